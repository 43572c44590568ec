import type { ClippingFields } from '../../../../shared/model/clipping';
import { countWords } from '../../storage/word-count';
import { detectLanguage } from '../language/detect-language';
import { fieldLimits } from '../limits';
import type { ProvenanceNotes } from '../parsed-article';

/** A text, the rule it was found by, and the language it is marked with. */
export interface FoundText {
  readonly text: string;
  readonly via: string;
  readonly language: string | null;
}

/** Sets the text of a clipping, how many words it has and its language, and notes where they come from. */
export function setBody(fields: ClippingFields, notes: ProvenanceNotes, found: FoundText): void {
  const { text, via, language } = found;
  fields.body = text;
  fields.wordCount = countWords(text);
  notes.note('body', via, text.slice(0, fieldLimits.evidence));
  fields.language = detectLanguage(text, language);
  if (fields.language !== null)
    notes.note('language', 'detector', `${fields.language} (lang="${language ?? ''}")`);
}
