import { drawNormal } from './draw';
import type { KnownLanguage } from './languages';
import { drawTopicRank, type Topic } from './topics';
import { drawRank } from './zipf';

/** How many of an article's words come from its topic rather than from the language at large. */
const TOPIC_PART = 0.14;
/** Headlines are mostly about the topic. */
const HEADLINE_TOPIC_PART = 0.6;
/** Figures among the words: years, amounts, percentages. */
const NUMBER_PART = 0.012;

/** Words of a whole article: lognormal, as measured on news; most have 200 to 800. */
const MEDIAN_WORDS = 380;
const SPREAD = 0.55;
const FEWEST_WORDS = 60;
const MOST_WORDS = 3_000;

/** Draws the number of words of an article. */
export function drawLength(random: () => number): number {
  const drawn = Math.round(MEDIAN_WORDS * Math.exp(SPREAD * drawNormal(random)));
  return Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, drawn));
}

/** A headline of 5 to 11 words. */
export function writeHeadline(random: () => number, known: KnownLanguage, topic: Topic): string {
  const length = 5 + Math.floor(random() * 7);
  return writeSentence(random, known, topic, length, HEADLINE_TOPIC_PART).replace(
    /[，،]/gu,
    known.language.comma,
  );
}

/** A text of about so many words in paragraphs, separated by one blank line. */
export function writeBody(random: () => number, known: KnownLanguage, topic: Topic, length: number): string {
  const paragraphs: string[] = [];
  for (let left = length; left > 0;) {
    const sentences: string[] = [];
    for (let count = 2 + Math.floor(random() * 3); count > 0 && left > 0; count -= 1) {
      const words = Math.min(left, 8 + Math.floor(random() * 18));
      sentences.push(writeSentence(random, known, topic, words, TOPIC_PART) + known.language.sentenceEnd);
      left -= words;
    }
    paragraphs.push(sentences.join('').trimEnd());
  }
  return paragraphs.join('\n\n');
}

function writeSentence(
  random: () => number,
  { language, vocabulary }: KnownLanguage,
  topic: Topic,
  length: number,
  topicPart: number,
): string {
  let sentence = '';
  for (let place = 0; place < length; place += 1) {
    if (place > 0) sentence += place < length - 1 && random() < 0.06 ? language.comma : language.wordGap;
    const kind = random();
    if (kind < NUMBER_PART) sentence += writeNumber(random);
    else
      sentence += vocabulary.wordOf(
        kind < NUMBER_PART + topicPart ? drawTopicRank(random, topic) : drawRank(random),
      );
  }
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function writeNumber(random: () => number): string {
  const kind = random();
  if (kind < 0.4) return String(1 + Math.floor(random() * 90));
  if (kind < 0.7) return String(1990 + Math.floor(random() * 40));
  if (kind < 0.85) return (random() * 30).toFixed(1);
  return `${String(1 + Math.floor(random() * 400))},${String(Math.floor(random() * 1_000)).padStart(3, '0')}`;
}
