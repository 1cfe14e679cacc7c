import { h } from '/lib/preact.js';
import { setOptions } from '../app/store.js';
import { refreshPowers, toggleWish } from '../app/nodes.js';
import { goalText } from '../app/subject.js';

const MODES = [
  ['goal', 'Best tree', 'the best tree for a goal'],
  ['front', 'Front', 'trees between damage and survival'],
  ['target', 'Target', 'the least that reaches what you ask'],
];
const BUDGETS = [['0', 'Free only'], ['15', '15'], ['unlimited', 'Unlimited']];

/** What the search is asked. */
export function OptionsPanel({ options, card, tree, about }) {
  const change = (name) => (e) => setOptions({ [name]: e.target.type === 'checkbox' ? e.target.checked : e.target.value });
  return h('section', { class: 'panel stack', 'aria-label': 'Options' },
    h('div', { id: 'modes', class: 'segments', role: 'group', 'aria-label': 'What to look for' },
      MODES.map(([value, label, title]) => h('button', { key: value, type: 'button', title, 'aria-pressed': String(options.mode === value), onClick: () => setOptions({ mode: value }) }, label))),
    options.mode === 'goal' ? h(Slider, { options }) : null,
    options.mode === 'front' ? h('p', { class: 'small muted' }, 'A dozen trees between damage and survival, to choose from.') : null,
    options.mode === 'target' ? h('div', { class: 'field' }, h('label', { for: 'until' }, 'To be reached with the least, one a line'),
      h('textarea', { id: 'until', rows: 2, placeholder: 'dps>=100000\nehp>=current', value: options.until, onInput: change('until') })) : null,
    h('div', null,
      h('span', { class: 'small muted', id: 'budget' }, 'Nodes that may be given back'),
      h('div', { id: 'budgets', class: 'segments', role: 'group', 'aria-labelledby': 'budget' },
        BUDGETS.map(([value, label]) => h('button', {
          key: value, type: 'button', 'aria-pressed': String(options.respec === value), onClick: () => setOptions({ respec: value }),
        }, label)))),
    h('div', { class: 'row' },
      h('div', { class: 'field grow' }, h('label', { for: 'points' }, 'Points to spend'),
        h('input', { id: 'points', type: 'number', min: 0, max: 200, placeholder: String(card.build.points.unspent), value: options.points, onInput: change('points') })),
      h('div', { class: 'field grow' }, h('label', { for: 'seconds' }, 'Seconds'),
        h('input', { id: 'seconds', type: 'number', min: 1, max: 3600, value: options.seconds, onInput: change('seconds') }))),
    options.mode === 'goal' ? h('label', { class: 'check' }, h('input', { id: 'verify', type: 'checkbox', checked: options.verify && Boolean(about?.pob), disabled: !about?.pob, onChange: change('verify') }),
      about?.pob ? `Verify with PoB ${about.pob}` : h('span', { class: 'muted' }, 'Verify (no PoB was found)')) : null,
    h('details', null,
      h('summary', null, 'Limits and more'),
      h('div', { class: 'stack' },
        options.mode === 'goal' && h('div', { class: 'field' }, h('label', { for: 'goal' }, 'Goal in words, instead of the slider'),
          h('input', { id: 'goal', type: 'text', placeholder: 'dps^0.7 * ehp^0.3, life, ColdDPS ...', value: options.goal, onInput: (e) => { setOptions({ goal: e.target.value }); refreshPowers(); } })),
        h('div', { class: 'field' }, h('label', { for: 'require' }, 'Limits, one a line'),
          h('textarea', { id: 'require', rows: 2, placeholder: 'FireResist>=75\nehp>=current', value: options.require, onInput: change('require') })),
        h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: options.keystones, onChange: change('keystones') }), 'Keystones may change'),
        h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: options.ascendancy, onChange: change('ascendancy') }), 'Ascendancy may change'),
        h('div', { class: 'row' },
          h('div', { class: 'field grow' }, h('label', { for: 'respec' }, 'Give back at most'),
            h('input', { id: 'respec', type: 'text', value: options.respec, onInput: change('respec') })),
          h('div', { class: 'field grow' }, h('label', { for: 'seed' }, 'Seed'),
            h('input', { id: 'seed', type: 'number', min: 1, value: options.seed, onInput: change('seed') }))))),
    h(Wishes, { options, tree }));
}

function Slider({ options }) {
  const words = goalText(options) || 'balanced';
  return h('div', null,
    h('div', { class: 'slider' },
      h('span', { class: 'small', 'aria-hidden': 'true' }, 'Survival'),
      h('input', {
        type: 'range', min: 0, max: 100, step: 5, value: options.damage, 'aria-label': 'Damage against survival',
        'aria-valuetext': words, disabled: Boolean(options.goal.trim()),
        onInput: (e) => setOptions({ damage: Number(e.target.value) }),
        onChange: refreshPowers,
      }),
      h('span', { class: 'small', 'aria-hidden': 'true' }, 'Damage')),
    h('p', { class: 'small muted centred' }, words));
}

function Wishes({ options, tree }) {
  const chips = (list, sign) => options[list].map((id) => h('button', {
    key: `${list}${id}`, class: `chip ${list}`, type: 'button', onClick: () => toggleWish(list, id), title: 'take this back',
  }, `${sign} ${tree?.name[tree.place.get(id)] ?? id} ×`));
  if (options.keep.length + options.avoid.length === 0) return null;
  return h('div', { class: 'chips' }, chips('keep', 'keep'), chips('avoid', 'avoid'));
}
