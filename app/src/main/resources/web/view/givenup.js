import { h } from '/lib/preact.js';
import { selectNode } from '../app/nodes.js';
import { change, inUnit, shortName, toNumber } from '../app/format.js';

const LANDMARKS = ['notable', 'keystone', 'jewel-socket'];
const SHOWN = 8;
const WORTH_TELLING = 0.001;

/** What the result costs: notable nodes that are given back, and numbers that fall. */
export function GivenUp({ result, tree, sheet }) {
  const nodes = result.removed.map((id) => ({ id, place: tree?.place.get(id) })).filter(({ place }) => LANDMARKS.includes(tree?.kind[place]));
  const fallen = sheet.filter((line) => line.statistic !== 'ManaCost').map((line) => ({ ...line, before: toNumber(result.before[line.statistic]), after: toNumber(result.after[line.statistic]) }))
    .filter((line) => line.before > 0 && line.after < line.before * (1 - WORTH_TELLING))
    .sort((a, b) => a.after / a.before - b.after / b.before).slice(0, SHOWN);
  if (nodes.length + fallen.length === 0) return null;
  return h('section', { class: 'panel', id: 'given-up' },
    h('h2', null, 'Given up'),
    nodes.length ? h('div', { class: 'chips' }, nodes.map(({ id, place }) => h('button', { key: id, class: 'chip', onClick: () => selectNode(id) },
      h('span', { class: 'sign give-back', 'aria-hidden': 'true' }, '−'), tree.name[place]))) : null,
    h('table', { class: 'compare' }, h('tbody', null, fallen.map((line) => h('tr', { key: line.statistic },
      h('th', { scope: 'row' }, shortName(line)),
      h('td', { class: 'number muted' }, inUnit(line.before, line.unit)),
      h('td', { class: 'number' }, inUnit(line.after, line.unit)),
      h('td', { class: 'number worse' }, change(line.before, line.after)))))));
}
