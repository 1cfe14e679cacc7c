import { h } from '/lib/preact.js';
import { inUnit, toNumber } from '../app/format.js';
import { Trust, TrustLegend } from './trust.js';

/** The numbers of the build as it is. */
export function Sheet({ card }) {
  const shown = card.sheet.filter((line) => line.headline && toNumber(line.value) !== 0);
  let section = '';
  const body = [];
  for (const line of shown) {
    if (line.section !== section) {
      section = line.section;
      body.push(h('tr', { class: 'section', key: `s${section}` }, h('th', { colSpan: 3, scope: 'colgroup' }, section)));
    }
    body.push(h('tr', { key: line.statistic },
      h('th', { scope: 'row' }, line.label),
      h('td', { class: 'number' }, inUnit(toNumber(line.value), line.unit)),
      h(Trust, { of: line.trust, theirs: line.written, unit: line.unit })));
  }
  return h('section', { class: 'panel', id: 'sheet', 'aria-label': 'Numbers of the build' },
    h('h2', null, 'Numbers now'),
    h('table', { class: 'compare' }, h('caption', { class: 'hidden-text' }, 'Numbers of the build'), h('tbody', null, body)),
    h(TrustLegend));
}
