/** Keys of the whole page; they are silent while somebody types. */

import { openHistory } from './kept.js';
import { selectNode, toggleHeat } from './nodes.js';
import { cancel, copyCode, downloadXml, isRunning, run } from './runs.js';
import { get, set } from './store.js';

export const KEYS = [
  ['c', 'copy the new code', copyCode],
  ['x', 'download the new build as XML', downloadXml],
  ['r', 'run', run],
  ['Escape', 'close a node, cancel the run', () => (get().selected === null && isRunning() ? cancel() : selectNode(null))],
  ['/', 'search the tree', () => document.querySelector('#find')?.focus()],
  ['h', 'history', () => (get().view === 'history' ? set({ view: 'tree' }) : openHistory())],
  ['m', 'heat map', toggleHeat],
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
