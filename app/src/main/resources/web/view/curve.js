import { h } from '/lib/preact.js';
import { percent } from '../app/format.js';

/**
 * A curve in steps with its largest value and the ends of its axis.
 *
 * @param {{points: [number, number][], label: string, maxX?: number, left: string, right: string}} props
 */
export function Curve({ points, label, maxX = points[points.length - 1][0], left, right }) {
  const width = Math.max(maxX, 1e-9);
  const top = Math.max(...points.map((p) => p[1]), 0);
  const bottom = Math.min(0, ...points.map((p) => p[1]));
  const x = (v) => Math.min(100, (100 * v) / width);
  const y = (v) => 38 - (36 * (v - bottom)) / (top - bottom || 1);
  let line = `M${x(points[0][0])} ${y(points[0][1])}`;
  for (const point of points.slice(1)) line += `H${x(point[0])}V${y(point[1])}`;
  const first = x(points[0][0]);
  const last = x(points[points.length - 1][0]);
  return h('figure', { class: 'curve' },
    h('span', { class: 'top small muted', 'aria-hidden': 'true' }, top > 0 ? percent(top) : ''),
    h('svg', { viewBox: '0 0 100 40', preserveAspectRatio: 'none', role: 'img', 'aria-label': `${label}, up to ${percent(top)}` },
      h('path', { class: 'area', d: `${line}H${last}V${y(bottom)}H${first}Z` }),
      h('path', { class: 'axis', d: `M0 ${y(0)}H100` }),
      h('path', { d: line })),
    h('figcaption', { class: 'spread small muted', 'aria-hidden': 'true' }, h('span', null, left), h('span', null, right)));
}
