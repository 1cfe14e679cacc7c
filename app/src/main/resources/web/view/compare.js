import { h } from '/lib/preact.js';
import { percent } from '../app/format.js';
import { Camera } from '../tree/camera.js';
import { marksOf } from './marks.js';
import { TreeCanvas } from './treecanvas.js';

const shared = new Camera();

/** Two results beside each other; both trees move together. */
export function CompareView({ sides }) {
  return h('main', { class: 'middle' },
    h('div', { class: 'pair' }, sides.map((side, i) => h('div', { key: i },
      h('h2', null, `${side.kept.title}: ${side.kept.goal}, ${percent(side.kept.gain)}, +${side.kept.added} −${side.kept.removed}`),
      h(TreeCanvas, {
        tree: side.tree, ascendancy: side.card.build.ascendancy, shared, label: `Tree of the ${i === 0 ? 'first' : 'second'} result`,
        marks: marksOf({ tree: side.tree, card: side.card, result: side.kept.result }), onHover: () => {}, onPick: () => {},
      })))));
}
