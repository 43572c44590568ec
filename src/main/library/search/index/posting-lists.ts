/** Postings as a segment holds them, those of its terms or those of its beginnings. */
export interface PostingLists {
  /** In how many documents each entry is. */
  readonly frequencies: Uint32Array;
  /** Where the postings of each entry begin. */
  readonly offsets: Uint32Array;
  readonly postings: Uint8Array;
}

/** The postings of whole terms. */
export function termLists({
  entryFrequencies,
  entryOffsets,
  postings,
}: Readonly<Record<'entryFrequencies' | 'entryOffsets', Uint32Array>> &
  Pick<PostingLists, 'postings'>): PostingLists {
  return { frequencies: entryFrequencies, offsets: entryOffsets, postings };
}

/** The postings of first characters. */
export function beginningLists(arrays: {
  readonly beginningFrequencies: Uint32Array;
  readonly beginningOffsets: Uint32Array;
  readonly beginningPostings: Uint8Array;
}): PostingLists {
  return {
    frequencies: arrays.beginningFrequencies,
    offsets: arrays.beginningOffsets,
    postings: arrays.beginningPostings,
  };
}
