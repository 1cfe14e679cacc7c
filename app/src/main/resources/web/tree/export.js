/** The tree as an SVG document. */

import { RADIUS } from './model.js';
import { palette } from './palette.js';
import { extent } from './shapes.js';

/** @param {import('./model.js').TreeModel} tree @param {import('./painter.js').Marks} marks @param {?string} ascendancy */
export function treeSvg(tree, marks, ascendancy) {
  const c = palette();
  const mine = [];
  for (let i = 0; i < tree.size; i++) if (!tree.ascendancy[i] || tree.ascendancy[i] === ascendancy) mine.push(i);
  const box = extent(tree, mine);
  const shown = new Set(mine);
  const has = (n) => marks.taken.has(n) || marks.added.has(n);
  const colourOf = (n) => {
    if (marks.added.has(n)) return c.added;
    if (marks.removed.has(n)) return c.removed;
    const set = marks.taken.get(n);
    return set === undefined ? c.node : [c.taken, c['set-one'], c['set-two']][set];
  };
  const parts = [];
  for (let line = 0; line < tree.lines.size; line++) {
    const a = tree.lines.from[line];
    const b = tree.lines.to[line];
    if (!shown.has(a) || !shown.has(b)) continue;
    const both = has(a) && has(b);
    const removed = marks.removed.has(a) || marks.removed.has(b);
    const added = marks.added.has(a) || marks.added.has(b);
    const colour = !both ? c.line : removed ? c.removed : added ? c.added : c['taken-line'];
    parts.push(`<path d="${linePath(tree, line)}" stroke="${colour}" stroke-width="${both ? 22 : 9}"${both && removed ? ' stroke-dasharray="60 45"' : ''}/>`);
  }
  const nodes = mine.map((n) => `<circle cx="${tree.x[n]}" cy="${tree.y[n]}" r="${RADIUS[tree.kind[n]]}" fill="${colourOf(n)}"/>`);
  const signs = [...marks.added].map((n) => sign(tree, n, '+', c)).concat([...marks.removed].map((n) => sign(tree, n, '−', c)));
  const x = box.minX - 300;
  const y = box.minY - 300;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${box.maxX - x + 300} ${box.maxY - y + 300}">`
    + `<rect x="${x}" y="${y}" width="100%" height="100%" fill="${c.ground}"/>`
    + `<g fill="none">${parts.join('')}</g><g>${nodes.join('')}</g>`
    + `<g font-family="monospace" font-weight="700" text-anchor="middle" fill="${c.ground}">${signs.join('')}</g></svg>`;
}

function sign(tree, node, text) {
  const r = RADIUS[tree.kind[node]];
  return `<text x="${tree.x[node]}" y="${tree.y[node] + r * 0.6}" font-size="${r * 1.9}">${text}</text>`;
}

function linePath(tree, line) {
  const { from, to, radius, cx, cy } = tree.lines;
  const ax = tree.x[from[line]];
  const ay = tree.y[from[line]];
  const bx = tree.x[to[line]];
  const by = tree.y[to[line]];
  if (radius[line] === 0) return `M${ax} ${ay}L${bx} ${by}`;
  const cross = (ax - cx[line]) * (by - cy[line]) - (ay - cy[line]) * (bx - cx[line]);
  return `M${ax} ${ay}A${radius[line]} ${radius[line]} 0 0 ${cross > 0 ? 1 : 0} ${bx} ${by}`;
}
