import { h } from '/lib/preact.js';
import { selectNode } from '../app/nodes.js';
import { percent, toNumber } from '../app/format.js';

const SIGNS = { take: '+', 'give-back': '−', switch: '↻' };
const WORDS = { take: 'take', 'give-back': 'give back', switch: 'switch' };

/** What to do in the game, in order; the bar shows what each step adds to the goal. */
export function Steps({ result, tree }) {
  let last = 0;
  const steps = result.steps.map((step) => {
    const so_far = toNumber(step.gain);
    const own = (1 + so_far) / (1 + last) - 1;
    last = so_far;
    return { ...step, soFar: so_far, own };
  });
  const largest = Math.max(...steps.map((s) => Math.abs(s.own)), 1e-9);
  return h('section', { class: 'panel' },
    h('h2', null, 'Steps, in this order'),
    h('ol', { class: 'steps', id: 'steps' }, steps.map((step, i) => h('li', { key: i },
      h('button', { type: 'button', onClick: () => selectNode(step.node) },
        h('span', { class: 'muted number small' }, i + 1),
        h('span', { class: `sign ${step.action}` }, h('span', { 'aria-hidden': 'true' }, SIGNS[step.action]), h('span', { class: 'hidden-text' }, WORDS[step.action])),
        h('span', null, title(tree, step)),
        h('span', { class: 'number' }, percent(step.soFar)),
        h('span', { class: 'bar-cell' }, h('div', { class: step.own < 0 ? 'loss' : '', style: { width: `${(100 * Math.abs(step.own)) / largest}%` } })))))));
}

function title(tree, step) {
  const place = tree?.place.get(step.node);
  const name = place === undefined ? `node ${step.node}` : tree.name[place];
  return step.attribute ? `${name} (${step.attribute})` : name;
}
