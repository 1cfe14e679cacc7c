/** Where the page begins. */

import { h, render } from '/lib/preact.js';
import { get, subscribe } from './store.js';
import { importCode, resume } from './builds.js';
import { percent, toNumber } from './format.js';
import { listenToKeys } from './keys.js';
import { Root } from '../view/root.js';

/** A file may be dropped anywhere on the page. */
function listenToDrops() {
  const mark = (on) => document.body.classList.toggle('drop', on);
  document.addEventListener('dragover', (event) => { event.preventDefault(); mark(true); });
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) mark(false); });
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    mark(false);
    const file = event.dataTransfer?.files[0];
    const text = file ? await file.text() : event.dataTransfer?.getData('text') ?? '';
    if (text) importCode(text);
  });
}

/** What the window is called: how far the search is, what came of it. */
function title({ card, result, run }) {
  if (run?.state === 'running' && run.progress) return `${percent(run.progress.gain)} ... Espalier`;
  if (card && result) return `${percent(toNumber(result.gain))} ${card.title} - Espalier`;
  return card ? `${card.title} - Espalier` : 'Espalier';
}

const root = document.querySelector('#root');
root.replaceChildren();
const draw = () => {
  document.title = title(get());
  render(h(Root, { state: get() }), root);
};
subscribe(draw);
draw();
listenToKeys();
listenToDrops();
resume();
