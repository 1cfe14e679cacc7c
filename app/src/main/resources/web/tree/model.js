/**
 * The tree as the page holds it: columns, one entry a node or line.
 *
 * @typedef {object} TreeModel
 * @property {string} version
 * @property {string[]} kinds
 * @property {{minX: number, minY: number, maxX: number, maxY: number}} bounds
 * @property {number} size
 * @property {number[]} id
 * @property {number[]} x
 * @property {number[]} y
 * @property {string[]} kind
 * @property {string[]} name
 * @property {string[][]} stats
 * @property {?string[]} ascendancy
 * @property {Map<number, number>} place from a node's id to its place in the columns
 * @property {{from: number[], to: number[], radius: number[], cx: number[], cy: number[], size: number}} lines
 */

/** Radius of a node, in tree units. */
export const RADIUS = {
  small: 34, attribute: 30, notable: 56, keystone: 80, 'jewel-socket': 60, 'class-start': 110, 'ascendancy-start': 70,
};

/**
 * The own ascendancy is drawn in the middle, as in the game.
 *
 * @param {object} answer of POST /builds/tree
 * @param {?string} ascendancy the character's
 * @returns {TreeModel}
 */
export function decodeTree(answer, ascendancy) {
  const tree = decoded(answer);
  const own = [];
  const starts = [];
  for (let i = 0; i < tree.size; i++) {
    if (ascendancy && tree.ascendancy[i] === ascendancy) own.push(i);
    if (tree.kind[i] === 'class-start') starts.push(i);
  }
  if (own.length && starts.length) move(tree, own, between(tree, starts), between(tree, own));
  return tree;
}

/** The middle of some nodes. */
function between(tree, nodes) {
  const middle = (values) => (Math.min(...values) + Math.max(...values)) / 2;
  return { x: middle(nodes.map((n) => tree.x[n])), y: middle(nodes.map((n) => tree.y[n])) };
}

function move(tree, nodes, to, from) {
  const dx = Math.round(to.x - from.x);
  const dy = Math.round(to.y - from.y);
  const moved = new Set(nodes);
  for (const node of nodes) {
    tree.x[node] += dx;
    tree.y[node] += dy;
  }
  const { lines } = tree;
  for (let line = 0; line < lines.size; line++) {
    if (moved.has(lines.from[line]) && moved.has(lines.to[line])) {
      lines.cx[line] += dx;
      lines.cy[line] += dy;
    }
  }
}

/** @returns {TreeModel} */
function decoded(answer) {
  const { nodes, texts, lines } = answer;
  const place = new Map(nodes.id.map((id, i) => [id, i]));
  return {
    version: answer.version,
    kinds: answer.kinds,
    bounds: answer.bounds,
    size: nodes.id.length,
    id: nodes.id,
    x: nodes.x,
    y: nodes.y,
    kind: nodes.kind.map((k) => answer.kinds[k]),
    name: nodes.name.map((n) => texts[n]),
    stats: nodes.stats.map((list) => list.map((s) => texts[s])),
    ascendancy: nodes.ascendancy.map((a) => (a < 0 ? null : answer.ascendancies[a])),
    place,
    lines: { ...lines, size: lines.from.length },
  };
}

/** Nodes whose name or stats hold all words. @param {TreeModel} tree @param {string} text @param {?string} ascendancy */
export function find(tree, text, ascendancy) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 || text.trim().length < 2) return [];
  const found = [];
  for (let i = 0; i < tree.size; i++) {
    if (tree.ascendancy[i] && tree.ascendancy[i] !== ascendancy) continue;
    const all = `${tree.name[i]} ${tree.stats[i].join(' ')}`.toLowerCase();
    if (words.every((word) => all.includes(word))) found.push(i);
  }
  return found;
}

/** Answers which node lies at a point; cells of a grid keep it quick. */
export class Picker {
  /** @param {TreeModel} tree */
  constructor(tree) {
    this.tree = tree;
    this.cell = 400;
    /** @type {Map<string, number[]>} */
    this.cells = new Map();
    for (let i = 0; i < tree.size; i++) {
      const key = this.key(tree.x[i], tree.y[i]);
      const list = this.cells.get(key);
      if (list) list.push(i);
      else this.cells.set(key, [i]);
    }
  }

  key(x, y) {
    return `${Math.floor(x / this.cell)},${Math.floor(y / this.cell)}`;
  }

  /** The nearest node within some slack of a point (tree units), or -1. */
  at(x, y, slack) {
    let best = -1;
    let nearest = Infinity;
    const reach = Math.ceil((120 + slack) / this.cell);
    const cx = Math.floor(x / this.cell);
    const cy = Math.floor(y / this.cell);
    for (let gx = cx - reach; gx <= cx + reach; gx++) {
      for (let gy = cy - reach; gy <= cy + reach; gy++) {
        for (const i of this.cells.get(`${gx},${gy}`) ?? []) {
          const distance = Math.hypot(this.tree.x[i] - x, this.tree.y[i] - y);
          if (distance < nearest && distance <= RADIUS[this.tree.kind[i]] + slack) {
            nearest = distance;
            best = i;
          }
        }
      }
    }
    return best;
  }
}
