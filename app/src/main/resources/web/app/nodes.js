/** Questions about nodes: what each is worth, what one would change, which to keep or avoid. */

import * as api from './api.js';
import { get, set, setOptions } from './store.js';
import { goalText, shownSubject } from './subject.js';
import { tell } from './notice.js';

const PAUSE = 250;
let timer = 0;
let turn = 0;

/** Asks anew what nodes are worth, a moment after the last change of what that depends on. */
export function refreshPowers() {
  const mine = ++turn;
  clearTimeout(timer);
  set({ powers: null, powersBusy: false });
  if (get().card) timer = setTimeout(() => loadPowers(mine), PAUSE);
}

async function loadPowers(mine) {
  set({ powersBusy: true });
  try {
    const answer = await api.powers({ ...shownSubject(), goal: goalText(get().options) });
    if (mine !== turn) return;
    const powers = new Map(answer.id.map((id, i) => [id, { gain: answer.gain[i], withPath: answer.withPath[i], points: answer.points[i] }]));
    set({ powers, powersBusy: false });
  } catch (error) {
    if (mine !== turn) return;
    set({ powersBusy: false, heat: false });
    if (error.kind !== 'goal' && error.kind !== 'request') tell(error.message); // those stand beside the goal when it is run
  }
}

export function toggleHeat() {
  const heat = !get().heat;
  set({ heat });
  if (heat && !get().powers && !get().powersBusy) refreshPowers();
}

/** Chooses a node, and tries it. @param {?number} id */
export function selectNode(id) {
  set({ selected: id, trial: null });
  if (id !== null) tryNode(id);
}

/** Whether a node is taken in the tree that is shown. @param {number} id */
export function isTaken(id) {
  const { card, result } = get();
  if (result?.added.includes(id)) return true;
  return card.allocated.id.includes(id) && !result?.removed.includes(id);
}

/** Takes the shortest way to a node, or gives it back with all that hangs on it, and shows what that changes. */
async function tryNode(id) {
  const { tree, card, options } = get();
  const place = tree.place.get(id);
  const foreign = tree.ascendancy[place] && tree.ascendancy[place] !== card.build.ascendancy;
  if (place === undefined || foreign || tree.kind[place].endsWith('-start')) return;
  const giveBack = isTaken(id);
  set({ trial: { id, giveBack, busy: true } });
  try {
    const change = giveBack ? { giveBack: [id] } : { take: [id], avoid: options.avoid };
    const answer = await api.trial({ ...shownSubject(), goal: goalText(options), ...change });
    if (get().trial?.id === id) set({ trial: { id, giveBack, ...answer } });
  } catch (error) {
    if (get().trial?.id === id) set({ trial: { id, giveBack, error } });
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
