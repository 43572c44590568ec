import type { PdfTextItem } from './load-pdfjs';
import type { Placed } from './page-structure';

/** A border of marked content that is open (ISO 32000-1, 14.6). */
interface Mark {
  readonly placed: Placed | undefined;
  /** Decoration of the page, and no content. */
  readonly artifact: boolean;
  /** What all letters in it say together, or null where they speak for themselves. */
  readonly says: string | null;
  said: boolean;
}

/** What marked content around the pieces of a page's text says of them, while its items are gone through in the order of the file. */
export class ContentMarks {
  readonly #open: Mark[] = [];
  /** What is said by content in which no letter is shown: it belongs to the next that is. */
  #unseen = '';

  constructor(private readonly structure: ReadonlyMap<string, Placed> | null) {}

  /** Takes an item into account that begins or ends marked content; any other changes nothing. */
  pass(item: PdfTextItem): void {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      const outer = this.#open.at(-1);
      this.#open.push({
        placed: this.structure?.get(item.id ?? '') ?? outer?.placed,
        artifact: outer?.artifact === true || item.tag === 'Artifact',
        // What is around it says it all.
        says: outer?.says === null || outer === undefined ? (item.actualText ?? null) : '',
        said: false,
      });
    } else if (item.type === 'endMarkedContent') {
      const ended = this.#open.pop();
      if (ended?.said === false) this.#unseen += ended.says ?? '';
    }
  }

  /** Where content stands at this place of the file by the document's structure. */
  get placed(): Placed | undefined {
    return this.#open.at(-1)?.placed;
  }

  get isDecoration(): boolean {
    return this.#open.at(-1)?.artifact === true;
  }

  /** The text of a piece as it is to be read; null for one whose text was told with a piece before it. */
  textOf(shown: string): string | null {
    const mark = this.#open.find(({ says }) => says !== null);
    if (mark?.said === true) return null;
    // A gap before the letters.
    if (shown.trim() === '') return shown;
    if (mark !== undefined) mark.said = true;
    const text = this.#unseen + (mark?.says ?? shown);
    this.#unseen = '';
    return text;
  }
}
