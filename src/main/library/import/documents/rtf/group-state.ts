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
  /** Inside a footnote. */
  note: boolean;
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
};
