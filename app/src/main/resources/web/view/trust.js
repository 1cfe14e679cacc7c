import { h } from '/lib/preact.js';
import { inUnit, toNumber } from '../app/format.js';

/** How far a number can be trusted: a sign, and what it means. */
const TRUST = {
  exact: ['=', "within 0.1 % of Path of Building's number on builds of this kind"],
  close: ['≈', "within 5 % of Path of Building's number on builds of this kind"],
  estimate: ['!', "more than 5 % off Path of Building's number on builds of this kind: an estimate"],
  unknown: ['?', "not yet compared with Path of Building's"],
  pob: ['=', "Path of Building's own number"],
};

const HERE = { ...TRUST, exact: ['=', 'Path of Building says the same'], close: ['≈', 'within 5 % of what Path of Building says'], estimate: ['!', 'Path of Building says otherwise'] };

/** @param {{of: string, theirs?: number|string, verified?: boolean, unit: string}} props */
export function Trust({ of, theirs, verified = false, unit }) {
  const [sign, meaning] = (verified ? HERE : TRUST)[of] ?? TRUST.unknown;
  const words = verified ? 'it says' : 'when the build was saved, it wrote';
  const number = theirs === undefined ? '' : `; ${words} ${inUnit(toNumber(theirs), unit)}`;
  return h('td', { class: `trust ${of}`, title: meaning + number },
    h('span', { 'aria-hidden': 'true' }, sign), h('span', { class: 'hidden-text' }, meaning));
}

/** The trust in a number beside another engine's. @param {number} ours @param {number} theirs */
export function trustBeside(ours, theirs) {
  if (!Number.isFinite(ours) || !Number.isFinite(theirs)) return ours === theirs ? 'exact' : 'unknown';
  const off = theirs === 0 ? Number(ours !== 0) : Math.abs(ours / theirs - 1);
  return off <= 0.001 ? 'exact' : off <= 0.05 ? 'close' : 'estimate';
}

/** What the signs mean. */
export function TrustLegend() {
  return h('p', { class: 'small muted legend-line' }, '= as in Path of Building, ≈ within 5 %, ! estimate, ? not compared');
}
