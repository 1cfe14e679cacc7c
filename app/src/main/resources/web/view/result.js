import { h } from '/lib/preact.js';
import { selectNode } from '../app/nodes.js';
import { copyCode } from '../app/runs.js';
import { change, inUnit, percent, toNumber } from '../app/format.js';
import { Curve } from './curve.js';
import { Front } from './front.js';
import { GivenUp } from './givenup.js';
import { Outlook } from './outlook.js';
import { Steps } from './steps.js';
import { Trust, TrustLegend, trustBeside } from './trust.js';

/** What came of a run. */
export function ResultPanel({ state }) {
  const { result } = state;
  return h('div', { id: 'result' },
    state.front ? h(Front, { front: state.front, names: state.card?.sheet ?? [] }) : null,
    h(Headline, { result, resultId: state.resultId, shown: state.front?.shown }),
    h('section', { class: 'panel' }, h('h2', null, 'Before and after'), h(Comparison, { result, sheet: state.card?.sheet ?? [] }), h(TrustLegend)),
    h(GivenUp, { result, tree: state.tree, sheet: state.card?.sheet ?? [] }),
    result.steps.length ? h(Gains, { result }) : null,
    result.steps.length ? h(Steps, { result, tree: state.tree }) : null,
    h(Branches, { result, tree: state.tree }),
    h(Outlook, { result, names: state.card?.sheet ?? [] }));
}

function Headline({ result, resultId, shown }) {
  const { budget } = result;
  const nothing = result.steps.length === 0;
  return h('section', { class: 'panel stack' },
    h('h2', null, 'Result'),
    nothing ? h('p', null, 'Nothing better was found: the tree stays as it is.')
      : h('p', { class: 'spread' }, h('span', { class: 'gain better', id: 'gain' }, percent(toNumber(result.gain))), h('span', { class: 'muted' }, result.goal)),
    h('dl', { class: 'facts small' },
      h('dt', null, 'Free points used'), h('dd', null, `${budget.pointsUsed} of ${budget.points}`),
      h('dt', null, 'Nodes given back'), h('dd', null, budget.respec === 'unlimited' ? `${budget.respecUsed}, any number allowed` : `${budget.respecUsed} of ${budget.respec}`),
      h('dt', null, 'Trees judged'), h('dd', null, `${toNumber(result.evaluations).toLocaleString('en-US')} in ${result.seconds.toFixed(1)} s`)),
    result.target ? h('p', { class: result.target.reached ? 'better' : 'warn' }, result.target.reached ? 'The conditions are reached with the least of nodes given back, then of points.' : 'The conditions are not reached; this tree comes nearest.') : null,
    result.verified ? h('p', { class: 'better', id: 'verified' }, `Verified by ${result.verified.engine.replace(/^pob /, 'Path of Building ')}: ${percent(toNumber(result.verified.gain))} (confidence ${result.verified.confidence}).`) : null,
    result.remarks.map((r) => h('p', { class: 'remark', key: r }, r)),
    h('label', { class: 'hidden-text', for: 'new-code' }, 'The new code'),
    h('textarea', { id: 'new-code', class: 'code', readOnly: true, value: result.code, onFocus: (e) => e.target.select() }),
    h('div', { class: 'row' },
      h('button', { class: 'main grow', id: 'copy', onClick: copyCode }, 'Copy the code ', h('kbd', null, 'c')),
      resultId ? h('a', { id: 'xml', href: `/api/v1/runs/${resultId}/build.xml${shown === undefined ? '' : `?tree=${shown}`}`, download: 'espalier-build.xml', class: 'button' }, 'XML ', h('kbd', null, 'x')) : null));
}

/** The lines of the sheet that changed or matter, with those that were asked for in front. */
function rows(result, sheet) {
  const known = new Set(sheet.map((line) => line.statistic));
  const asked = [...result.terms, ...result.limits].map((t) => t.statistic).filter((s) => !known.has(s));
  const extra = [...new Set(asked)].map((statistic) => ({ section: 'Asked for', label: statistic, statistic, unit: 'amount', headline: true, trust: 'unknown' }));
  return [...extra, ...sheet].map((line) => ({
    ...line, before: toNumber(result.before[line.statistic]), after: toNumber(result.after[line.statistic]),
  })).filter((line) => line.before !== line.after || (line.headline && line.before !== 0));
}

const LESS_IS_BETTER = new Set(['ManaCost']);

export function Comparison({ result, sheet }) {
  const theirs = result.verified?.after;
  let section = '';
  const body = [];
  for (const line of rows(result, sheet)) {
    if (line.section !== section) {
      section = line.section;
      body.push(h('tr', { class: 'section', key: `s${section}` }, h('th', { colSpan: 5, scope: 'colgroup' }, section)));
    }
    const up = (line.after > line.before) !== LESS_IS_BETTER.has(line.statistic);
    body.push(h('tr', { key: line.statistic, class: line.before === line.after ? '' : 'changed' },
      h('th', { scope: 'row' }, line.label),
      h('td', { class: 'number muted' }, inUnit(line.before, line.unit)),
      h('td', { class: 'number' }, inUnit(line.after, line.unit)),
      h('td', { class: `number ${line.before === line.after ? '' : up ? 'better' : 'worse'}` }, change(line.before, line.after)),
      theirs && line.statistic in theirs
        ? h(Trust, { of: trustBeside(line.after, toNumber(theirs[line.statistic])), theirs: theirs[line.statistic], verified: true, unit: line.unit })
        : h(Trust, { of: line.trust, theirs: line.written, unit: line.unit })));
  }
  return h('table', { class: 'compare' },
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, h('span', { class: 'hidden-text' }, 'Statistic')), h('th', { scope: 'col', class: 'number' }, 'before'),
      h('th', { scope: 'col', class: 'number' }, 'after'), h('th', { scope: 'col', class: 'number' }, 'change'),
      h('th', { scope: 'col', class: 'trust' }, h('span', { class: 'hidden-text' }, 'trust')))),
    h('tbody', null, body));
}

function Gains({ result }) {
  const points = [[0, 0], ...result.steps.map((step, i) => [i + 1, toNumber(step.gain)])];
  return h('section', { class: 'panel' },
    h('div', { class: 'spread' }, h('h2', null, 'Gain by step'), h('span', { class: 'small muted' }, `${result.steps.length} steps`)),
    h(Curve, { points, label: 'Gain after each step', left: '0', right: `${result.steps.length}` }));
}

/** What each connected part of the change brings. */
function Branches({ result, tree }) {
  if (result.branches.length < 2) return null;
  const largest = Math.max(...result.branches.map((b) => Math.abs(toNumber(b.gain))), 1e-9);
  const landmark = (branch) => {
    const places = branch.nodes.map((id) => tree?.place.get(id) ?? -1).filter((p) => p >= 0);
    const named = places.filter((p) => ['notable', 'keystone', 'jewel-socket'].includes(tree.kind[p]));
    return (named.length ? named : places.slice(-1)).map((p) => tree.name[p]).join(', ');
  };
  return h('section', { class: 'panel' },
    h('h2', null, 'What each part brings'),
    h('ol', { class: 'steps' }, result.branches.map((branch, i) => h('li', { key: i },
      h('button', { type: 'button', onClick: () => selectNode(branch.nodes[branch.nodes.length - 1]) },
        h('span', { class: 'muted number small' }, branch.nodes.length),
        h('span', { class: `sign ${branch.taken ? 'take' : 'give-back'}` }, branch.taken ? '+' : '−'),
        h('span', null, landmark(branch)),
        h('span', { class: `number ${toNumber(branch.gain) < 0 ? 'worse' : 'better'}` }, percent(toNumber(branch.gain))),
        h('span', { class: 'bar-cell' }, h('div', { class: toNumber(branch.gain) < 0 ? 'loss' : '', style: { width: `${(100 * Math.abs(toNumber(branch.gain))) / largest}%` } })))))));
}
