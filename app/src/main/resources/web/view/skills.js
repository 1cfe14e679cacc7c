import { h } from '/lib/preact.js';
import { importCode, skillName } from '../app/builds.js';
import { get } from '../app/store.js';
import { amount } from '../app/format.js';

/** All skills with their damage; the build is measured by the chosen one. */
export function Skills({ build, damages }) {
  const skills = build.skills.filter((s) => s.enabled);
  if (skills.length === 0) return h('p', { class: 'muted small' }, 'The build has no skill.');
  const damage = (s) => damages?.find((d) => d.group === s.group && d.number === s.number)?.damage ?? 0;
  const sorted = damages ? [...skills].sort((a, b) => damage(b) - damage(a)) : skills;
  return h('div', { class: 'field' },
    h('div', { class: 'spread' },
      h('span', { class: 'label', id: 'skills' }, 'Measured by'),
      h('span', { class: 'small muted', role: 'status' }, damages ? 'damage a second' : 'measuring ...')),
    h('div', { class: 'skills', role: 'group', 'aria-labelledby': 'skills', tabIndex: sorted.length > 6 ? 0 : undefined },
      sorted.map((s) => h('button', {
        key: `${s.group}.${s.number}`, type: 'button', 'aria-pressed': String(s.main),
        title: s.supports.length ? `with ${s.supports.join(', ')}` : undefined,
        onClick: () => { if (!s.main) importCode(get().code, { spec: get().spec, skill: skillName(s, skills) }); },
      }, h('span', null, s.name), h('span', { class: 'number' }, !damages ? '' : damage(s) > 0 ? amount(Math.round(damage(s))) : '–')))));
}
