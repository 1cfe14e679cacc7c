import { h } from '/lib/preact.js';
import { importCode } from '../app/builds.js';
import { get } from '../app/store.js';
import { Skills } from './skills.js';

/** The build: who it is, its points, its skills. */
export function Card({ card, damages, spec, about }) {
  const { build } = card;
  const { points } = build;
  return h('section', { class: 'panel stack', id: 'card', 'aria-label': 'The build' },
    h('div', { class: 'spread' }, h('h2', null, card.title), h('span', { class: 'muted' }, `level ${build.level}`)),
    h('dl', { class: 'facts' },
      h('dt', null, 'Points'), h('dd', null, `${points.used} of ${points.total}, `,
        h('span', { class: points.unspent > 0 ? 'better' : 'muted' }, `${points.unspent} free`)),
      points.weaponSet1 + points.weaponSet2 > 0
        ? [h('dt', { key: 't' }, 'Weapon sets'), h('dd', { key: 'd' }, `${points.weaponSet1} and ${points.weaponSet2} of ${points.weaponSet}`)] : null,
      h('dt', null, 'Ascendancy'), h('dd', null, `${points.ascendancyUsed} of ${points.ascendancy}`),
      h('dt', null, 'Tree'), h('dd', null, card.trees.length > 1 ? h(Trees, { card, spec }) : build.tree.replace('_', '.')),
      h('dt', null, 'Engine'), h('dd', null, `${card.engine === 'native' ? 'Espalier' : card.engine}`,
        h('span', { class: 'muted' }, about?.pob ? `, PoB ${about.pob}` : ''))),
    h(Skills, { build, damages }),
    h(LeftOut, { build }));
}

function Trees({ card, spec }) {
  return h('select', { 'aria-label': 'Tree', value: spec || card.build.spec, onChange: (e) => importCode(get().code, { spec: Number(e.target.value), skill: get().skill }) },
    card.trees.map((t, i) => h('option', { key: i, value: i + 1 }, `${t.title || 'Default'} (${t.version.replace('_', '.')})`)));
}

/** What does not count in the numbers. */
function LeftOut({ build }) {
  const list = build.notUnderstood;
  const unknown = build.unknownNodes;
  return h('div', null,
    build.warnings.map((w) => h('p', { class: 'remark small', key: w }, w)),
    unknown.length ? h('p', { class: 'remark small' }, `The tree has no node ${unknown.join(', ')}: kept and left out.`) : null,
    list.length === 0 ? h('p', { class: 'muted small' }, 'Every line of the build was understood.')
      : h('details', null,
        h('summary', { class: 'small' }, `${list.length} ${list.length === 1 ? 'line' : 'lines'} not understood, left out`),
        h('ul', { class: 'list', tabIndex: 0, 'aria-label': 'Lines not understood' }, list.map((n, i) => h('li', { key: i }, h('span', { class: 'muted' }, `${n.source}: `), n.text)))));
}
