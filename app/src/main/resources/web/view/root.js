import { h } from '/lib/preact.js';
import { KEYS } from '../app/keys.js';
import * as actions from '../app/actions.js';
import { set } from '../app/store.js';
import { Card, Sheet } from './card.js';
import { CompareView } from './compare.js';
import { HistoryView } from './history.js';
import { Importer } from './importer.js';
import { OptionsPanel } from './options.js';
import { RunPanel } from './run.js';
import { ResultPanel } from './result.js';
import { TreePane } from './treepane.js';

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
  const { card, view } = state;
  return h('header', { class: 'bar' },
    h('h1', null, h('img', { src: '/icon.svg', alt: '' }), 'Espalier'),
    h('span', { class: 'who muted' }, card ? `${card.title}, level ${card.build.level}` : 'the best passive tree for a Path of Exile 2 character'),
    h('button', { 'aria-pressed': String(view === 'history'), onClick: () => (view === 'tree' ? actions.openHistory() : set({ view: 'tree' })) },
      view === 'tree' ? 'History' : 'Back to the tree'),
    h('details', { class: 'keys' },
      h('summary', null, 'Keys'),
      h('ul', null,
        KEYS.map(([key, what]) => h('li', { key }, h('kbd', null, key), ` ${what}`)),
        h('li', null, h('kbd', null, 'arrows'), ' ', h('kbd', null, '+'), ' ', h('kbd', null, '-'), ' move the tree (once it has the focus), ',
          h('kbd', null, '0'), ' all of it, ', h('kbd', null, 'n'), ' ', h('kbd', null, 'p'), ' next and previous node'))));
}

function Work({ state }) {
  const answer = state.run !== null || state.result !== null;
  return h('main', { class: answer ? 'columns' : 'columns no-answer' },
    h('div', { class: 'column left', tabIndex: -1 },
      h(Importer, { code: state.code, importing: state.importing, error: state.importError }),
      state.card ? h(Card, { card: state.card, damages: state.damages, spec: state.spec, skill: state.skill }) : null,
      state.card ? h(OptionsPanel, { options: state.options, card: state.card, tree: state.tree }) : null,
      state.card ? h(RunPanel, { run: state.run, options: state.options }) : null,
      state.card ? h(Sheet, { card: state.card }) : null),
    h('div', { class: 'middle' }, h(TreePane, { state })),
    answer ? h('div', { class: 'column right', tabIndex: -1 }, h(ResultPanel, { state })) : null);
}
