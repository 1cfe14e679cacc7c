import { h } from '/lib/preact.js';
import { cancel, isRunning, run as start } from '../app/actions.js';
import { amount, percent } from '../app/format.js';

/** Start, progress and cancel. */
export function RunPanel({ run, options }) {
  const running = isRunning();
  return h('section', { class: 'panel stack', 'aria-label': 'Run' },
    h('div', { class: 'row' },
      h('button', { id: 'run', class: 'main grow', type: 'button', disabled: running, onClick: start }, 'Improve ', h('kbd', null, 'r')),
      h('button', { id: 'cancel', type: 'button', disabled: !running, onClick: cancel }, 'Cancel')),
    run ? h(Progress, { run, seconds: Number(options.seconds) }) : null);
}

const WORDS = {
  asking: 'Asking ...', running: 'Searching ...', done: 'Done.', cancelled: 'Cancelled; the best so far is kept.', failed: '',
};

function Progress({ run, seconds }) {
  const p = run.progress;
  const share = run.state === 'done' || run.state === 'cancelled' ? 1 : p ? Math.min(1, p.seconds / (p.limit || seconds)) : 0;
  const words = run.state === 'waiting' ? (run.place ? `Waiting, place ${run.place} in the queue.` : 'Waiting ...') : WORDS[run.state];
  return h('div', { class: 'stack', id: 'progress', 'data-state': run.state },
    h('p', { role: 'status' }, words),
    run.error ? h('p', { class: 'error', role: 'alert' }, run.error.message) : null,
    p ? h('div', null,
      h('div', {
        class: 'meter', role: 'progressbar', 'aria-label': 'Search', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share),
      }, h('div', { style: { width: `${100 * share}%` } })),
      h('div', { class: 'spread' },
        h('span', { class: p.gain > 0 ? 'better' : '' }, percent(p.gain)),
        h('span', { class: 'muted small' }, `${amount(p.evaluations)} trees · ${amount(Math.round(p.evaluations / Math.max(0.1, p.seconds)))}/s · ${p.seconds.toFixed(1)} s`)),
      run.curve.length > 1 ? h(Curve, { points: run.curve, label: 'Gain over time' }) : null) : null);
}

/** A curve that only rises or stays. @param {{points: [number, number][], label: string}} props */
export function Curve({ points, label }) {
  const maxX = Math.max(...points.map((p) => p[0]), 1e-9);
  const maxY = Math.max(...points.map((p) => p[1]), 1e-9);
  const minY = Math.min(0, ...points.map((p) => p[1]));
  const x = (v) => (100 * v) / maxX;
  const y = (v) => 38 - (36 * (v - minY)) / (maxY - minY || 1);
  let line = `M${x(points[0][0])} ${y(points[0][1])}`;
  for (let i = 1; i < points.length; i++) line += `H${x(points[i][0])}V${y(points[i][1])}`;
  const end = `H100`;
  return h('svg', { class: 'curve', viewBox: '0 0 100 40', preserveAspectRatio: 'none', role: 'img', 'aria-label': `${label}, up to ${percent(maxY)}` },
    h('path', { class: 'area', d: `${line}${end}V40H0Z` }), h('path', { d: line + end }));
}
