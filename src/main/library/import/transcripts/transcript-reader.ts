import type { DocumentReader, SourceDocument } from '../document-reader';
import { fieldLimits } from '../limits';
import { oncePer } from '../once-per';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { firstWords, RecordFields, settleArticle } from '../settle-article';
import { readText } from '../text/read-text';
import { readCopiedTranscript } from './copied-transcript';
import type { Transcript } from './cue';
import { readRecordingName } from './named-recording';
import { readRecognisedSpeech } from './recognised-speech';
import { spokenLines } from './spoken-lines';
import { spokenParagraphs } from './spoken-paragraphs';
import { isSubStation, readSubStation } from './substation';
import { isTimedBlocks, readTimedBlocks } from './timed-blocks';
import { isTimedText, readTimedText } from './timed-text';
import { withoutRepeats } from './without-repeats';

/** Subtitles and transcripts of broadcasts, films and podcasts: one clipping of what is said. */
export const transcriptReader: DocumentReader = {
  format: 'subtitles and transcripts',
  accepts: (document) => transcriptOf(document) !== null,
  read(document) {
    const { above = '', ...transcript } = transcriptOf(document) ?? { cues: [] };
    const paragraphs = spokenParagraphs(withoutRepeats(spokenLines(transcript.cues)));
    if (paragraphs.length === 0) return { refusal: { reason: 'no-text' } };
    const body = paragraphs.join('\n\n');
    // What stands above a copied transcript was written for people, as the head of any pasted text.
    const article =
      (above === '' ? null : readText(`${above}\n\n${body}`)) ??
      spokenArticle(body, transcript, document.name);
    const charset = document.text()?.by === 'guess' ? (['charset-guessed'] as const) : [];
    return {
      mimeType: 'text/plain',
      articles: [{ ...article, warnings: [...article.warnings, ...charset] }],
    };
  },
};

const transcriptOf = oncePer(
  (document: SourceDocument): (Transcript & { readonly above?: string }) | null => {
    const text = document.text()?.text ?? '';
    if (isTimedBlocks(text)) return readTimedBlocks(text);
    if (isSubStation(text)) return readSubStation(text);
    if (isTimedText(text)) return readTimedText(text);
    return readCopiedTranscript(text) ?? readRecognisedSpeech(document.json());
  },
);

/** Nothing in such a file tells the medium, the station or the day: only its title, or else its name, does. */
function spokenArticle(body: string, { title = '', language }: Transcript, name: string): ParsedArticle {
  const taken = new RecordFields('transcript');
  const named = readRecordingName(name);
  taken.take('body', body, body.slice(0, fieldLimits.evidence));
  taken.take('headline', cutWhole(title, fieldLimits.headline), title);
  if (title === '' && named.headline !== null) {
    taken.fields.headline = named.headline;
    taken.notes.note('headline', 'file-name', name);
  }
  if (named.date !== null) {
    taken.fields.datePublished = named.date;
    taken.notes.note('datePublished', 'file-name', name);
  }
  const isUnknown = taken.fields.headline === '';
  if (isUnknown) {
    taken.fields.headline = beginningOf(body);
    taken.notes.note('headline', 'first-words', taken.fields.headline);
  }
  return settleArticle(taken, {
    declaredLanguage: language ?? null,
    warnings: isUnknown ? ['headline-unknown'] : [],
  });
}

/** The first words that say something: not who speaks, nor "Good evening." before others. */
function beginningOf(body: string): string {
  const [paragraph = ''] = body.split('\n', 1);
  const said = paragraph.replace(/^\p{Lu}[^:.!?]{1,40}:\s/u, '');
  const greeting = /^[^.!?。！？]{1,24}[.!?。！？]\s*(?=\S.{20})/u.exec(said)?.[0] ?? '';
  return firstWords(said.slice(greeting.length));
}
