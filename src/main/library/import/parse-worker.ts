import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { parseDocument } from './parse';
import type { ParseAnswer, ParseInput, ParseRequest } from './parse-messages';
import type { ParseOutcome } from './parsed-article';
import { assertSanitiserWorks } from './sanitise-html';

/** Entry of the worker thread that reads documents. It is killed and replaced when one takes too long or too much. */

assertSanitiserWorks();

parentPort?.on('message', ({ id, input }: ParseRequest) => {
  void parse(input).then((outcome) => parentPort?.postMessage({ id, outcome } satisfies ParseAnswer));
});

async function parse(input: ParseInput): Promise<ParseOutcome> {
  if ('bytes' in input) return parseDocument(input);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(input.file);
  } catch (thrown) {
    return {
      refusal: { reason: 'unreadable', detail: thrown instanceof Error ? thrown.message : String(thrown) },
    };
  }
  return parseDocument({ bytes, name: input.name });
}
