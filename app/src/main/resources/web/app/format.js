/** Numbers as people read them; the same rules as on the command line. */

/** What JSON cannot hold goes by words. @param {number|string} value */
export function toNumber(value) {
  if (value === 'inf') return Infinity;
  if (value === '-inf') return -Infinity;
  return value === 'nan' ? NaN : Number(value ?? 0);
}

/** With thousands marked; up to two decimals below 100. @param {number} value */
export function amount(value) {
  if (Number.isNaN(value)) return '-';
  if (!Number.isFinite(value)) return value > 0 ? 'no limit' : 'none';
  if (Math.abs(value) >= 100 || Number.isInteger(value)) {
    return Math.round(value).toLocaleString('en-US');
  }
  return value.toFixed(2).replace(/0$/, '');
}

/** @param {number} value @param {'amount'|'percent'|'factor'} unit */
export function inUnit(value, unit) {
  if (unit === 'percent') return `${amount(value)} %`;
  return unit === 'factor' ? `${amount(100 * value)} %` : amount(value);
}

/** A share as a signed percentage: 0.123 is +12.3 %. @param {number} share */
export function percent(share) {
  if (!Number.isFinite(share)) return '-';
  const value = 100 * share;
  const decimals = Math.abs(value) < 0.095 && value !== 0 ? 2 : 1;
  const text = Math.abs(value).toFixed(decimals);
  return `${value < 0 ? '−' : '+'}${text} %`;
}

/** The relative change; empty if there is none. @param {number} before @param {number} after */
export function change(before, after) {
  if (before === after) return '';
  if (!Number.isFinite(before) || !Number.isFinite(after)) return 'changed';
  return before === 0 ? 'new' : percent((after - before) / Math.abs(before));
}

const ENDINGS = { Resistances: ' resistance', 'Largest hit survived': ' hit survived', Minion: ' of the minion' };

/** A statistic's label with what its section says, for lists without sections. @param {{section: string, label: string}} line */
export function shortName({ section, label }) {
  return label + (ENDINGS[section] ?? '');
}

/** @param {number} millis since 1970 */
export function moment(millis) {
  return new Date(millis).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
