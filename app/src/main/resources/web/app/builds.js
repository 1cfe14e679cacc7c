/** Taking a build in: from a text, a file, an example, or those that were opened before. */

import * as api from './api.js';
import { get, initialOptions, set, setOptions } from './store.js';
import { decodeTree } from '../tree/model.js';
import { subject } from './subject.js';
import { tell } from './notice.js';
import { optionsOf, stopRun, watch } from './runs.js';
import { refreshPowers } from './nodes.js';

const SWAPS = '15';
let turn = 0;
let pending = new AbortController();

/**
 * Takes a text as the build.
 *
 * @param {string} code
 * @param {{spec?: number, skill?: string}} [choice] its tree and skill, where they are not its own choice
 */
export async function importCode(code, choice = {}) {
  const mine = ++turn;
  pending.abort();
  pending = new AbortController();
  const other = code !== get().code;
  stopRun();
  set({
    code, spec: choice.spec ?? 0, skill: choice.skill ?? '', importError: null, importing: code.trim() !== '',
    powers: null, trial: null, selected: null, view: 'tree', ...(other ? { damages: null, heat: false, search: '' } : {}),
  });
  if (code.trim() === '') {
    set({ card: null, tree: null, importing: false, run: null, result: null, front: null });
    return;
  }
  try {
    const asked = subject();
    const [card, tree] = await Promise.all([api.card(asked, pending.signal), api.tree(asked)]);
    if (mine !== turn) return;
    set({
      card, tree: decodeTree(tree, card.build.ascendancy), importing: false, result: null, front: null, resultId: null, run: null,
    });
    if (other) setOptions({ ...initialOptions(), ...usualBudget(card) });
    remember(asked);
    surveySkills(mine);
    refreshPowers();
  } catch (error) {
    if (mine !== turn || error.name === 'AbortError') return;
    set({ importing: false, importError: { message: error.message, detail: error.detail ?? '' }, card: null, tree: null, run: null, result: null, front: null });
  }
}

/** Who has no points left can only swap. */
function usualBudget(card) {
  return { respec: card.build.points.unspent > 0 ? '0' : SWAPS };
}

/** Asks for the damage of each skill, once for a build. */
async function surveySkills(mine) {
  if (get().damages) return;
  try {
    const answer = await api.skills(subject());
    if (mine === turn) set({ damages: answer.skills });
  } catch (error) {
    if (mine === turn) tell(error.message);
  }
}

/** How a skill is asked for: by its name, or by its group where several have that name. */
export function skillName(skill, all) {
  return all.filter((s) => s.name === skill.name).length > 1 ? String(skill.group) : skill.name;
}

/** @param {string} name of an example */
export async function importExample(name) {
  try {
    await importCode((await api.example(name)).trim());
  } catch (error) {
    tell(error.message);
  }
}

/** Opens a build that was opened before. @param {string} id */
export async function importKnown(id) {
  try {
    await importCode((await api.knownBuild(id)).code);
  } catch (error) {
    tell(error.message);
  }
}

/** @param {string} id */
export async function forgetKnown(id) {
  await api.forgetBuild(id).catch((error) => tell(error.message));
  await loadKnown();
}

/** What the server has and knows. A history that fails only leaves its list empty. */
export async function loadKnown() {
  const [about, known] = await Promise.all([api.about().catch(() => null), api.knownBuilds().catch(() => ({ builds: [] }))]);
  set({ about, known: known.builds });
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
  loadKnown();
  const id = new URLSearchParams(location.hash.slice(1)).get('run');
  if (id) {
    try {
      const known = await api.run(id);
      const { code, spec, skill } = known.request;
      await importCode(code, { spec, skill });
      setOptions(optionsOf(known.request, get().options, get().tree));
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
