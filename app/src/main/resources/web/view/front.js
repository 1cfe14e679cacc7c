import { h } from '/lib/preact.js';
import { showTree } from '../app/runs.js';
import { amount, percent, toNumber } from '../app/format.js';

/** Trees between two goals as a plot: each point is a tree, and shows it when it is chosen. */
export function Front({ front, names }) {
  const name = (statistic) => names.find((line) => line.statistic === statistic)?.name ?? statistic;
  const points = front.trees.map((tree) => ({ x: toNumber(tree.second), y: toNumber(tree.first), tree }));
  const before = { x: toNumber(front.trees[0].before[front.front[1]]), y: toNumber(front.trees[0].before[front.front[0]]) };
  const span = (pick) => {
    const all = [...points, before].map(pick);
    const least = Math.min(...all);
    const most = Math.max(...all);
    return (value) => (most === least ? 0.5 : (value - least) / (most - least));
  };
  const across = span((p) => p.x);
  const up = span((p) => p.y);
  const left = (p) => `${4 + 92 * across(p.x)}%`;
  const top = (p) => `${94 - 88 * up(p.y)}%`;
  const words = (p) => `${name(front.front[0])} ${amount(p.y)}, ${name(front.front[1])} ${amount(p.x)}`;
  const shown = points[front.shown];
  return h('section', { class: 'panel', id: 'front' },
    h('div', { class: 'spread' }, h('h2', null, `${front.trees.length} trees between the two`), h('span', { class: 'small muted' }, 'choose one')),
    h('p', { class: 'small muted' }, `↑ ${name(front.front[0])}`),
    h('div', { class: 'plot', role: 'group', 'aria-label': 'Trees' },
      h('span', { class: 'now', style: { left: left(before), top: top(before) }, title: `now: ${words(before)}` }, '×'),
      points.map((p, i) => h('button', {
        key: i, type: 'button', style: { left: left(p), top: top(p) }, title: words(p),
        'aria-label': `Tree ${i + 1}: ${words(p)}`, 'aria-pressed': String(i === front.shown), onClick: () => showTree(i),
      }))),
    h('p', { class: 'small muted number' }, `${name(front.front[1])} →`),
    h('p', { class: 'small' }, `${words(shown)} `, h('span', { class: 'muted' }, `(${percent(shown.y / before.y - 1)}, ${percent(shown.x / before.x - 1)}; × is now)`)));
}
