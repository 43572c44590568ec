import { foldInPlace, type FoldedText } from '../words/fold';

/** No further than this is looked for a better passage, so that one enormous text does not hold up a list. */
const SEARCHED_LENGTH = 40_000;

/** A text that is searched again with each letter typed: what it is compared by is made once, when first needed. */
export class SearchedText {
  /** As far as it is searched. */
  readonly text: string;
  private foldedText: FoldedText | null = null;

  constructor(text: string) {
    this.text = text.slice(0, SEARCHED_LENGTH);
  }

  /** As words are compared. */
  get folded(): FoldedText {
    return (this.foldedText ??= foldInPlace(this.text));
  }

  /** About so much memory it takes, folded and with the places of what is folded, in UTF-16 units. */
  get units(): number {
    return this.text.length * 4;
  }
}
