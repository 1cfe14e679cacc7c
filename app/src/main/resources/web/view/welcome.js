import { h } from '/lib/preact.js';
import { forgetKnown, importExample, importKnown } from '../app/builds.js';
import { moment } from '../app/format.js';

const EXAMPLES = [
  ['ranger-lightning-arrow', 'Deadeye, Lightning Arrow'],
  ['sorceress-spark', 'Stormweaver, Spark'],
  ['witch-skeletal-arsonist', 'Infernalist, Skeletal Arsonists'],
];
const SHOWN = 8;

/** What stands where the tree will be, as long as there is no build. */
export function Welcome({ known, busy, failed }) {
  return h('div', { class: 'welcome' }, h('div', { class: 'stack' },
    busy ? h('p', { class: 'muted', role: 'status' }, 'Reading the build ...') : null,
    h('ol', { class: 'how' },
      h('li', null, h('b', null, '1'), h('span', null, 'In Path of Building: Import/Export Build, Generate, Copy.')),
      h('li', null, h('b', null, '2'), h('span', null, 'Paste the code on this page. It stays on this machine.')),
      h('li', null, h('b', null, '3'), h('span', null, 'Improve, then copy the new code back.'))),
    known.length ? h('section', null,
      h('h2', null, 'Opened before'),
      h('ul', { class: 'known' }, known.slice(0, SHOWN).map((build) => h('li', { key: build.id },
        h('button', { class: 'quiet', onClick: () => importKnown(build.id) },
          h('span', null, build.title), h('span', { class: 'muted' }, `level ${build.level}`), h('span', null, build.skill), h('span', { class: 'muted small' }, moment(build.seen))),
        h('button', { class: 'quiet', 'aria-label': `Forget ${build.title}`, title: 'forget this build', onClick: () => forgetKnown(build.id) }, '×'))))) : null,
    failed && known.length ? null : h('section', null,
      h('h2', null, 'No code at hand?'),
      h('div', { class: 'row wrap' }, EXAMPLES.map(([name, words]) => h('button', { key: name, onClick: () => importExample(name) }, words))))));
}
