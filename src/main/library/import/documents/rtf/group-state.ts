/** What the text of a group is. */
export type Destination = 'body' | 'skip' | 'fonts' | 'styles' | 'title' | 'instruction' | 'mark';

/** What holds until a group ends (RTF 1.9.1, “RTF Syntax”). */
export interface GroupState {
  destination: Destination;
  font: number | null;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  /** Characters to jump over after `\u`. */
  unicodeSkip: number;
  link: string | null;
  /** The group began with `\*`. */
  starred: boolean;
  /** Inside a footnote or a text box. */
  note: boolean;
  /** What the text of a part of the skipped group is: the words of a shape, or the better of two writings. Null for none. */
  inside: Destination | null;
}

/** What holds before anything is said. */
export const FIRST_STATE: Readonly<GroupState> = {
  destination: 'body',
  font: null,
  bold: false,
  italic: false,
  hidden: false,
  unicodeSkip: 1,
  link: null,
  starred: false,
  note: false,
  inside: null,
};
