import { foldInPlace, inItsPlace, type FoldedText } from '../words/fold';

/** No further than this is looked for a better passage, so that one enormous text does not hold up a list. */
const SEARCHED_LENGTH = 40_000;

/** A text that is searched again with each letter typed: what it is compared by is made once, when first needed. */
export class SearchedText {
  /** As far as it is searched. */
  readonly text: string;
  private foldedText: FoldedText | null = null;

  /** @param length so many UTF-16 units of it are searched */
  constructor(text: string, length = SEARCHED_LENGTH) {
    this.text = text.slice(0, length);
  }

  /** As words are compared. */
  get folded(): FoldedText {
    return (this.foldedText ??= foldInPlace(this.text));
  }

  /** A piece of it as words are compared. */
  foldedPiece(start: number, end: number): FoldedText {
    // What is folded character by character is the same in every piece.
    return this.folded.isInPlace
      ? inItsPlace(this.folded.text.slice(start, end))
      : foldInPlace(this.text.slice(start, end));
  }

  /** About so much memory it takes, folded and with the places of what is folded, in UTF-16 units. */
  get units(): number {
    return this.text.length * 4;
  }
}
