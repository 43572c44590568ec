/** A story, and how customers of an agency print it. */
export interface Story {
  readonly headline: string;
  readonly body: string;
}

/** What is done to a copy, at most all of it. */
export interface CopyRules {
  /** A headline of the customer's own. */
  readonly headline: string;
  /** Part of the body that is kept from its beginning, from 0 to 1; the tail is cut after a sentence. */
  readonly keep: number;
  /** The agency's credit, as it stands before or after the text. */
  readonly credit: string;
  /** Sentences of the customer's own, put in after the paragraphs named. */
  readonly sentences: readonly { readonly after: number; readonly text: string }[];
}

const SENTENCE_END = /(?<=[.!?…]["”»]?)\s+|(?<=[。！？])/u;

/** Makes the copy. The tail is cut paragraph by paragraph and at last after a sentence, as desks do. */
export function makeCopy({ body }: Story, { headline, keep, credit, sentences }: CopyRules): Story {
  const wanted = Math.ceil(body.length * keep);
  const paragraphs: string[] = [];
  let length = 0;
  for (const paragraph of body.split('\n\n')) {
    if (length >= wanted) break;
    if (length + paragraph.length <= wanted * 1.05) paragraphs.push(paragraph);
    else {
      let kept = '';
      for (const sentence of paragraph.split(SENTENCE_END)) {
        if (length + kept.length >= wanted) break;
        kept += (kept === '' ? '' : ' ') + sentence;
      }
      paragraphs.push(kept);
    }
    length += paragraph.length;
  }
  for (const { after, text } of [...sentences].sort((a, b) => b.after - a.after)) {
    const at = Math.min(after, paragraphs.length - 1);
    paragraphs[at] = `${paragraphs[at] ?? ''} ${text}`.trim();
  }
  return { headline, body: [...paragraphs, credit].filter((one) => one !== '').join('\n\n') };
}

/** Headlines of a customer's own, credits as customers print them. */
const CREDITS = [
  '(dpa)',
  'Reporting by our news desk; editing by J. Doe',
  '© AFP',
  'With agency material',
  '（新华社）',
  '',
];
const KEPT = [1, 0.9, 0.75, 0.6];
/** Shorter stories lose less: with two sentences added, less of the copy would be the story than makes it one (80 %). */
const LONG_ENOUGH_TO_HALVE = 2_400;

/**
 * Four copies of a story, each with a headline of its own, a tail cut or not, a credit, and two sentences put in, which are
 * taken from another text of the caller's.
 */
export function makeCopies(story: Story, other: Story): Story[] {
  const own = other.body
    .split('\n\n')
    .flatMap((paragraph) => paragraph.split(SENTENCE_END))
    .filter(({ length }) => length > 20 && length < 160);
  return KEPT.filter((keep) => keep > 0.7 || story.body.length >= LONG_ENOUGH_TO_HALVE).map((keep, i) =>
    makeCopy(story, {
      headline: own[i + 2] ?? `${other.headline} ${String(i)}`,
      keep,
      credit: CREDITS[(story.body.length + i) % CREDITS.length] ?? '',
      sentences: own.slice(i, i + 2).map((text, n) => ({ after: n * 2 + i, text })),
    }),
  );
}
