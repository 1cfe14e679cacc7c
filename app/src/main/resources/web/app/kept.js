/** The history: list, reopen, delete, export, compare. */

import * as api from './api.js';
import { get, set, setOptions } from './store.js';
import { decodeTree } from '../tree/model.js';
import { importCode } from './builds.js';
import { optionsOf, shownOf } from './runs.js';
import { refreshPowers } from './nodes.js';
import { download, tell } from './notice.js';

export async function openHistory() {
  set({ view: 'history' });
  try {
    const answer = await api.history();
    set({ history: { entries: answer.entries, error: null, chosen: [], deleting: '' } });
  } catch (error) {
    set({ history: { entries: [], error, chosen: [], deleting: '' } });
  }
}

/** Shows a kept result again. @param {string} id */
export async function reopen(id) {
  try {
    const kept = await api.kept(id);
    const { code, spec, skill } = kept.request;
    await importCode(code, { spec, skill });
    setOptions(optionsOf(kept.request, get().options));
    set({ ...shownOf(kept.result), resultId: null, view: 'tree' });
    refreshPowers();
  } catch (error) {
    tell(error.message);
  }
}

/** Deletes a kept result: the first time it asks. @param {string} id */
export async function forget(id) {
  const { history } = get();
  if (history.deleting !== id) {
    set({ history: { ...history, deleting: id } });
    return;
  }
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
      const [card, tree] = await Promise.all([api.card(asked), api.tree(asked)]);
      return { kept: { ...k, result: shownOf(k.result).result }, card, tree: decodeTree(tree, card.build.ascendancy) };
    }));
    set({ compared: sides, view: 'compare' });
  } catch (error) {
    tell(error.message);
  }
}
