import { f1 } from './judge-body';
import type { Collection } from './read-truths';
import { FIELD_QUESTIONS, type FieldQuestion, type PageVerdict } from './judge-page';

/** The figures of a group of pages. Shares are 0 to 1; null where nothing in the group was to be judged. */
export interface Figures {
  readonly pages: number;
  readonly refused: number;
  /** F1 of mean precision and mean recall of 4-grams. */
  readonly body: number | null;
  /** F1 over all pieces: those inside that were found against those missing and those outside that leaked. */
  readonly pieces: number | null;
  /** Share of the outside pieces that are in the body. */
  readonly leaks: number | null;
  /** Pages that lost their first paragraph. */
  readonly lost: number | null;
  readonly fields: Readonly<Record<FieldQuestion, number | null>>;
}

/** The goals a figure is held to, by collection. `leaks` and `lost` are upper bounds. */
export const GOALS: Readonly<Partial<Record<Collection, Partial<Record<string, number>>>>> = {
  fundus: {
    body: 0.955,
    lost: 0,
    headline: 0.92,
    authors: 0.9,
    'only persons': 0.9,
    credits: 0.9,
    day: 0.98,
    outlet: 0.95,
    language: 0.99,
    address: 0.98,
  },
  trafilatura: {
    pieces: 0.92,
    leaks: 0.05,
    headline: 0.92,
    authors: 0.7,
    'only persons': 0.7,
    credits: 0.7,
    day: 0.9,
    language: 0.99,
  },
};

/** Sums up the verdicts of a group. */
export function sumUp(verdicts: readonly PageVerdict[]): Figures {
  const bodies = verdicts.map(({ body }) => body).filter((body) => body !== null);
  const lost = verdicts.map(({ firstParagraphLost }) => firstParagraphLost).filter((one) => one !== null);
  const inside = count(verdicts, ({ truth }) => truth.pieces?.inside.length ?? 0);
  const outside = count(verdicts, ({ truth }) => truth.pieces?.outside.length ?? 0);
  const missing = count(verdicts, ({ missing }) => missing.length);
  const leaked = count(verdicts, ({ leaked }) => leaked.length);
  const found = inside - missing;
  return {
    pages: verdicts.length,
    refused: verdicts.filter(({ fields }) => fields === null).length,
    body:
      bodies.length === 0
        ? null
        : f1({
            precision: mean(bodies.map(({ precision }) => precision)),
            recall: mean(bodies.map(({ recall }) => recall)),
          }),
    pieces:
      inside === 0
        ? null
        : f1({ precision: found / Math.max(1, found + leaked), recall: found / Math.max(1, inside) }),
    leaks: outside === 0 ? null : leaked / outside,
    lost: lost.length === 0 ? null : lost.filter(Boolean).length,
    fields: Object.fromEntries(
      FIELD_QUESTIONS.map((question) => [question, shareRight(verdicts, question)]),
    ) as Figures['fields'],
  };
}

/** Groups verdicts by a key, largest group first. */
export function groupBy(
  verdicts: readonly PageVerdict[],
  key: (verdict: PageVerdict) => string,
): readonly (readonly [string, readonly PageVerdict[]])[] {
  const groups = new Map<string, PageVerdict[]>();
  for (const verdict of verdicts) {
    const name = key(verdict);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [verdict]);
    else group.push(verdict);
  }
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
}

function shareRight(verdicts: readonly PageVerdict[], question: FieldQuestion): number | null {
  const judged = verdicts.map(({ right }) => right[question]).filter((right) => right !== null);
  return judged.length === 0 ? null : judged.filter(Boolean).length / judged.length;
}

function count(verdicts: readonly PageVerdict[], of: (verdict: PageVerdict) => number): number {
  return verdicts.reduce((sum, verdict) => sum + of(verdict), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
