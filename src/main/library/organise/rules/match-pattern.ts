import { createContext, Script } from 'node:vm';
import { AppError } from '../../../../shared/app-error';

const LONGEST_PATTERN = 500;
/** Characters of one text that a pattern is tried on. */
const LONGEST_TEXT = 200_000;
/** A pattern that backtracks without end is stopped after this long. */
const MOST_MS = 250;

/** Checks a regular expression when a rule is made. Throws `invalid-input` with what is wrong with it. */
export function checkPattern(pattern: string): void {
  if (pattern.length > LONGEST_PATTERN) {
    throw new AppError({
      code: 'invalid-input',
      detail: `A pattern may have ${LONGEST_PATTERN} characters; this one has ${pattern.length}.`,
    });
  }
  try {
    new RegExp(pattern, 'iu');
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppError({
      code: 'invalid-input',
      detail: `The pattern “${pattern}” cannot be read: ${detail}`,
    });
  }
}

const context = createContext({ pattern: '', text: '' });
const search = new Script("new RegExp(pattern, 'iu').test(text)");

/**
 * Whether a pattern is found in a text, ignoring case. Patterns come from people: one that takes for ever is stopped.
 * Throws `invalid-input` then.
 */
export function holdsPattern(text: string, pattern: string): boolean {
  context['pattern'] = pattern;
  context['text'] = text.slice(0, LONGEST_TEXT);
  try {
    return search.runInContext(context, { timeout: MOST_MS }) === true;
  } catch {
    throw new AppError({
      code: 'invalid-input',
      detail: `The pattern “${pattern}” took more than ${MOST_MS} ms on one text and was stopped; please simplify it.`,
    });
  }
}
