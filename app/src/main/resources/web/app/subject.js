/** What requests are about, out of the state. */

import { get } from './store.js';

const BALANCED = 60;

/** Which build is meant, as every request says it. */
export function subject() {
  const { code, spec, skill } = get();
  return { code, spec, skill };
}

/** The build whose tree is shown: after a run that is the new one. */
export function shownSubject() {
  const { result } = get();
  return result ? { ...subject(), code: result.code } : subject();
}

/** The goal in words that the options mean; empty for what suits the build. */
export function goalText(options) {
  if (options.goal.trim()) return options.goal.trim();
  if (options.damage === BALANCED) return '';
  if (options.damage === 100) return 'dps';
  if (options.damage === 0) return 'ehp';
  return `dps^${options.damage / 100} * ehp^${(100 - options.damage) / 100}`;
}
