import { recordOf, recordsOf, stringOf, valueOf, type JsonRecord } from '../standards/json-values';
import type { Cue, Transcript } from './cue';

const FEWEST = 2;

/**
 * A transcript in JSON: what Whisper and its kin write (`segments` with `start`, `end`, `text`, perhaps `speaker`), and what podcasts
 * publish (Podcasting 2.0, https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md#json).
 * Null for any other JSON.
 */
export function readRecognisedSpeech(json: unknown): Transcript | null {
  const root = recordOf(json);
  const segments = recordsOf(root === null ? json : root['segments']);
  if (segments.length < FEWEST || !segments.every(isSegment)) return null;
  const cues = segments.map((segment): Cue => ({
    start: numberOf(segment, 'start', 'startTime'),
    end: numberOf(segment, 'end', 'endTime'),
    lines: stringOf(segment, 'text', 'body').split('\n'),
    speaker: nameIn(stringOf(segment, 'speaker')),
  }));
  const language = root === null ? '' : stringOf(root, 'language');
  return { cues, ...(language === '' ? {} : { language }) };
}

function isSegment(segment: JsonRecord): boolean {
  return (
    typeof valueOf(segment, 'start', 'startTime') === 'number' &&
    typeof (segment['text'] ?? segment['body']) === 'string'
  );
}

function numberOf(segment: JsonRecord, ...names: string[]): number | null {
  const value = valueOf(segment, ...names);
  return typeof value === 'number' ? value : null;
}

/** `SPEAKER_01` tells two voices apart and names neither. */
function nameIn(speaker: string): string {
  return /^speaker[\s_-]*\d+$/iu.test(speaker) ? '' : speaker;
}
