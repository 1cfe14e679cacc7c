/** Short notices, and files for the player. */

import { set } from './store.js';

const SHOWN_MILLIS = 4000;
let timer = 0;

/** Tells something for a moment. @param {string} notice */
export function tell(notice) {
  clearTimeout(timer);
  set({ notice });
  timer = setTimeout(() => set({ notice: '' }), SHOWN_MILLIS);
}

/** @param {string} name @param {string|Blob} content @param {string} type */
export function download(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
