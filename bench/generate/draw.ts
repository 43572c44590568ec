/** One of a list, each as likely as the other. */
export function drawOne<T>(random: () => number, list: readonly T[]): T {
  const drawn = list[Math.floor(random() * list.length)];
  if (drawn === undefined) throw new Error('Nothing can be drawn from an empty list.');
  return drawn;
}

/** One of a list whose n-th item is as likely as 1/n: outlets, tags and sections are used like that. */
export function drawByZipf<T>(random: () => number, list: readonly T[]): T {
  const from = Math.floor(Math.exp(random() * Math.log(list.length + 1))) - 1;
  return drawOne(random, list.slice(from, from + 1));
}

/** A normal deviate (Box and Muller). */
export function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A seed made of several numbers (FNV-1a over their 32-bit values). */
export function mixSeeds(...parts: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) hash = Math.imul(hash ^ (part >>> 0), 0x01000193) ^ (hash >>> 15);
  return hash >>> 0;
}
