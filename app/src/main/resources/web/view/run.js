import { h } from '/lib/preact.js';
import { cancel, isRunning, obstacle, run as start } from '../app/runs.js';
import { amount, percent } from '../app/format.js';
import { Curve } from './curve.js';

/** Start, progress and cancel. */
export function RunPanel({ run, options, card }) {
  const running = isRunning();
  const why = obstacle(options, card);
  return h('section', { class: 'panel stack go', 'aria-label': 'Run' },
    h('div', { class: 'row' },
      h('button', { id: 'run', class: 'main grow', type: 'button', disabled: running || Boolean(why), 'aria-describedby': 'obstacle', onClick: start }, 'Improve ', h('kbd', null, 'r')),
      h('button', { id: 'cancel', type: 'button', disabled: !running, onClick: cancel }, 'Cancel')),
    h('p', { id: 'obstacle', class: why ? 'small warn' : 'hidden-text' }, why),
    run ? h(Progress, { run, seconds: Number(options.seconds) }) : null);
}

const WORDS = {
  asking: 'Asking ...', running: 'Searching ...', done: 'Done.', cancelled: 'Cancelled; the best so far is kept.', failed: '',
};

function words(run) {
  if (run.state === 'waiting') return run.place ? `Waiting, place ${run.place} in the queue.` : 'Waiting ...';
  return run.judging ? 'Path of Building judges the best trees ...' : WORDS[run.state];
}

function Progress({ run, seconds }) {
  const p = run.progress;
  const limit = p?.limit || seconds;
  const ended = run.state === 'done' || run.state === 'cancelled';
  const share = ended || run.judging ? 1 : p ? Math.min(1, p.seconds / limit) : 0;
  return h('div', { class: 'stack', id: 'progress', 'data-state': run.state },
    h('div', { class: 'spread' }, h('p', { role: 'status' }, words(run)), p && p.gain !== 0 ? h('span', { class: 'number better' }, percent(p.gain)) : null),
    run.error ? h('p', { class: 'error', role: 'alert' }, run.error.message) : null,
    p ? h('div', null,
      h('div', {
        class: 'meter', role: 'progressbar', 'aria-label': 'Search', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share),
      }, h('div', { style: { width: `${100 * share}%` } })),
      h('p', { class: 'small muted spread' },
        h('span', null, `${amount(p.evaluations)} trees`),
        h('span', null, `${amount(Math.round(p.evaluations / Math.max(0.1, p.seconds)))} a second`),
        h('span', null, `${p.seconds.toFixed(1)} s`)),
      run.curve.every(([, gain]) => gain === 0) ? null : h(Curve, { points: run.curve, maxX: ended ? p.seconds : limit, label: 'Gain over time', left: '0 s', right: `${(ended ? p.seconds : limit).toFixed(0)} s` })) : null);
}
