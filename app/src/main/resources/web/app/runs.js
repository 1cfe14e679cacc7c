/** Runs: ask for one, watch it, cancel it, take its code. */

import * as api from './api.js';
import { get, set } from './store.js';
import { goalText, subject } from './subject.js';
import { toNumber } from './format.js';
import { tell } from './notice.js';
import { refreshPowers } from './nodes.js';

let stopFollowing = () => {};

const FRONT = 'dps,ehp';

const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

function asked(options) {
  if (options.mode === 'front') return { front: FRONT };
  return options.mode === 'target' ? { until: lines(options.until) } : { goal: goalText(options) };
}

/** The request of a run. */
export function runRequest() {
  const { options, about } = get();
  const request = {
    ...subject(),
    ...asked(options),
    require: lines(options.require),
    respec: options.respec === 'unlimited' ? 'unlimited' : Number(options.respec || 0),
    keep: options.keep.map(String),
    avoid: options.avoid.map(String),
    keystones: options.keystones ? 'allow' : 'keep',
    ascendancy: options.ascendancy,
    verify: options.verify && options.mode === 'goal' && Boolean(about?.pob),
    seconds: Number(options.seconds || 10),
    seed: Number(options.seed || 1),
  };
  if (options.points !== '') request.points = Number(options.points);
  return request;
}

/** The options that made a request; those that it does not say stay. */
export function optionsOf(request, options) {
  const ids = (list) => (list ?? []).filter((text) => /^\d+$/.test(text)).map(Number);
  const share = /^dps\^([\d.]+) \* ehp\^[\d.]+$/.exec(request.goal ?? '');
  const damage = { '': 60, dps: 100, ehp: 0 }[request.goal ?? ''] ?? (share ? Math.round(100 * Number(share[1])) : undefined);
  return {
    ...options,
    mode: request.front ? 'front' : request.until?.length ? 'target' : 'goal',
    until: (request.until ?? []).join('\n'),
    damage: damage ?? options.damage,
    goal: damage === undefined ? request.goal ?? '' : '',
    require: (request.require ?? []).join('\n'),
    respec: String(request.respec ?? 0),
    points: request.points === undefined ? '' : String(request.points),
    keystones: request.keystones === 'allow',
    ascendancy: Boolean(request.ascendancy),
    verify: Boolean(request.verify),
    seconds: String(request.seconds ?? 10),
    seed: String(request.seed ?? 1),
    keep: ids(request.keep),
    avoid: ids(request.avoid),
  };
}

/** What keeps a run from being asked for, in words; empty if nothing does. */
export function obstacle(options, card) {
  const points = options.points === '' ? card.build.points.unspent : Number(options.points);
  const free = card.build.points.ascendancy > card.build.points.ascendancyUsed && options.ascendancy;
  if (points <= 0 && Number(options.respec) === 0 && !free) {
    return 'No points are free: let nodes be given back, or say how many points to spend.';
  }
  if (options.mode === 'target' && lines(options.until).length === 0) return 'Say what is to be reached, such as dps>=100000.';
  return '';
}

/** Starts a run with the options as they are. */
export async function run() {
  const { card, options } = get();
  if (!card || isRunning() || obstacle(options, card)) return;
  set({ result: null, front: null, resultId: null, trial: null, selected: null, view: 'tree', run: begun('asking') });
  try {
    const answer = await api.startRun(runRequest());
    watch(answer.id);
  } catch (error) {
    set({ run: { ...begun('failed'), error } });
  }
}

function begun(state) {
  return { state, place: 0, judging: false, curve: [], progress: null, error: null };
}

export function isRunning() {
  return ['asking', 'waiting', 'running'].includes(get().run?.state ?? '');
}

/** Follows a run from its first event. @param {string} id */
export function watch(id) {
  stopFollowing();
  set({ run: { ...begun('waiting'), id } });
  location.hash = `run=${id}`;
  stopFollowing = api.follow(id, (kind, data) => {
    const run = get().run;
    if (!run || run.id !== id) return;
    if (kind === 'progress') {
      set({ run: { ...run, progress: data, curve: [...run.curve, [data.seconds, data.gain]] } });
    } else if (kind === 'state') {
      set({ run: { ...run, state: data.state, place: data.place ?? 0, judging: data.judging ?? false, error: data.error ?? null } });
      if (['done', 'cancelled', 'failed'].includes(data.state)) finish(id, data);
    } else {
      set({ run: { ...run, state: 'failed', error: { message: 'The run is gone: the server was probably started anew.' } } });
    }
  });
}

async function finish(id, data) {
  stopFollowing();
  if (!data.hasResult) return;
  try {
    set({ ...shownOf(await api.result(id)), resultId: id, selected: null, trial: null });
    refreshPowers();
  } catch (error) {
    tell(error.message);
  }
}

/** A result as the state has it: of a front the tree that gains most is shown first. @param {object} answer */
export function shownOf(answer) {
  if (!answer.trees) return { result: answer, front: null };
  const gains = answer.trees.map((tree) => toNumber(tree.gain));
  const shown = gains.indexOf(Math.max(...gains));
  return { result: answer.trees[shown], front: { ...answer, shown } };
}

/** Shows another tree of the front. @param {number} shown */
export function showTree(shown) {
  const { front } = get();
  set({ front: { ...front, shown }, result: front.trees[shown], selected: null, trial: null });
  refreshPowers();
}

/** Ends the run; its best tree so far stays. */
export async function cancel() {
  const id = get().run?.id;
  if (id && isRunning()) await api.cancelRun(id).catch((error) => tell(error.message));
}

/** Ends the run of a build that is left; nobody waits for it any more. */
export function stopRun() {
  const id = get().run?.id;
  if (id && isRunning()) api.cancelRun(id).catch(() => {});
  stopFollowing();
}

/** Copies the new code. */
export async function copyCode() {
  const { result } = get();
  if (!result) return;
  try {
    await navigator.clipboard.writeText(result.code);
    tell('The code is copied. Import it in Path of Building.');
  } catch {
    const field = document.querySelector('#new-code');
    field?.select();
    tell(field && document.execCommand('copy') ? 'The code is copied.' : 'Copy the marked code with Ctrl-C.');
  }
}

/** Downloads the new build as XML. */
export function downloadXml() {
  document.querySelector('#xml')?.click();
}
