/** A set of clippings: 1 at the place of every `seq` that is in it. All sets of one evaluation have the same length. */
export type SeqSet = Uint8Array;

/** Keeps in `set` what is in `other` too. */
export function intersect(set: SeqSet, other: SeqSet): SeqSet {
  for (let i = 0; i < set.length; i += 1) if (other[i] !== 1) set[i] = 0;
  return set;
}

/** Adds to `set` what is in `other`. */
export function unite(set: SeqSet, other: SeqSet): SeqSet {
  for (let i = 0; i < set.length; i += 1) if (other[i] === 1) set[i] = 1;
  return set;
}

/** What is in `universe` and not in `set`, as a new set. */
export function without(universe: SeqSet, set: SeqSet): SeqSet {
  const rest = universe.slice();
  for (let i = 0; i < rest.length; i += 1) if (set[i] === 1) rest[i] = 0;
  return rest;
}

/** A set of the members of a list. */
export function setOf(seqs: Iterable<number>, limit: number): SeqSet {
  const set = new Uint8Array(limit);
  for (const seq of seqs) if (seq < limit) set[seq] = 1;
  return set;
}

/** The members of a set, ascending. */
export function seqsOf(set: SeqSet): Uint32Array {
  let count = 0;
  for (let seq = 0; seq < set.length; seq += 1) if (set[seq] === 1) count += 1;
  const seqs = new Uint32Array(count);
  let at = 0;
  for (let seq = 0; seq < set.length; seq += 1) if (set[seq] === 1) seqs[at++] = seq;
  return seqs;
}
