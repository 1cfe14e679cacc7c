import { h } from '/lib/preact.js';
import { KEYS } from '../app/keys.js';
import { openHistory } from '../app/kept.js';
import { set } from '../app/store.js';
import { Card } from './card.js';
import { CompareView } from './compare.js';
import { HistoryView } from './history.js';
import { Importer } from './importer.js';
import { OptionsPanel } from './options.js';
import { RunPanel } from './run.js';
import { ResultPanel } from './result.js';
import { Sheet } from './sheet.js';
import { TreePane } from './treepane.js';
import { Welcome } from './welcome.js';

/** The whole page. @param {{state: import('../app/store.js').State}} props */
export function Root({ state }) {
  return h('div', { class: 'page' },
    h(Bar, { state }),
    state.view === 'history' ? h(HistoryView, { history: state.history }) : null,
    state.view === 'compare' ? h(CompareView, { sides: state.compared }) : null,
    state.view === 'tree' ? h(Work, { state }) : null,
    h('div', { role: 'status', 'aria-live': 'polite', class: state.notice ? 'toast' : 'hidden-text' }, state.notice));
}

function Bar({ state }) {
  const { card, view, about } = state;
  const back = view === 'compare' ? openHistory : () => set({ view: 'tree' });
  return h('header', { class: 'bar' },
    h('h1', null, h('img', { src: '/icon.svg', alt: '' }), 'Espalier'),
    h('span', { class: 'who muted' }, card ? `${card.title}, level ${card.build.level}` : 'the best passive tree for a Path of Exile 2 character'),
    h('button', { id: 'views', 'aria-pressed': String(view === 'history'), onClick: view === 'tree' ? openHistory : back },
      { tree: 'History', history: card ? 'Back to the tree' : 'Back', compare: 'Back to the history' }[view]),
    h('details', { class: 'keys' },
      h('summary', null, 'Help'),
      h('ul', null,
        KEYS.map(([key, what]) => h('li', { key }, h('kbd', null, key), ` ${what}`)),
        h('li', null, 'With the focus on the tree: ', h('kbd', null, 'arrows'), ' ', h('kbd', null, '+'), ' ', h('kbd', null, '-'), ' move and zoom, ',
          h('kbd', null, '0'), ' all of it, ', h('kbd', null, 'n'), ' ', h('kbd', null, 'p'), ' next and previous node, ', h('kbd', null, 'Enter'), ' to what can be done with it.'),
        about ? h('li', { class: 'muted' }, `Espalier ${about.version}, trees ${about.trees.map((t) => t.replace('_', '.')).join(', ')}. `,
          about.pob ? `Path of Building ${about.pob} is installed.` : 'No Path of Building was found.') : null,
        h('li', null, h('a', { href: '/api/v1/openapi.json' }, 'The API')))));
}

function Work({ state }) {
  const { card, result, run } = state;
  return h('main', { class: card ? 'columns' : 'columns no-answer' },
    h('div', { class: 'column left', tabIndex: -1 },
      h(Importer, { code: state.code, importing: state.importing, error: state.importError }),
      card ? h(Card, { card, damages: state.damages, spec: state.spec, about: state.about }) : null,
      card ? h(OptionsPanel, { options: state.options, card, tree: state.tree, about: state.about }) : null,
      card ? h(RunPanel, { run, options: state.options, card }) : null),
    h('div', { class: 'middle' }, card && state.tree ? h(TreePane, { state })
      : h(Welcome, { known: state.known, busy: state.importing, failed: Boolean(state.importError) })),
    card ? h('div', { class: 'column right', tabIndex: -1 }, result ? h(ResultPanel, { state }) : h(Sheet, { card })) : null);
}
