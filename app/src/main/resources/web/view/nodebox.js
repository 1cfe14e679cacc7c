import { h } from '/lib/preact.js';
import { selectNode, toggleWish } from '../app/nodes.js';
import { change, inUnit, percent, shortName, toNumber } from '../app/format.js';

const KINDS = {
  small: 'Passive', attribute: 'Attribute', notable: 'Notable', keystone: 'Keystone', 'jewel-socket': 'Jewel socket',
  'class-start': 'Start of a class', 'ascendancy-start': 'Start of an ascendancy',
};

/** What a node is for the build, in a few words. */
function standing(marks, node) {
  if (marks.added.has(node)) return ['+ taken by the result', 'better'];
  if (marks.removed.has(node)) return ['− given back by the result', 'worse'];
  const set = marks.taken.get(node);
  if (set === undefined) return ['', ''];
  return [set === 0 ? 'allocated' : `allocated, weapon set ${set}`, ''];
}

function Worth({ powers, marks, id, node }) {
  const worth = powers?.get(id);
  if (worth === undefined) return null;
  const points = Math.abs(worth.points);
  const words = marks.now.has(node)
    ? `${percent(worth.gain)} without it (frees ${points})`
    : `${percent(worth.withPath)} for ${points} ${points === 1 ? 'point' : 'points'}, ${percent(worth.gain)} of it alone`;
  return h('p', { class: `worth ${worth.gain < 0 ? 'worse' : 'better'}` }, words);
}

/** What stands beside the pointer. */
export function Tip({ tree, node, marks, powers, x, y, width, height, busy }) {
  const [words, colour] = standing(marks, node);
  const right = x > width / 2;
  const low = y > height / 2;
  const style = {
    transform: `translate(${Math.round(x + (right ? -16 : 16))}px, ${Math.round(y + (low ? -12 : 12))}px) translate(${right ? '-100%' : '0'}, ${low ? '-100%' : '0'})`,
  };
  return h('div', { class: 'tip', style, 'aria-hidden': 'true' },
    h('strong', null, tree.name[node]),
    h('span', { class: 'muted small' }, KINDS[tree.kind[node]], tree.ascendancy[node] ? `, ${tree.ascendancy[node]}` : ''),
    h('ul', null, tree.stats[node].map((s, i) => h('li', { key: i }, s))),
    words ? h('p', { class: `small ${colour}` }, words) : null,
    busy ? h('p', { class: 'worth muted small' }, 'weighing ...') : h(Worth, { powers, marks, id: tree.id[node], node }));
}

/** A chosen node: try it, keep it, avoid it. */
export function NodeBox({ state, tree, marks }) {
  const id = state.selected;
  const node = tree.place.get(id);
  const { keep, avoid } = state.options;
  const [words, colour] = standing(marks, node);
  const choosable = !tree.kind[node].endsWith('-start') && (!tree.ascendancy[node] || tree.ascendancy[node] === state.card.build.ascendancy);
  return h('section', { class: 'node-box', 'aria-label': `Node ${tree.name[node]}` },
    h('div', { class: 'spread' }, h('h2', null, tree.name[node]), h('button', { class: 'quiet', 'aria-label': 'Close', onClick: () => selectNode(null) }, '×')),
    h('p', { class: 'muted small' }, KINDS[tree.kind[node]], tree.ascendancy[node] ? `, ${tree.ascendancy[node]}` : ''),
    h('ul', null, tree.stats[node].map((s, i) => h('li', { key: i }, s))),
    words ? h('p', { class: `small ${colour}` }, words) : null,
    choosable ? h('div', { class: 'row wrap' },
      marks.taken.has(node) ? h('button', { 'aria-pressed': String(keep.includes(id)), onClick: () => toggleWish('keep', id) }, 'Keep') : null,
      h('button', { 'aria-pressed': String(avoid.includes(id)), onClick: () => toggleWish('avoid', id) }, 'Avoid')) : null,
    state.trial?.id === id ? h(Trial, { trial: state.trial }) : null);
}

/** What taking the way to the node, or giving it back, would change. */
function Trial({ trial }) {
  if (trial.busy) return h('p', { class: 'muted', role: 'status' }, 'Calculating ...');
  if (trial.error) return h('p', { class: 'error', role: 'alert' }, trial.error.message);
  const before = new Map(trial.before.map((line) => [line.statistic, toNumber(line.value)]));
  const lines = trial.after.map((line) => ({ ...line, before: before.get(line.statistic) ?? 0, after: toNumber(line.value) }))
    .filter((line) => line.before !== line.after);
  return h('div', { id: 'trial' },
    h('p', null, trial.giveBack ? 'Without it ' : `Taken, for ${trial.taken.length} ${trial.taken.length === 1 ? 'point' : 'points'} `,
      h('span', { class: trial.gain < 0 ? 'worse' : 'better' }, percent(trial.gain)), h('span', { class: 'muted' }, ` ${trial.goal}`)),
    lines.length === 0 ? h('p', { class: 'muted small' }, 'No number changes.') : null,
    h('table', { class: 'compare' }, h('tbody', null, lines.slice(0, 14).map((line) => h('tr', { key: line.statistic },
      h('th', { scope: 'row' }, shortName(line)),
      h('td', { class: 'number muted' }, inUnit(line.before, line.unit)),
      h('td', { class: 'number' }, inUnit(line.after, line.unit)),
      h('td', { class: `number ${line.after < line.before ? 'worse' : 'better'}` }, change(line.before, line.after)))))));
}
