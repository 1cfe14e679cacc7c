/** Paints the tree on a canvas, as much of it as is in sight. */

import { RADIUS } from './model.js';
import { heatColour, palette } from './palette.js';
import { addLine, addNode, chunks } from './shapes.js';

/**
 * What is to be shown about the nodes, by place in the tree's columns.
 *
 * @typedef {object} Marks
 * @property {Map<number, number>} taken nodes before a run, with their weapon set (0 both)
 * @property {Set<number>} added
 * @property {Set<number>} removed
 * @property {Set<number>} now nodes of the tree that is shown, after a run
 * @property {Set<number>} switched
 * @property {Set<number>} keep
 * @property {Set<number>} avoid
 * @property {Set<number>} trial
 * @property {Set<number>} found
 * @property {?Map<number, number>} heat
 * @property {number} selected or -1
 * @property {number} hovered or -1
 */

export class Painter {
  /** @param {import('./model.js').TreeModel} tree @param {?string} ascendancy */
  constructor(tree, ascendancy) {
    this.tree = tree;
    this.colours = palette();
    this.chunks = chunks(tree, ascendancy);
    this.marked = null;
  }

  /** Prepares the paths of what is marked: done when marks change, not for each frame. @param {Marks} marks */
  mark(marks) {
    const tree = this.tree;
    const has = (node) => marks.taken.has(node) || marks.added.has(node);
    const paths = { lines: {}, nodes: {} };
    const into = (group, name) => (group[name] ??= new Path2D());
    for (let line = 0; line < tree.lines.size; line++) {
      const a = tree.lines.from[line];
      const b = tree.lines.to[line];
      if (marks.trial.size && (marks.trial.has(a) || marks.trial.has(b)) && (has(a) || marks.trial.has(a)) && (has(b) || marks.trial.has(b))) {
        addLine(into(paths.lines, 'trial'), tree, line);
      } else if (has(a) && has(b)) {
        const removed = marks.removed.has(a) || marks.removed.has(b);
        const added = marks.added.has(a) || marks.added.has(b);
        addLine(into(paths.lines, removed ? 'removed' : added ? 'added' : 'taken-line'), tree, line);
      }
    }
    const setColour = ['taken', 'set-one', 'set-two'];
    for (const [node, set] of marks.taken) {
      if (!marks.removed.has(node)) addNode(into(paths.nodes, setColour[set]), tree, node);
    }
    for (const node of marks.trial) addNode(into(paths.nodes, 'trial'), tree, node);
    this.marked = { marks, paths };
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./camera.js').Camera} camera
   * @param {number} ratio pixels of the canvas for one of the page
   */
  paint(context, camera, ratio) {
    const { colours } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    const s = camera.scale * ratio;
    context.setTransform(s, 0, 0, s, (camera.width / 2) * ratio - camera.x * s, (camera.height / 2) * ratio - camera.y * s);
    this.base(context, camera);
    if (this.marked) {
      this.highlights(context, camera);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      this.signs(context, camera);
    }
  }

  base(context, camera) {
    const { colours } = this;
    const left = camera.toTreeX(0);
    const right = camera.toTreeX(camera.width);
    const top = camera.toTreeY(0);
    const bottom = camera.toTreeY(camera.height);
    const width = Math.max(8, 0.8 / camera.scale);
    const heat = this.marked?.marks.heat;
    const shown = this.chunks.filter((c) => c.maxX >= left && c.minX <= right && c.maxY >= top && c.minY <= bottom);
    context.lineWidth = width;
    for (const chunk of shown) {
      context.strokeStyle = colours.foreign;
      context.stroke(chunk.foreign);
      context.strokeStyle = colours.line;
      context.stroke(chunk.lines);
    }
    for (const chunk of shown) {
      for (const [layer, path] of Object.entries(chunk.nodes)) {
        context.fillStyle = heat ? colours.foreign : colours[layer];
        context.fill(path);
      }
    }
    if (heat) this.heatMap(context, heat, left, right, top, bottom, camera);
  }

  heatMap(context, heat, left, right, top, bottom, camera) {
    const grow = Math.max(0, 2.5 / camera.scale - RADIUS.small);
    for (const [node, share] of heat) {
      const x = this.tree.x[node];
      const y = this.tree.y[node];
      if (x < left || x > right || y < top || y > bottom || share === 0) continue;
      context.fillStyle = heatColour(share);
      context.beginPath();
      addNode(context, this.tree, node, grow + 30 * Math.abs(share));
      context.fill();
    }
  }

  highlights(context, camera) {
    const { colours } = this;
    const { paths, marks } = this.marked;
    for (const [name, path] of Object.entries(paths.lines)) {
      context.lineWidth = Math.max(16, 2 / camera.scale);
      context.strokeStyle = colours[name];
      if (name === 'removed') context.setLineDash([60, 45]);
      context.stroke(path);
      context.setLineDash([]);
    }
    const thin = camera.scale < 0.045;
    for (const [name, path] of Object.entries(paths.nodes)) {
      context.fillStyle = marks.heat ? colours.ground : colours[name];
      if (!marks.heat) context.fill(path);
      context.lineWidth = thin ? 1.6 / camera.scale : 12;
      context.strokeStyle = colours[name];
      if (thin || marks.heat) context.stroke(path);
    }
  }

  /** Signs keep their size on the screen, so that they can be read from afar. */
  signs(context, camera) {
    const { marks } = this.marked;
    const c = this.colours;
    for (const node of marks.added) this.disc(context, camera, node, c.added, '+');
    for (const node of marks.removed) this.disc(context, camera, node, c.removed, '−');
    for (const node of marks.switched) this.disc(context, camera, node, c.trial, '↻');
    for (const node of marks.keep) this.ring(context, camera, node, c.keep, 3);
    for (const node of marks.avoid) this.ring(context, camera, node, c.avoid, 3, true);
    for (const node of marks.found) this.ring(context, camera, node, c.found, 1.5);
    if (marks.hovered >= 0) this.ring(context, camera, marks.hovered, c.text, 2);
    if (marks.selected >= 0) this.ring(context, camera, marks.selected, c.trial, 4);
  }

  visible(camera, x, y) {
    return x > -30 && y > -30 && x < camera.width + 30 && y < camera.height + 30;
  }

  disc(context, camera, node, colour, sign) {
    const x = camera.toScreenX(this.tree.x[node]);
    const y = camera.toScreenY(this.tree.y[node]);
    if (!this.visible(camera, x, y)) return;
    const r = Math.max(5.5, RADIUS[this.tree.kind[node]] * camera.scale * 1.1);
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = this.colours.ground;
    context.stroke();
    context.strokeStyle = this.colours.ground;
    context.lineWidth = Math.max(1.6, r * 0.26);
    context.beginPath();
    const arm = r * 0.58;
    if (sign === '↻') {
      context.arc(x, y, arm, 0.6, 5.4);
    } else {
      context.moveTo(x - arm, y);
      context.lineTo(x + arm, y);
      if (sign === '+') {
        context.moveTo(x, y - arm);
        context.lineTo(x, y + arm);
      }
    }
    context.stroke();
  }

  ring(context, camera, node, colour, width, crossed = false) {
    const x = camera.toScreenX(this.tree.x[node]);
    const y = camera.toScreenY(this.tree.y[node]);
    if (!this.visible(camera, x, y)) return;
    const r = Math.max(2.5, RADIUS[this.tree.kind[node]] * camera.scale) + 1 + width;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    if (crossed) {
      context.moveTo(x - r * 0.7, y + r * 0.7);
      context.lineTo(x + r * 0.7, y - r * 0.7);
    }
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
