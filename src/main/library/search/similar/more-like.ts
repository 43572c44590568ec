import type { LibraryDatabase } from '../../storage/library-database';
import { readFieldTexts } from '../index/read-documents';
import { findStopWords } from '../words/stop-words';
import { analyse } from '../words/analyse';
import { fold } from '../words/fold';
import type { TextIndex } from '../index/text-index';

/** What a clipping is compared by. */
export interface ComparedTexts {
  readonly headline: string;
  readonly body: string;
}

/** A query of more words drifts off the topic, one of fewer finds one aspect of it. */
const MOST_TERMS = 8;
/** Newspapers say in the beginning what a text is about. */
const READ = 6_000;
/** A word of a headline counts as often as this many in the body. */
const HEADLINE_COUNT = 3;
const SHORTEST_WORD = 4;
/** A word in more of the library than this says nothing about one clipping. */
const MOST_SHARE = 0.25;

/** {@link moreLikeQuery} of a clipping by its number, which itself is not among what it finds; empty while there is no index. */
export function moreLikeClipping(seq: number, db: LibraryDatabase, index: TextIndex | null): string {
  const [headline = ''] = readFieldTexts(db, seq, 'headline');
  const [body = ''] = readFieldTexts(db, seq, 'body');
  const query = index === null ? '' : moreLikeQuery({ headline, body }, index);
  const id = db.get<{ id: string }>('SELECT id FROM clipping WHERE seq = ?', seq)?.id;
  return query === '' || id === undefined ? '' : `(${query}) -id:${id}`;
}

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The query that finds what is like a clipping: its weightiest words (often in it, seldom in the library; Salton and Buckley 1988)
 * as alternatives, so that those with most of them come first. Empty when it has no word another clipping has.
 */
export function moreLikeQuery(texts: ComparedTexts, index: TextIndex): string {
  const counts = new Map<string, number>();
  const note = (text: string, worth: number): void => {
    for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + worth);
  };
  note(texts.headline, HEADLINE_COUNT);
  note(texts.body.slice(0, READ), 1);
  const words = [...counts.keys()];
  const stopWords = findStopWords(words, index.languageCounts());
  return words
    .flatMap((word, at) => {
      const frequency = frequencyOf(word, index);
      const alone = frequency < 2;
      if (alone || stopWords.has(at) || frequency > index.documentCount * MOST_SHARE + 2) return [];
      return [{ word, weight: (counts.get(word) ?? 0) * Math.log(1 + index.documentCount / frequency) }];
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ word }) => word)
    .join(' OR ');
}

/** Words that may tell what a text is about, folded: no numbers, nothing short, Chinese and Japanese in words of at least two characters. */
function contentWords(text: string): readonly string[] {
  const words: string[] = [];
  analyse(text, (run) => {
    if (run.kind === 'han') {
      for (const { segment, isWordLike } of chinese.segment(text.slice(run.start, run.end)))
        if (isWordLike === true && segment.length >= 2 && /^\p{L}+$/u.test(segment))
          words.push(fold(segment));
    } else if (run.kind === 'segmented') {
      words.push(...run.words().filter((word) => word.length >= SHORTEST_WORD));
    } else {
      const word = run.joined ?? run.pieces[0]?.term ?? '';
      if (word.length >= SHORTEST_WORD && /^\p{L}+$/u.test(word)) words.push(word);
    }
  });
  return words;
}

/** In how many fields of clippings a word stands; of a word the index keeps in pairs of characters, its rarest pair. */
function frequencyOf(word: string, index: TextIndex): number {
  const whole = index.frequencyOf(word);
  if (whole > 0 || word.length < 3) return whole;
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => index.frequencyOf(word.slice(at, at + 2)));
  return Math.min(...pairs);
}
