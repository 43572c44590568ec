import { DamagedPst, type PstBytes } from './pst-bytes';
import { readReference, type PstLayout } from './pst-layout';

/** Pages kept at hand. */
const PAGES_KEPT = 512;
const HIGHEST = 12;
const CIRCLES = 'the list of what it holds leads in circles';

interface Page {
  readonly level: number;
  readonly entries: readonly Buffer[];
}

/** One of the two trees of a data file, of its nodes or of its blocks (MS-PST 2.2.2.7.7): entries in the order of their numbers. */
export class PstTree {
  readonly #pages = new Map<number, Page>();

  constructor(
    private readonly bytes: PstBytes,
    private readonly layout: PstLayout,
    private readonly root: number,
  ) {}

  /** Every entry, in order; no page is looked at twice. @throws DamagedPst */
  *entries(): Generator<Buffer, void, undefined> {
    yield* this.#under(this.root, HIGHEST, new Set());
  }

  /** The entry with a number; null for none. @throws DamagedPst */
  find(number: number): Buffer | null {
    let at = this.root;
    for (let above = HIGHEST; ;) {
      const page = this.#page(at);
      if (page.level >= above) throw new DamagedPst(CIRCLES);
      if (page.level === 0) return page.entries.find((entry) => this.#number(entry) === number) ?? null;
      const next = page.entries.findLast((entry) => this.#number(entry) <= number);
      if (next === undefined) return null;
      at = this.#below(next);
      above = page.level;
    }
  }

  *#under(at: number, above: number, seen: Set<number>): Generator<Buffer, void, undefined> {
    const page = this.#page(at);
    if (seen.has(at) || page.level >= above) throw new DamagedPst(CIRCLES);
    seen.add(at);
    if (page.level === 0) yield* page.entries;
    else for (const entry of page.entries) yield* this.#under(this.#below(entry), page.level, seen);
  }

  #number(entry: Buffer): number {
    return readReference(entry, 0, this.layout);
  }

  #below(entry: Buffer): number {
    return readReference(entry, this.layout.wide ? 16 : 8, this.layout);
  }

  #page(at: number): Page {
    const kept = this.#pages.get(at);
    if (kept !== undefined) return kept;
    const page = this.#readPage(at);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size >= PAGES_KEPT && oldest !== undefined) this.#pages.delete(oldest);
    this.#pages.set(at, page);
    return page;
  }

  #readPage(at: number): Page {
    const { wide, large } = this.layout;
    const end = large ? 4056 : wide ? 488 : 496;
    const page = this.bytes.read(at, large ? 4096 : 512);
    const count = large ? page.readUInt16LE(end) : (page[end] ?? 0);
    const [entryBytes = 0, level = 0] = page.subarray(end + (large ? 4 : 2));
    if (entryBytes < (wide ? 24 : 12) || count * entryBytes > end)
      throw new DamagedPst('a page of its lists is damaged');
    return {
      level,
      entries: Array.from({ length: count }, (_, i) => page.subarray(i * entryBytes, (i + 1) * entryBytes)),
    };
  }
}
