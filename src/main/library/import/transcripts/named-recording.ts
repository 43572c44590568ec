import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';

/** Endings of files and of languages: `.en.vtt`, `.de-AT.srt`, `.transcript.txt`, `.mp4.srt`. */
const ENDINGS =
  /(?:\.(?:srt|vtt|sbv|ttml|dfxp|xml|ass|ssa|txt|json|mp[34]|m4[av]|mkv|webm|mov|wav|[a-z]{2,3}(?:[-_][a-z]{2,4})?|captions?|subtitles?|transcript|forced|sdh|cc))+$/iu;
/** The number YouTube gives a film, as yt-dlp puts it at the end, and what tools say of languages. */
const NUMBER_BEHIND =
  /\s*[[(](?:[\w-]{11}|[^[\]()]*(?:auto-generated|automatic|subtitles?|captions?)[^[\]()]*)[\])]\s*$/iu;
/** Words that say what kind of file it is, and nothing of what is in it. */
const OF_FILES =
  /(?:\b|_)(?:captions?|subtitles?|transcripts?|transcription|transkript|untertitel|sous-titres|subt[ií]tulos|audio|video|recording|aufnahme|meeting|closed|auto|generated|english|final|copy|pasted text|untitled|gmt\d{8}|file|clip|download|zoom|teams|episode|part)(?:\b|_)|字幕|录音|錄音|文字稿/giu;
const FEWEST_LETTERS = 8;

/** What a file's name says of what was recorded. */
export interface NamedRecording {
  /** Null where the name is a number or the name of a kind of file. */
  readonly headline: string | null;
  /** A date written in the name; null without one, or where day and month could be the other way round. */
  readonly date: ClippingDate | null;
}

/** Reads the name of a file of subtitles, which people and programs call as the film. */
export function readRecordingName(fileName: string): NamedRecording {
  const name = (fileName.split(/[\\/]/u).at(-1) ?? '').replace(ENDINGS, '').replace(NUMBER_BEHIND, '');
  const spaced = name.replaceAll('_', ' ').trim();
  const found = findDate(spaced, { language: null });
  const without = found === null ? spaced : `${spaced.slice(0, found.start)} ${spaced.slice(found.end)}`;
  const words = without
    .replace(/(?<=\S)-(?=\S)/gu, /\s/u.test(without.trim()) ? '-' : ' ')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, /\s/u.test(without.trim()) ? '.' : ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;–—-]+|[\s,;–—-]+$/gu, '');
  return {
    headline: saysSomething(words) ? words : null,
    date: found === null || found.ambiguous ? null : found.date,
  };
}

function saysSomething(words: string): boolean {
  const told = words
    .replace(OF_FILES, ' ')
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  const letters = told.replace(/\s/gu, '');
  return DENSE.test(told)
    ? letters.length >= FEWEST_LETTERS / 2
    : letters.length >= FEWEST_LETTERS && /\p{L}{4}/u.test(told) && told.split(/\s+/u).length > 1;
}

/** Scripts whose words are short or not set apart. */
const DENSE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Thai}|\p{Script=Hangul}/u;
