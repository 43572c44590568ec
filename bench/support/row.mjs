/** One line of the bench's answer: what was measured, beside its peer and its goal. */

/**
 * @typedef {'ms' | 'per second' | 'per minute' | 'MB' | 'share'} Unit
 *
 * @typedef {object} Goal each limit that is named must be kept
 * @property {number} [ratioAtMost] of Clipdesk's figure to the peer's
 * @property {number} [ratioAtLeast]
 * @property {number} [valueAtMost] of Clipdesk's figure itself, in its unit
 * @property {number} [valueAtLeast]
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {Unit} unit
 * @property {number} clipdesk
 * @property {{name: string, value: number}} [peer]
 * @property {Goal} [goal] none: for comparison only
 * @property {string} [note] how much was measured
 */

/** @param {Row} row */
export function ratioOf({ clipdesk, peer }) {
  return peer === undefined ? undefined : clipdesk / peer.value;
}

/**
 * Whether the goal is met; undefined when there is none.
 * @param {Row} row
 */
export function goalIsMet(row) {
  const { goal, clipdesk } = row;
  if (goal === undefined) return undefined;
  const ratio = ratioOf(row);
  return (
    (goal.valueAtMost === undefined || clipdesk <= goal.valueAtMost) &&
    (goal.valueAtLeast === undefined || clipdesk >= goal.valueAtLeast) &&
    (goal.ratioAtMost === undefined || (ratio !== undefined && ratio <= goal.ratioAtMost)) &&
    (goal.ratioAtLeast === undefined || (ratio !== undefined && ratio >= goal.ratioAtLeast))
  );
}

/**
 * The goal in words.
 * @param {Row} row
 */
export function goalText({ goal, unit }) {
  if (goal === undefined) return '';
  const parts = [];
  if (goal.ratioAtMost !== undefined) parts.push(`≤ ${goal.ratioAtMost}×`);
  if (goal.ratioAtLeast !== undefined) parts.push(`≥ ${goal.ratioAtLeast}×`);
  if (goal.valueAtMost !== undefined) parts.push(`≤ ${figure(goal.valueAtMost, unit)}`);
  if (goal.valueAtLeast !== undefined) parts.push(`≥ ${figure(goal.valueAtLeast, unit)}`);
  return parts.join(', ');
}

/**
 * A figure with its unit, to three digits.
 * @param {number} value
 * @param {Unit} unit
 */
export function figure(value, unit) {
  if (unit === 'share') return value.toFixed(3);
  const text = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  if (unit === 'per minute') return `${text}/min`;
  return unit === 'per second' ? `${text}/s` : `${text} ${unit}`;
}
