import { Component, h } from '/lib/preact.js';
import { selectNode, toggleHeat } from '../app/nodes.js';
import { download } from '../app/notice.js';
import { set } from '../app/store.js';
import { treeSvg } from '../tree/export.js';
import { marksOf } from './marks.js';
import { NodeBox, Tip } from './nodebox.js';
import { TreeCanvas } from './treecanvas.js';

const SHOWN = 40;
/** Width of what is told about a chosen node: it must not hide the node. */
const BOX = 340;
const MARKED_BY = ['tree', 'card', 'result', 'trial', 'search', 'selected', 'powers', 'heat'];

/** The tree with its tools. */
export class TreePane extends Component {
  constructor() {
    super();
    this.state = { hovered: -1, x: 0, y: 0 };
    this.ready = (controller) => { this.controller = controller; };
    this.hover = (node, x, y) => {
      if (node !== this.state.hovered || (node >= 0 && node === this.state.hovered)) this.setState({ hovered: node, x, y });
    };
    this.pick = (node) => selectNode(node < 0 ? null : this.props.state.tree.id[node]);
  }

  /** Made anew only when something in it changed: the canvas redraws when they are another object. */
  marks(state) {
    const key = [...MARKED_BY.map((name) => state[name]), state.options.keep, state.options.avoid];
    if (!this.marksKey || key.some((part, i) => part !== this.marksKey[i])) {
      this.marksKey = key;
      this.marksMade = marksOf(state);
    }
    return this.marksMade;
  }

  componentDidUpdate(before) {
    const { state } = this.props;
    if (state.result && state.result !== before.state.result) this.zoomToChange();
    if (state.selected !== null && state.selected !== before.state.selected) this.bringIntoSight(state.selected);
  }

  bringIntoSight(id) {
    const { camera, tree } = this.controller ?? {};
    const place = tree?.place.get(id);
    if (place === undefined) return;
    const x = camera.toScreenX(tree.x[place]);
    const y = camera.toScreenY(tree.y[place]);
    const free = Math.max(camera.width - BOX, camera.width / 3);
    if (x < 40 || y < 60 || x > free || y > camera.height - 40) {
      camera.x = tree.x[place];
      camera.y = tree.y[place];
      camera.pan((free - camera.width) / 2, 0);
      this.controller.changed();
    }
  }

  zoomToChange() {
    const { added, removed, switched } = this.marks(this.props.state);
    const changed = [...added, ...removed, ...switched];
    if (changed.length && this.controller) this.controller.fitTo(changed);
  }

  savePng() {
    this.controller.canvas.toBlob((blob) => download('espalier-tree.png', blob, 'image/png'), 'image/png');
  }

  saveSvg() {
    const { tree, card } = this.props.state;
    download('espalier-tree.svg', treeSvg(tree, this.marks(this.props.state), card.build.ascendancy), 'image/svg+xml');
  }

  render({ state }, { hovered, x, y }) {
    const { tree, card, result } = state;
    const marks = this.marks(state);
    return h('div', { class: 'tree', id: 'tree' },
      h(TreeCanvas, {
        tree, ascendancy: card.build.ascendancy, marks, label: `Passive tree ${tree.version.replace('_', '.')}`,
        onHover: this.hover, onPick: this.pick, onReady: this.ready,
      }),
      h('div', { class: 'tree-tools' },
        h(Find, { state, tree, found: marks.found }),
        result ? h('button', { title: 'zoom to the change', onClick: () => this.zoomToChange() }, 'Change') : null,
        h('button', { title: 'show all of the tree', onClick: () => this.controller.fitAll() }, 'All'),
        h('button', { 'aria-pressed': String(state.heat), onClick: toggleHeat }, state.heat && !state.powers ? 'Heat map ...' : 'Heat map'),
        h('button', { title: 'save what is in sight as a picture', onClick: () => this.savePng() }, 'PNG'),
        h('button', { title: 'save all of the tree as a drawing', onClick: () => this.saveSvg() }, 'SVG')),
      hovered >= 0 ? h(Tip, { tree, node: hovered, marks, powers: state.powers, x, y, width: this.controller.camera.width, height: this.controller.camera.height, busy: state.powersBusy }) : null,
      state.selected !== null && tree.place.has(state.selected) ? h(NodeBox, { state, tree, marks }) : null,
      h(Legend, { result, marks, heat: state.heat && state.powers }));
  }
}

function Find({ state, tree, found }) {
  const named = (node) => (tree.name[node].toLowerCase().includes(state.search.trim().toLowerCase()) ? 0 : 1);
  const list = [...found].sort((a, b) => named(a) - named(b) || tree.name[a].localeCompare(tree.name[b])).slice(0, SHOWN);
  return h('div', { class: 'find' },
    h('label', { class: 'hidden-text', for: 'find' }, 'Search the tree by name and stat'),
    h('input', { id: 'find', type: 'search', placeholder: 'Search by name and stat', value: state.search, autocomplete: 'off', onInput: (e) => set({ search: e.target.value }) }),
    state.search.trim().length > 1 ? h('div', { class: 'found', tabIndex: 0, role: 'group', 'aria-label': 'Found nodes' },
      h('p', { class: 'muted small', role: 'status' }, found.size === 0 ? 'No node has that.' : `${found.size} ${found.size === 1 ? 'node' : 'nodes'}${found.size > SHOWN ? `, the first ${SHOWN}` : ''}`),
      list.map((node) => h('button', { key: node, onClick: () => selectNode(tree.id[node]) }, tree.name[node],
        h('span', { class: 'muted small' }, matching(tree, node, state.search))))) : null);
}

/** The line of a node that the search is about, its first if that is its name. */
function matching(tree, node, search) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const lines = tree.stats[node];
  return lines.find((line) => words.some((word) => line.toLowerCase().includes(word))) ?? lines[0] ?? '';
}

function Legend({ result, marks, heat }) {
  const item = (colour, sign, text) => h('span', { key: text }, h('b', { style: { color: `var(--${colour})` } }, sign), ` ${text}`);
  const sets = [...marks.taken.values()];
  return h('div', { class: 'legend' },
    item('tree-taken', '●', 'allocated'),
    sets.includes(1) ? item('tree-set-one', '●', 'weapon set 1') : null,
    sets.includes(2) ? item('tree-set-two', '●', 'weapon set 2') : null,
    result ? item('tree-added', '+', `taken (${marks.added.size})`) : null,
    result ? item('tree-removed', '−', `given back (${marks.removed.size})`) : null,
    marks.keep.size ? item('keep', '○', 'keep') : null,
    marks.avoid.size ? item('avoid', '⊘', 'avoid') : null,
    heat ? item('warn', '■', 'worth for the goal, yellow is most') : null);
}
