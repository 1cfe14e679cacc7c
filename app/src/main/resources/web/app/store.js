/**
 * The one state of the page and the one way it changes: actions call {@link set}, which tells the view.
 *
 * @typedef {object} Options
 * @property {'goal'|'front'|'target'} mode the best tree for a goal, trees between damage and survival, or the least that reaches conditions
 * @property {string} until the conditions, one a line
 * @property {number} damage share of damage in the goal, 0 to 100
 * @property {string} goal a goal in words; empty for the slider
 * @property {'0'|'15'|'unlimited'|string} respec how many nodes may be given back
 * @property {string} points points to spend; empty for those that are unspent
 * @property {string} require limits, one a line
 * @property {boolean} keystones whether keystones may change
 * @property {boolean} ascendancy whether ascendancy nodes may change
 * @property {string} seconds how long to search
 * @property {string} seed
 * @property {boolean} verify whether Path of Building verifies the result
 * @property {number[]} keep node ids
 * @property {number[]} avoid node ids
 *
 * @typedef {object} State
 * @property {?{version: string, pob: ?string, trees: string[]}} about the server
 * @property {{id: string, title: string, level: number, skill: string, seen: number}[]} known builds that were opened before
 * @property {string} code what stands in the field
 * @property {boolean} importing
 * @property {?{message: string, detail: string}} importError
 * @property {?object} card the build, as POST /builds/card answers
 * @property {?import('../tree/model.js').TreeModel} tree
 * @property {number} spec chosen tree, 0 for the build's own
 * @property {string} skill chosen skill, empty for the build's own
 * @property {?object[]} damages damage of each skill
 * @property {Options} options
 * @property {?object} run
 * @property {?object} result the answer of optimize
 * @property {?{front: string[], trees: object[], shown: number}} front trees between two goals, one of which is the result
 * @property {?string} resultId the run that it came of, while the server still has that
 * @property {?Map<number, {gain: number, withPath: number, points: number}>} powers what nodes are worth
 * @property {boolean} powersBusy
 * @property {boolean} heat whether the tree shows them
 * @property {?number} selected a node
 * @property {?object} trial
 * @property {string} search
 * @property {'tree'|'history'|'compare'} view
 * @property {object} history
 * @property {?object[]} compared two results
 * @property {string} notice told for a moment
 */

/** @returns {Options} those of a build that was just opened */
export function initialOptions() {
  return {
    mode: 'goal', until: '', damage: 60, goal: '', respec: '0', points: '', require: '', keystones: false, ascendancy: false,
    seconds: '10', seed: '1', verify: true, keep: [], avoid: [],
  };
}

/** @type {State} */
const initial = {
  about: null, known: [],
  code: '', importing: false, importError: null, card: null, tree: null, spec: 0, skill: '', damages: null,
  options: initialOptions(),
  run: null, result: null, front: null, resultId: null, powers: null, powersBusy: false, heat: false, selected: null, trial: null,
  search: '', view: 'tree', history: { entries: null, error: null, chosen: [], deleting: '' }, compared: null, notice: '',
};

let state = initial;
/** @type {Set<(state: State) => void>} */
const listeners = new Set();
let scheduled = false;

/** @returns {State} */
export function get() {
  return state;
}

/** Changes some fields and tells the view before the next frame. @param {Partial<State>} change */
export function set(change) {
  state = { ...state, ...change };
  if (!scheduled) {
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      listeners.forEach((listener) => listener(state));
    });
  }
}

/** @param {Partial<Options>} change */
export function setOptions(change) {
  set({ options: { ...state.options, ...change } });
}

/** @param {(state: State) => void} listener */
export function subscribe(listener) {
  listeners.add(listener);
}
