import { h } from '/lib/preact.js';
import { amount, percent, toNumber } from '../app/format.js';
import { Curve } from './curve.js';

/** What lies beyond the result: more points, more nodes given back, a limit less. */
export function Outlook({ result, names }) {
  const { outlook } = result;
  if (!outlook) return null;
  const now = toNumber(result.gain);
  const points = Object.entries(outlook.points).map(([more, gain]) => [Number(more), toNumber(gain)]).sort((a, b) => a[0] - b[0]);
  if (points.length + outlook.blocks.length === 0) return null;
  return h('section', { class: 'panel', id: 'outlook' },
    h('h2', null, 'What more would bring'),
    points.length ? h(Curve, { points: [[0, now], ...points], label: 'Gain with more points', left: 'now', right: `${points[points.length - 1][0]} points more` }) : null,
    h('table', { class: 'compare' }, h('tbody', null,
      points.map(([more, gain]) => h('tr', { key: more }, h('th', { scope: 'row' }, `${more} ${more === 1 ? 'point' : 'points'} more`), h('td', { class: 'number' }, percent(gain)), h('td', { class: 'number better' }, beyond(now, gain)))),
      outlook.blocks.filter((block) => block.what !== 'points').map((block, i) => h('tr', { key: `b${i}` },
        h('th', { scope: 'row' }, words(block, names)), h('td', { class: 'number' }, percent(toNumber(block.gain))), h('td', { class: 'number better' }, beyond(now, toNumber(block.gain))))))));
}

/** How much a gain adds to another. */
function beyond(now, gain) {
  return percent((1 + gain) / (1 + now) - 1);
}

function words(block, names) {
  if (block.what === 'respec') return `${block.more} more given back`;
  const name = names.find((line) => line.statistic === block.statistic)?.name ?? block.statistic;
  return `without ${name} at ${amount(toNumber(block.minimum))} or more`;
}
