import { h } from '/lib/preact.js';
import { importCode, surveySkills } from '../app/actions.js';
import { get } from '../app/store.js';
import { amount, inUnit, toNumber } from '../app/format.js';

export const TRUST = {
  exact: ['=', "within 0.1 % of Path of Building's number on builds of this kind"],
  close: ['≈', "within 5 % of Path of Building's number on builds of this kind"],
  estimate: ['!', "more than 5 % off Path of Building's number on builds of this kind: an estimate"],
  unknown: ['?', "not yet compared with Path of Building's"],
  pob: ['=', "Path of Building's own number"],
};

/** The sign of a trust, with its meaning for those who hover or listen. */
export function Trust({ of, written, unit }) {
  const [sign, meaning] = TRUST[of] ?? TRUST.unknown;
  const theirs = written === undefined ? '' : `; it wrote ${inUnit(toNumber(written), unit)} into the build`;
  return h('td', { class: `trust ${of}`, title: meaning + theirs },
    h('span', { 'aria-hidden': 'true' }, sign), h('span', { class: 'hidden-text' }, meaning));
}

/** The build: who it is, its points, its main skill. */
export function Card({ card, damages, spec, skill }) {
  const { build } = card;
  const { points } = build;
  return h('section', { class: 'panel stack', id: 'card', 'aria-label': 'The build' },
    h('div', { class: 'spread' }, h('h2', null, card.title), h('span', { class: 'muted' }, `level ${build.level}`)),
    h('dl', { class: 'facts' },
      h('dt', null, 'Points'), h('dd', null, `${points.used} of ${points.total}`,
        h('span', { class: points.unspent ? 'better' : 'muted' }, ` ${points.unspent} free`)),
      h('dt', null, 'Weapon sets'), h('dd', null, `${points.weaponSet1} and ${points.weaponSet2} of ${points.weaponSet}`),
      h('dt', null, 'Ascendancy'), h('dd', null, `${points.ascendancyUsed} of ${points.ascendancy}`),
      h('dt', null, 'Tree'), h('dd', null, card.trees.length > 1 ? h(Trees, { card, spec }) : build.tree.replace('_', '.')),
      h('dt', null, 'Engine'), h('dd', null, card.engine)),
    h(Skills, { build, damages, skill }));
}

/** Its numbers, and what does not count in them. */
export function Sheet({ card }) {
  return h('section', { class: 'panel stack', id: 'sheet', 'aria-label': 'Numbers of the build' },
    h('h2', null, 'Numbers now'),
    h(Numbers, { sheet: card.sheet }),
    h(LeftOut, { build: card.build }));
}

function Trees({ card, spec }) {
  return h('select', { 'aria-label': 'Tree', value: spec || card.build.spec, onChange: (e) => importCode(get().code, { spec: Number(e.target.value), skill: get().skill }) },
    card.trees.map((t, i) => h('option', { key: i, value: i + 1 }, `${t.title || 'Default'} (${t.version.replace('_', '.')})`)));
}

function Skills({ build, damages, skill }) {
  const names = build.skills.filter((s) => s.enabled);
  const main = names.find((s) => s.main);
  const damage = (s) => {
    const known = damages?.find((d) => d.group === s.group && d.number === s.number);
    return known ? ` · ${amount(known.damage)} dps` : '';
  };
  return h('div', { class: 'field' },
    h('label', { for: 'skill' }, 'Main skill'),
    h('select', {
      id: 'skill', value: skill || (main ? main.name : ''), onFocus: surveySkills,
      onChange: (e) => importCode(get().code, { spec: get().spec, skill: e.target.value }),
    },
    main ? null : h('option', { value: '' }, 'none'),
    names.map((s) => h('option', { key: `${s.group}.${s.number}`, value: s.name }, `${s.name}${damage(s)}`))));
}

function Numbers({ sheet }) {
  const shown = sheet.filter((line) => line.headline && toNumber(line.value) !== 0);
  return h('table', { class: 'compare' },
    h('caption', { class: 'hidden-text' }, 'Numbers of the build'),
    h('tbody', null, shown.map((line) => h('tr', { key: line.statistic },
      h('th', { scope: 'row' }, line.name),
      h('td', { class: 'number' }, inUnit(toNumber(line.value), line.unit)),
      h(Trust, { of: line.trust, written: line.written, unit: line.unit })))));
}

function LeftOut({ build }) {
  const list = build.notUnderstood;
  const unknown = build.unknownNodes;
  return h('div', null,
    build.warnings.map((w) => h('p', { class: 'remark small', key: w }, w)),
    unknown.length ? h('p', { class: 'remark small' }, `The tree has no node ${unknown.join(', ')}: kept and left out.`) : null,
    list.length === 0 ? h('p', { class: 'muted small' }, 'Every line of the build was understood.')
      : h('details', null,
        h('summary', { class: 'small' }, `${list.length} ${list.length === 1 ? 'line' : 'lines'} not understood, left out of all numbers`),
        h('ul', { class: 'list', tabIndex: 0, 'aria-label': 'Lines not understood' }, list.map((n, i) => h('li', { key: i }, h('span', { class: 'muted' }, `${n.source}: `), n.text)))));
}
