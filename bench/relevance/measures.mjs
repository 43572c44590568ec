/** How good an order of documents is (Järvelin and Kekäläinen 2002; Manning, Raghavan and Schütze, chapter 8). */

/**
 * Normalised discounted cumulative gain of the first ten, for judgements of yes and no: from 0 to 1.
 * @param {readonly number[]} ranked ids, best first
 * @param {ReadonlySet<number>} relevant
 */
export function ndcg10(ranked, relevant) {
  const gain = (/** @type {number} */ place) => 1 / Math.log2(place + 2);
  let found = 0;
  for (const [place, id] of ranked.slice(0, 10).entries()) if (relevant.has(id)) found += gain(place);
  let best = 0;
  for (let place = 0; place < Math.min(10, relevant.size); place += 1) best += gain(place);
  return best === 0 ? 0 : found / best;
}

/**
 * Average precision: from 0 to 1.
 * @param {readonly number[]} ranked
 * @param {ReadonlySet<number>} relevant
 */
export function averagePrecision(ranked, relevant) {
  let found = 0;
  let sum = 0;
  for (const [place, id] of ranked.entries()) {
    if (!relevant.has(id)) continue;
    found += 1;
    sum += found / (place + 1);
  }
  return relevant.size === 0 ? 0 : sum / relevant.size;
}

/** @param {readonly number[]} values */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
