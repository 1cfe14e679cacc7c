import { h } from '/lib/preact.js';
import { change, inUnit, moment, percent, shortName, toNumber } from '../app/format.js';
import { Camera } from '../tree/camera.js';
import { marksOf } from './marks.js';
import { TreeCanvas } from './treecanvas.js';

const shared = new Camera();

/** Two results beside each other; both trees move together, the numbers stand below. */
export function CompareView({ sides }) {
  return h('main', { class: 'comparison' },
    h('div', { class: 'pair' }, sides.map((side, i) => h('div', { key: i },
      h('h2', null, `${side.kept.title}: ${side.kept.goal}, ${percent(side.kept.gain)}, +${side.kept.added} −${side.kept.removed}`),
      h(TreeCanvas, {
        tree: side.tree, ascendancy: side.card.build.ascendancy, shared, label: `Tree of the ${i === 0 ? 'first' : 'second'} result`,
        marks: marksOf({ tree: side.tree, card: side.card, result: side.kept.result }), onHover: () => {}, onPick: () => {},
      })))),
    h('div', { class: 'both', tabIndex: 0, role: 'group', 'aria-label': 'Numbers of both' }, h(Both, { sides })));
}

/** The numbers of both results; where the builds are the same, also that before. */
function Both({ sides }) {
  const [one, two] = sides.map((side) => side.kept.result);
  const rows = sides[0].card.sheet.map((line) => ({
    ...line, one: toNumber(one.after[line.statistic]), two: toNumber(two.after[line.statistic]),
    changed: [one, two].some((r) => toNumber(r.before[line.statistic]) !== toNumber(r.after[line.statistic])),
  })).filter((line) => line.one !== line.two || (line.changed && line.headline));
  const same = one.added.filter((id) => two.added.includes(id)).length;
  return h('table', { class: 'compare' },
    h('caption', { class: 'small muted' }, `${same} of the nodes taken are the same in both.`),
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, h('span', { class: 'hidden-text' }, 'Statistic')),
      sides.map((side, i) => h('th', { key: i, scope: 'col', class: 'number' }, `${i === 0 ? 'first' : 'second'}, ${moment(side.kept.ended)}`)),
      h('th', { scope: 'col', class: 'number' }, 'second beside first'))),
    h('tbody', null, rows.map((line) => h('tr', { key: line.statistic },
      h('th', { scope: 'row' }, shortName(line)),
      h('td', { class: `number ${line.one > line.two ? 'better' : ''}` }, inUnit(line.one, line.unit)),
      h('td', { class: `number ${line.two > line.one ? 'better' : ''}` }, inUnit(line.two, line.unit)),
      h('td', { class: 'number muted' }, change(line.one, line.two))))));
}
