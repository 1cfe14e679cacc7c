/** A canvas that shows the tree: input to camera, camera to frames. */

import { Camera } from './camera.js';
import { Picker } from './model.js';
import { Painter } from './painter.js';
import { extent } from './shapes.js';

const CLICK_SLACK = 5;
const PAN_STEP = 80;

export class TreeController {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {{hover: (node: number, x: number, y: number) => void, pick: (node: number) => void, enter?: () => void, moved?: (camera: Camera) => void}} listeners
   */
  constructor(canvas, listeners) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', { alpha: false });
    this.listeners = listeners;
    this.camera = new Camera();
    /** @type {Map<number, {x: number, y: number}>} */
    this.pointers = new Map();
    this.moved = 0;
    this.dirty = false;
    /** What is shown until the player looks elsewhere. @type {?number[]} */
    this.fitted = null;
    /** Milliseconds that the last frames took to paint; for measuring. @type {number[]} */
    this.frames = canvas.paintMillis = [];
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(canvas);
    this.listen();
  }

  close() {
    this.observer.disconnect();
  }

  /** @param {import('./model.js').TreeModel} tree @param {?string} ascendancy */
  show(tree, ascendancy) {
    if (this.tree === tree) return;
    this.tree = tree;
    this.painter = new Painter(tree, ascendancy);
    this.picker = new Picker(tree);
    this.fitted = this.whole();
    this.resize();
  }

  /** @param {import('./painter.js').Marks} marks */
  mark(marks) {
    this.marks = marks;
    this.painter?.mark(marks);
    this.invalidate();
  }

  resize() {
    const box = this.canvas.getBoundingClientRect();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    this.ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(box.width * ratio));
    this.canvas.height = Math.max(1, Math.round(box.height * ratio));
    this.camera.resize(box.width, box.height);
    if (this.tree && this.fitted && box.width > 1) this.fitTo(this.fitted);
    this.invalidate();
  }

  /** The tree without the ascendancies around it. */
  whole() {
    const main = [];
    for (let i = 0; i < this.tree.size; i++) if (!this.tree.ascendancy[i]) main.push(i);
    return main;
  }

  fitAll() {
    this.fitTo(this.whole());
  }

  /** Shows some nodes. @param {number[]} nodes */
  fitTo(nodes) {
    if (nodes.length === 0) return;
    const box = extent(this.tree, nodes);
    this.camera.fit(box.minX, box.minY, box.maxX, box.maxY);
    this.changed();
    this.fitted = nodes;
  }

  changed() {
    this.fitted = null;
    this.listeners.moved?.(this.camera);
    this.invalidate();
  }

  invalidate() {
    if (this.dirty) return;
    this.dirty = true;
    requestAnimationFrame(() => {
      this.dirty = false;
      if (!this.painter) return;
      const started = performance.now();
      this.painter.paint(this.context, this.camera, this.ratio);
      this.frames.push(performance.now() - started);
      if (this.frames.length > 600) this.frames.shift();
    });
  }

  listen() {
    const canvas = this.canvas;
    canvas.addEventListener('pointerdown', (event) => this.down(event));
    canvas.addEventListener('pointermove', (event) => this.move(event));
    canvas.addEventListener('pointerup', (event) => this.up(event));
    canvas.addEventListener('pointercancel', (event) => this.pointers.delete(event.pointerId));
    canvas.addEventListener('pointerleave', () => this.listeners.hover(-1, 0, 0));
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    canvas.addEventListener('keydown', (event) => this.key(event));
  }

  local(event) {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  nodeAt(point) {
    if (!this.picker) return -1;
    return this.picker.at(this.camera.toTreeX(point.x), this.camera.toTreeY(point.y), CLICK_SLACK / this.camera.scale);
  }

  down(event) {
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, this.local(event));
    this.moved = 0;
  }

  move(event) {
    const now = this.local(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      const node = this.nodeAt(now);
      this.canvas.classList.toggle('over', node >= 0);
      this.listeners.hover(node, now.x, now.y);
      return;
    }
    this.moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (this.pointers.size === 1) {
      if (this.moved > CLICK_SLACK) {
        this.canvas.classList.add('dragging');
        this.camera.pan(now.x - before.x, now.y - before.y);
        this.changed();
      }
    } else {
      this.pinch(event.pointerId, before, now);
    }
    this.pointers.set(event.pointerId, now);
  }

  /** Two fingers: what lies under them stays under them. */
  pinch(id, before, now) {
    const other = [...this.pointers].find(([key]) => key !== id)?.[1];
    if (!other) return;
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, apart);
    this.camera.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.camera.zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
    this.changed();
  }

  up(event) {
    const single = this.pointers.size === 1;
    this.pointers.delete(event.pointerId);
    this.canvas.classList.remove('dragging');
    if (single && this.moved <= CLICK_SLACK) this.listeners.pick(this.nodeAt(this.local(event)));
  }

  wheel(event) {
    event.preventDefault();
    const { x, y } = this.local(event);
    const lines = event.deltaMode === 1 ? 20 : 1;
    this.camera.zoom(Math.exp(-event.deltaY * lines * 0.0015), x, y);
    this.changed();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.tree) return;
    const pans = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    if (event.key === 'Enter') {
      this.listeners.enter?.();
      event.preventDefault();
      return;
    }
    if (pans[event.key]) {
      this.camera.pan(pans[event.key][0] * PAN_STEP, pans[event.key][1] * PAN_STEP);
    } else if (event.key === '+' || event.key === '=') {
      this.camera.zoom(1.25);
    } else if (event.key === '-') {
      this.camera.zoom(0.8);
    } else if (event.key === '0') {
      this.fitAll();
    } else if (event.key === 'n' || event.key === 'p') {
      this.step(event.key === 'n' ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== '0') this.changed();
  }

  /** Goes from one changed (or found, or taken) node to the next, for those who have no mouse. */
  step(by) {
    const { added, removed, found, taken, selected } = this.marks;
    const list = found.size ? [...found] : added.size + removed.size ? [...added, ...removed] : [...taken.keys()];
    if (list.length === 0) return;
    const at = list.indexOf(selected);
    const node = list[(at + by + list.length) % list.length];
    this.camera.x = this.tree.x[node];
    this.camera.y = this.tree.y[node];
    this.camera.scale = Math.max(this.camera.scale, 0.09);
    this.listeners.pick(node);
  }
}
