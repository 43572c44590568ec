/** Finds the documents of clippings by a table that is made when first needed. */
export class DocumentNumbers {
  /** One more than the document, by `seq`; 0 where there is none. */
  private bySeq: Uint32Array | null = null;

  constructor(private readonly seqs: Uint32Array) {}

  /**
   * The documents of clippings, ascending; of those that have none here, or a dead one, nothing.
   *
   * @param dead 1 for a dead document
   */
  livingOf(seqs: Uint32Array, dead: Uint8Array): Uint32Array<ArrayBuffer> {
    this.bySeq ??= tableOf(this.seqs);
    const documents = new Uint32Array(seqs.length);
    let found = 0;
    for (const seq of seqs) {
      const next = this.bySeq[seq] ?? 0;
      if (next !== 0 && dead[next - 1] === 0) documents[found++] = next - 1;
    }
    return documents.slice(0, found).sort();
  }
}

function tableOf(seqs: Uint32Array): Uint32Array {
  let limit = 0;
  for (const seq of seqs) if (seq >= limit) limit = seq + 1;
  const table = new Uint32Array(limit);
  for (let document = 0; document < seqs.length; document += 1) table[seqs[document] ?? 0] = document + 1;
  return table;
}
