/** Everything that the page does; each action reads the state, asks the server, and sets the state. */

import * as api from './api.js';
import { get, set, setOptions } from './store.js';
import { decodeTree } from '../tree/model.js';

const BALANCED = 60;
let importing = 0;
let importAbort = new AbortController();
let stopFollowing = () => {};
let noticeTimer = 0;

/** Which build is meant, as every request says it. */
function subject() {
  const { code, spec, skill } = get();
  return { code, spec, skill };
}

/** Tells something for a moment. @param {string} notice */
export function tell(notice) {
  clearTimeout(noticeTimer);
  set({ notice });
  noticeTimer = setTimeout(() => set({ notice: '' }), 4000);
}

/** Takes a text as the build. @param {string} code @param {{spec?: number, skill?: string}} [choice] */
export async function importCode(code, choice = {}) {
  const turn = ++importing;
  importAbort.abort();
  importAbort = new AbortController();
  const sameText = code === get().code;
  set({
    code, spec: choice.spec ?? 0, skill: choice.skill ?? '', importError: null, importing: code.trim() !== '',
    powers: null, heat: false, trial: null, selected: null,
    ...(sameText ? {} : { damages: null }),
  });
  if (code.trim() === '') {
    set({ card: null, importing: false });
    return;
  }
  try {
    const asked = subject();
    const [card, tree] = await Promise.all([api.card(asked, importAbort.signal), loadTree(asked)]);
    if (turn !== importing) return;
    set({ card, tree, importing: false, result: null, resultId: null, run: null });
    setOptions({ keep: [], avoid: [] });
    remember({ code, spec: asked.spec, skill: asked.skill });
  } catch (error) {
    if (turn !== importing || error.name === 'AbortError') return;
    set({ importing: false, importError: { message: error.message, detail: error.detail ?? '' }, card: null });
  }
}

async function loadTree(asked) {
  return decodeTree(await api.tree(asked));
}

/** Asks for the damage of each skill; takes a while, so only on demand. */
export async function surveySkills() {
  if (get().damages) return;
  set({ damages: [] });
  try {
    const answer = await api.skills(subject());
    set({ damages: answer.skills });
  } catch (error) {
    tell(error.message);
  }
}

/** The goal in words that the options mean; empty for what suits the build. */
export function goalText(options) {
  if (options.goal.trim()) return options.goal.trim();
  if (options.damage === BALANCED) return '';
  if (options.damage === 100) return 'dps';
  if (options.damage === 0) return 'ehp';
  return `dps^${options.damage / 100} * ehp^${(100 - options.damage) / 100}`;
}

/** The request of a run. */
export function runRequest() {
  const { options } = get();
  const request = {
    ...subject(),
    goal: goalText(options),
    require: options.require.split('\n').map((line) => line.trim()).filter(Boolean),
    respec: options.respec === 'unlimited' ? 'unlimited' : Number(options.respec || 0),
    keep: options.keep.map(String),
    avoid: options.avoid.map(String),
    keystones: options.keystones ? 'allow' : 'keep',
    ascendancy: options.ascendancy,
    verify: options.verify,
    seconds: Number(options.seconds || 10),
    seed: Number(options.seed || 1),
  };
  if (options.points !== '') request.points = Number(options.points);
  return request;
}

/** Starts a run with the options as they are. */
export async function run() {
  if (!get().card || isRunning()) return;
  set({ result: null, resultId: null, trial: null, run: { state: 'asking', curve: [], progress: null, error: null } });
  try {
    const answer = await api.startRun(runRequest());
    watch(answer.id);
  } catch (error) {
    set({ run: { state: 'failed', curve: [], progress: null, error } });
  }
}

export function isRunning() {
  return ['asking', 'waiting', 'running'].includes(get().run?.state ?? '');
}

/** Follows a run from its first event. @param {string} id */
function watch(id) {
  stopFollowing();
  set({ run: { id, state: 'waiting', place: 0, curve: [], progress: null, error: null } });
  location.hash = `run=${id}`;
  stopFollowing = api.follow(id, (kind, data) => {
    const run = get().run;
    if (!run || run.id !== id) return;
    if (kind === 'progress') {
      set({ run: { ...run, progress: data, curve: [...run.curve, [data.seconds, data.gain]] } });
    } else if (kind === 'state') {
      set({ run: { ...run, state: data.state, place: data.place ?? 0, error: data.error ?? null } });
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
    set({ result: await api.result(id), resultId: id });
  } catch (error) {
    tell(error.message);
  }
}

/** Ends the run; its best tree so far stays. */
export async function cancel() {
  const id = get().run?.id;
  if (id && isRunning()) {
    await api.cancelRun(id).catch((error) => tell(error.message));
  }
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

/** Loads what every node is worth for the goal, and shows it. */
export async function toggleHeat() {
  if (get().heat) {
    set({ heat: false });
    return;
  }
  set({ heat: true });
  await loadPowers();
}

export async function loadPowers() {
  if (get().powers || get().powersBusy || !get().card) return;
  set({ powersBusy: true });
  try {
    const answer = await api.powers({ ...subject(), goal: goalText(get().options) });
    set({ powers: new Map(answer.id.map((id, i) => [id, { gain: answer.gain[i], withPath: answer.withPath[i], points: answer.points[i] }])), powersBusy: false });
  } catch (error) {
    set({ powersBusy: false, heat: false });
    tell(error.message);
  }
}

/** @param {?number} id */
export function selectNode(id) {
  set({ selected: id, trial: null });
}

/** Tries a node: takes the shortest way to it, or gives it back. @param {number} id @param {boolean} allocated */
export async function tryNode(id, allocated) {
  set({ trial: { id, busy: true } });
  try {
    const change = allocated ? { giveBack: [id] } : { take: [id], avoid: get().options.avoid };
    const answer = await api.trial({ ...subject(), goal: goalText(get().options), ...change });
    if (get().trial?.id === id) set({ trial: { id, ...answer } });
  } catch (error) {
    if (get().trial?.id === id) set({ trial: { id, error } });
  }
}

/** Keeps or avoids a node, or takes that back. @param {'keep'|'avoid'} list @param {number} id */
export function toggleWish(list, id) {
  const other = list === 'keep' ? 'avoid' : 'keep';
  const { options } = get();
  const has = options[list].includes(id);
  setOptions({
    [list]: has ? options[list].filter((n) => n !== id) : [...options[list], id],
    [other]: options[other].filter((n) => n !== id),
  });
}

export async function openHistory() {
  set({ view: 'history' });
  try {
    const answer = await api.history();
    set({ history: { entries: answer.entries, error: null, chosen: [] } });
  } catch (error) {
    set({ history: { entries: [], error, chosen: [] } });
  }
}

/** Shows a kept result again. @param {string} id */
export async function reopen(id) {
  try {
    const kept = await api.kept(id);
    const { code, spec, skill } = kept.request;
    await importCode(code, { spec, skill });
    set({ result: kept.result, resultId: null, view: 'tree' });
  } catch (error) {
    tell(error.message);
  }
}

export async function forget(id) {
  try {
    await api.forget(id);
    await openHistory();
  } catch (error) {
    tell(error.message);
  }
}

/** Saves a kept result as a file. @param {string} id */
export async function exportKept(id) {
  try {
    download(`espalier-${id}.json`, JSON.stringify(await api.kept(id), null, 2), 'application/json');
  } catch (error) {
    tell(error.message);
  }
}

/** Chooses a kept result for a comparison. @param {string} id */
export function chooseKept(id) {
  const { history } = get();
  const chosen = history.chosen.includes(id) ? history.chosen.filter((c) => c !== id) : [...history.chosen, id].slice(-2);
  set({ history: { ...history, chosen } });
}

/** Two kept results beside each other. */
export async function compareKept() {
  try {
    const kept = await Promise.all(get().history.chosen.map((id) => api.kept(id)));
    const sides = await Promise.all(kept.map(async (k) => {
      const asked = { code: k.request.code, spec: k.request.spec ?? 0, skill: k.request.skill ?? '' };
      const [card, tree] = await Promise.all([api.card(asked), loadTree(asked)]);
      return { kept: k, card, tree };
    }));
    set({ compared: sides, view: 'compare' });
  } catch (error) {
    tell(error.message);
  }
}

/** @param {string} name @param {string|Blob} content @param {string} type */
export function download(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function remember(build) {
  try {
    sessionStorage.setItem('build', JSON.stringify(build));
  } catch {
    // a page without storage forgets on reload
  }
}

/** After a reload: the same build, and the run that was under way. */
export async function resume() {
  const id = new URLSearchParams(location.hash.slice(1)).get('run');
  if (id) {
    try {
      const known = await api.run(id);
      const { code, spec, skill } = known.request;
      await importCode(code, { spec, skill });
      watch(id);
      return;
    } catch {
      location.hash = '';
    }
  }
  const kept = sessionStorage.getItem('build');
  if (kept) {
    const { code, spec, skill } = JSON.parse(kept);
    await importCode(code, { spec, skill });
  }
}
