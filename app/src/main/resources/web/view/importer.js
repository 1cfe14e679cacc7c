import { h } from '/lib/preact.js';
import { importCode } from '../app/builds.js';

const PAUSE = 120;
let timer = 0;

function later(text) {
  clearTimeout(timer);
  timer = setTimeout(() => importCode(text), PAUSE);
}

/** Where a code is pasted or a file chosen; what is wrong with it stands right there. */
export function Importer({ code, importing, error }) {
  return h('section', { class: 'panel', 'aria-label': 'Import' },
    h('div', { class: 'spread head' },
      h('h2', null, h('label', { for: 'code' }, 'Build')),
      importing ? h('span', { class: 'muted small', role: 'status' }, 'Reading the build ...') : null,
      h('div', null,
        h('label', { class: 'button small', for: 'file' }, 'Open a file'),
        h('input', {
          id: 'file', type: 'file', accept: '.txt,.xml,.build', class: 'hidden-text', 'aria-label': 'Open a file with a build',
          onChange: async (e) => { if (e.target.files[0]) importCode(await e.target.files[0].text()); },
        }))),
    h('textarea', {
      id: 'code', rows: 2, spellcheck: false, autocomplete: 'off', value: code,
      placeholder: 'Paste a Path of Building code or its XML, or drop a file',
      'aria-invalid': String(Boolean(error)), 'aria-describedby': 'code-error',
      onFocus: (e) => e.target.select(),
      onPaste: (e) => requestAnimationFrame(() => { clearTimeout(timer); importCode(e.target.value); }),
      onInput: (e) => later(e.target.value),
    }),
    h('div', { id: 'code-error', role: 'alert' },
      error ? h('p', { class: 'error' }, error.message, error.detail ? h('span', { class: 'muted small' }, ` (${error.detail})`) : null) : null));
}
