/** Words and when they are shown or said. */
export interface Cue {
  /** Seconds from the beginning; null where the notation does not say. */
  readonly start: number | null;
  readonly end: number | null;
  /** Its lines, with the markup of its notation taken out already but for `<v Name>` and the like. */
  readonly lines: readonly string[];
  /** Who speaks, where the notation has a place of its own for it. */
  readonly speaker?: string;
}

/** The cues of a file, and what it says of itself. */
export interface Transcript {
  readonly cues: readonly Cue[];
  /** Its title, where it names one. */
  readonly title?: string;
  /** The language it declares, unchecked. */
  readonly language?: string;
}

/** Seconds of `1:02:03,450`, `02:03.4` or `0:03`; null for anything else. */
export function readClock(text: string): number | null {
  const [whole, hours = '0', minutes = '0', seconds = '0', part = '0'] =
    /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:[.,:](\d{1,3}))?$/u.exec(text.trim()) ?? [];
  return whole === undefined
    ? null
    : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part}`);
}
