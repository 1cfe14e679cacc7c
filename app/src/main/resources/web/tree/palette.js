/** The colours of the tree, out of styles/tokens.css. */

const NAMES = [
  'ground', 'line', 'node', 'notable', 'keystone', 'socket', 'attribute', 'foreign', 'taken', 'taken-line', 'set-one',
  'set-two', 'added', 'removed', 'found', 'trial',
];

/** @returns {Record<string, string>} */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colours = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--tree-${name}`).trim()]));
  for (const name of ['keep', 'avoid', 'text', 'muted']) {
    colours[name] = style.getPropertyValue(`--${name}`).trim();
  }
  return colours;
}

/** Blue for a loss, over grey, to yellow for a gain. @param {number} share -1 to 1 */
export function heatColour(share) {
  const t = Math.max(-1, Math.min(1, share));
  if (t >= 0) {
    return `rgb(${Math.round(60 + 195 * t)} ${Math.round(70 + 140 * t)} ${Math.round(66 - 10 * t)})`;
  }
  return `rgb(${Math.round(60 - 20 * -t)} ${Math.round(70 + 40 * -t)} ${Math.round(66 + 180 * -t)})`;
}
