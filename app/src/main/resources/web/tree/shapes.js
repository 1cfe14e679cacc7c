/** The tree as paths, in tree units; made once for a tree, in chunks so that only what is in sight is drawn. */

import { RADIUS } from './model.js';

const CHUNKS = 10;

/** Adds a line of the tree to a path: straight, or the shorter arc. */
export function addLine(path, tree, line) {
  const { from, to, radius, cx, cy } = tree.lines;
  const ax = tree.x[from[line]];
  const ay = tree.y[from[line]];
  const bx = tree.x[to[line]];
  const by = tree.y[to[line]];
  path.moveTo(ax, ay);
  if (radius[line] === 0) {
    path.lineTo(bx, by);
    return;
  }
  const start = Math.atan2(ay - cy[line], ax - cx[line]);
  const end = Math.atan2(by - cy[line], bx - cx[line]);
  let turn = end - start;
  while (turn > Math.PI) turn -= 2 * Math.PI;
  while (turn < -Math.PI) turn += 2 * Math.PI;
  path.arc(cx[line], cy[line], radius[line], start, start + turn, turn < 0);
}

/** Adds the outline of a node: its kind shows in its shape. */
export function addNode(path, tree, node, grow = 0, factor = 1) {
  const kind = tree.kind[node];
  const x = tree.x[node];
  const y = tree.y[node];
  const r = RADIUS[kind] * factor + grow;
  if (kind === 'keystone') {
    path.moveTo(x, y - r);
    path.lineTo(x + r, y);
    path.lineTo(x, y + r);
    path.lineTo(x - r, y);
    path.closePath();
  } else if (kind === 'jewel-socket') {
    path.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
  } else {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
  }
}

const LAYERS = { small: 'node', attribute: 'attribute', notable: 'notable', keystone: 'keystone', 'jewel-socket': 'socket' };

/**
 * @typedef {object} Chunk
 * @property {number} minX
 * @property {number} minY
 * @property {number} maxX
 * @property {number} maxY
 * @property {Path2D} lines
 * @property {Path2D} foreign
 * @property {Record<string, Path2D>} nodes by name of colour
 */

/** @param {import('./model.js').TreeModel} tree @param {?string} ascendancy whose nodes are not dimmed @returns {Chunk[]} */
export function chunks(tree, ascendancy) {
  const { minX, minY, maxX, maxY } = extent(tree);
  const width = (maxX - minX) / CHUNKS;
  const height = (maxY - minY) / CHUNKS;
  /** @type {Map<number, Chunk>} */
  const all = new Map();
  const chunkOf = (x, y) => {
    const key = Math.min(CHUNKS - 1, Math.floor((x - minX) / width)) * CHUNKS
      + Math.min(CHUNKS - 1, Math.floor((y - minY) / height));
    if (!all.has(key)) {
      all.set(key, {
        minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity, lines: new Path2D(), foreign: new Path2D(),
        nodes: {},
      });
    }
    return all.get(key);
  };
  const grow = (chunk, x, y, r) => {
    chunk.minX = Math.min(chunk.minX, x - r);
    chunk.minY = Math.min(chunk.minY, y - r);
    chunk.maxX = Math.max(chunk.maxX, x + r);
    chunk.maxY = Math.max(chunk.maxY, y + r);
  };
  const isForeign = (node) => tree.ascendancy[node] !== null && tree.ascendancy[node] !== ascendancy;
  for (let line = 0; line < tree.lines.size; line++) {
    const a = tree.lines.from[line];
    const b = tree.lines.to[line];
    const chunk = chunkOf(tree.x[a], tree.y[a]);
    addLine(isForeign(a) ? chunk.foreign : chunk.lines, tree, line);
    grow(chunk, tree.x[a], tree.y[a], 300);
    grow(chunk, tree.x[b], tree.y[b], 300);
  }
  for (let node = 0; node < tree.size; node++) {
    const chunk = chunkOf(tree.x[node], tree.y[node]);
    grow(chunk, tree.x[node], tree.y[node], 120);
    if (isForeign(node)) {
      addNode(chunk.foreign, tree, node);
    } else {
      const layer = LAYERS[tree.kind[node]] ?? 'line';
      chunk.nodes[layer] ??= new Path2D();
      addNode(chunk.nodes[layer], tree, node);
    }
  }
  return [...all.values()];
}

/** The rectangle that holds the main tree. @param {import('./model.js').TreeModel} tree */
export function extent(tree, nodes = null) {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  const count = nodes ? nodes.length : tree.size;
  for (let i = 0; i < count; i++) {
    const node = nodes ? nodes[i] : i;
    box.minX = Math.min(box.minX, tree.x[node]);
    box.minY = Math.min(box.minY, tree.y[node]);
    box.maxX = Math.max(box.maxX, tree.x[node]);
    box.maxY = Math.max(box.maxY, tree.y[node]);
  }
  return box;
}
