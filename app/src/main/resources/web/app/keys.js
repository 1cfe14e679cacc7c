/** Keys of the whole page; they are silent while somebody types. */

import * as actions from './actions.js';
import { get, set } from './store.js';

export const KEYS = [
  ['c', 'copy the new code', () => actions.copyCode()],
  ['r', 'run', () => actions.run()],
  ['Escape', 'cancel the run, close a node', () => (actions.isRunning() ? actions.cancel() : actions.selectNode(null))],
  ['/', 'search the tree', () => document.querySelector('#find')?.focus()],
  ['h', 'history', () => (get().view === 'history' ? set({ view: 'tree' }) : actions.openHistory())],
  ['m', 'heat map', () => actions.toggleHeat()],
];

/** @param {KeyboardEvent} event */
function typing(event) {
  return event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
}

export function listenToKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
    const known = KEYS.find(([key]) => key === event.key);
    if (known) {
      event.preventDefault();
      known[2]();
    }
  });
}
