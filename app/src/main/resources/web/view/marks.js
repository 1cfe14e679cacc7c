import { find } from '../tree/model.js';

/**
 * What the tree shows: out of the state (or of the parts of it that matter), node ids become places.
 *
 * @returns {import('../tree/painter.js').Marks}
 */
export function marksOf({ tree, card, result = null, options = null, trial = null, search = '', selected = null, powers = null, heat = false }) {
  const places = (ids) => new Set((ids ?? []).map((id) => tree.place.get(id)).filter((p) => p !== undefined));
  const taken = new Map();
  card.allocated.id.forEach((id, i) => {
    const place = tree.place.get(id);
    if (place !== undefined) taken.set(place, card.allocated.set[i]);
  });
  const added = places(result?.added);
  const removed = places(result?.removed);
  return {
    taken,
    added,
    removed,
    now: new Set([...taken.keys()].filter((node) => !removed.has(node)).concat([...added])),
    switched: places(result?.steps.filter((s) => s.action === 'switch').map((s) => s.node)),
    keep: places(options?.keep),
    avoid: places(options?.avoid),
    trial: places(trial?.taken),
    found: new Set(find(tree, search, card.build.ascendancy)),
    heat: heat && powers ? shares(tree, powers) : null,
    selected: selected === null ? -1 : tree.place.get(selected) ?? -1,
    hovered: -1,
  };
}

/** Gains as shares of the strongest, with small ones lifted so that they can be told apart. */
function shares(tree, powers) {
  const gains = [...powers.values()].map((power) => Math.abs(power.gain)).filter((g) => g > 0).sort((a, b) => a - b);
  const strong = gains[Math.floor(gains.length * 0.98)] || 1;
  const shares = new Map();
  for (const [id, { gain }] of powers) {
    const place = tree.place.get(id);
    if (place !== undefined && gain !== 0) shares.set(place, Math.sign(gain) * Math.sqrt(Math.min(1, Math.abs(gain) / strong)));
  }
  return shares;
}
