import { h } from '/lib/preact.js';
import { chooseKept, compareKept, exportKept, forget, reopen } from '../app/kept.js';
import { moment, percent } from '../app/format.js';

/** Kept results: reopen, compare, export, delete. */
export function HistoryView({ history }) {
  const { entries, error, chosen, deleting } = history;
  return h('main', { class: 'history stack', tabIndex: -1 },
    h('div', { class: 'row' }, h('h2', null, 'History'),
      h('button', { disabled: chosen.length !== 2, onClick: compareKept }, chosen.length === 2 ? 'Compare the two' : 'Choose two to compare')),
    error ? h('p', { class: 'error', role: 'alert' }, error.message) : null,
    entries === null ? h('p', { class: 'muted' }, 'Reading ...') : null,
    entries && entries.length === 0 && !error ? h('p', { class: 'muted' }, 'No result is kept yet. Each run that ends is kept here.') : null,
    entries && entries.length ? h('table', { id: 'history' },
      h('thead', null, h('tr', null, ['', 'When', 'Character', 'Skill', 'Goal', 'Gain', 'Change', ''].map((t, i) => h('th', { key: i, scope: 'col' }, t || h('span', { class: 'hidden-text' }, i === 0 ? 'Compare' : 'Actions'))))),
      h('tbody', null, entries.map((e) => h('tr', { key: e.id },
        h('td', { class: 'pick' }, h('input', { type: 'checkbox', 'aria-label': `Compare ${e.title}, ${moment(e.ended)}`, checked: chosen.includes(e.id), onChange: () => chooseKept(e.id) })),
        h('td', null, moment(e.ended)),
        h('td', null, `${e.title}, level ${e.level}`),
        h('td', null, e.skill),
        h('td', null, e.goal),
        h('td', { class: `number ${e.gain > 0 ? 'better' : 'muted'}` }, percent(e.gain)),
        h('td', { class: 'number' }, `+${e.added} −${e.removed}`),
        h('td', null, h('div', { class: 'row' },
          h('button', { onClick: () => reopen(e.id) }, 'Open'),
          h('button', { onClick: () => exportKept(e.id) }, 'Export'),
          h('button', { onClick: () => forget(e.id), class: deleting === e.id ? 'worse' : '', 'aria-label': `${deleting === e.id ? 'Really delete' : 'Delete'} ${e.title}, ${moment(e.ended)}` }, deleting === e.id ? 'Really?' : 'Delete'))))))) : null);
}
