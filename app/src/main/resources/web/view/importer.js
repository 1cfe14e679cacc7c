import { h } from '/lib/preact.js';
import { importCode } from '../app/actions.js';

const PAUSE = 120;
let timer = 0;

function later(text) {
  clearTimeout(timer);
  timer = setTimeout(() => importCode(text), PAUSE);
}

async function dropped(event) {
  event.preventDefault();
  event.currentTarget.classList.remove('drop');
  const file = event.dataTransfer?.files[0];
  importCode(file ? await file.text() : event.dataTransfer?.getData('text') ?? '');
}

/** Where a code is pasted or a file dropped; what is wrong with it stands right there. */
export function Importer({ code, importing, error }) {
  return h('section', {
    class: 'panel stack',
    onDragOver: (e) => { e.preventDefault(); e.currentTarget.classList.add('drop'); },
    onDragLeave: (e) => e.currentTarget.classList.remove('drop'),
    onDrop: dropped,
  },
  h('h2', null, h('label', { for: 'code' }, 'Build')),
  h('textarea', {
    id: 'code', rows: 2, spellcheck: false, autocomplete: 'off', value: code,
    placeholder: 'Paste a Path of Building code or its XML, or drop a file here',
    'aria-invalid': String(Boolean(error)), 'aria-describedby': 'code-error',
    onPaste: (e) => requestAnimationFrame(() => { clearTimeout(timer); importCode(e.target.value); }),
    onInput: (e) => later(e.target.value),
  }),
  h('div', { class: 'row' },
    h('label', { class: 'button small', for: 'file' }, 'Choose a file'),
    h('input', {
      id: 'file', type: 'file', accept: '.txt,.xml,.build', class: 'hidden-text',
      onChange: async (e) => { if (e.target.files[0]) importCode(await e.target.files[0].text()); },
    })),
  h('div', { id: 'code-error', role: 'alert' },
    error ? h('p', { class: 'error' }, error.message, error.detail ? h('span', { class: 'muted small' }, ` (${error.detail})`) : null) : null),
  importing ? h('p', { class: 'muted', role: 'status' }, 'Reading the build ...') : null);
}
