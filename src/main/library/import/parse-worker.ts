import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { ownBytes } from '../jobs/own-bytes';
import { openDocument, parseDocument } from './parse';
import type {
  LookInput,
  LookOutcome,
  ParseAnswer,
  ParseInput,
  ParseRequest,
  SplitInput,
} from './parse-messages';
import type { ParseOutcome, RefusedDocument } from './parsed-article';
import { readLent } from './read-lent';
import { assertSanitiserWorks } from './sanitise-html';
import type { SplitOutcome } from './streamed/split-file';
import type { OpenedTables } from './tables/read-tables';

/** Entry of the worker thread that reads documents. It is killed and replaced when one takes too long or too much. */

assertSanitiserWorks();

/** The document before: the next one may be here already, and waits its turn. */
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, input }: ParseRequest) => {
  before = before.then(async () => {
    const outcome = await answerTo(input);
    parentPort?.postMessage({ id, outcome: withOwnBytes(outcome) } satisfies ParseAnswer);
  });
});

/** What was found inside is sent without the rest of the file it lies in. */
function withOwnBytes(outcome: ParseAnswer['outcome']): ParseAnswer['outcome'] {
  const own = <T extends { readonly bytes: Uint8Array }>(one: T): T => ({
    ...one,
    bytes: ownBytes(one.bytes),
  });
  if ('articles' in outcome)
    return {
      ...outcome,
      ...(outcome.inner === undefined ? {} : { inner: outcome.inner.map(own) }),
      ...(outcome.originals === undefined ? {} : { originals: outcome.originals.map(own) }),
    };
  return 'inner' in outcome ? { ...outcome, inner: outcome.inner.map(own) } : outcome;
}

function answerTo(input: ParseRequest['input']): Promise<ParseAnswer['outcome']> {
  if ('given' in input) return split(input);
  return 'wish' in input ? look(input) : parse(input);
}

async function split({ file, given }: SplitInput): Promise<SplitOutcome> {
  try {
    const { splitFile } = await import('./streamed/split-file');
    return await splitFile(file, given);
  } catch (thrown) {
    return { refusal: { reason: 'reader-failed', detail: messageOf(thrown) } };
  }
}

async function parse(input: ParseInput): Promise<ParseOutcome> {
  lookedAt = null;
  if ('bytes' in input) return parseDocument(input, input.choices);
  const bytes = readOrRefuse(input.file, readLent);
  return 'refusal' in bytes ? bytes : parseDocument({ bytes, name: input.name }, input.choices);
}

/** The tables looked at last: a person changes one choice after the other. */
let lookedAt: { readonly file: string; readonly opened: OpenedTables } | null = null;

async function look({ file, name, wish, keep }: LookInput): Promise<LookOutcome> {
  try {
    const { keepsOf, lookAtTable, openTables } = await import('./tables/look-at-table');
    if (lookedAt?.file !== file) {
      const bytes = readOrRefuse(file, readFileSync);
      if ('refusal' in bytes) return bytes;
      lookedAt = { file, opened: await openTables(openDocument(bytes, name)) };
    }
    const { opened } = lookedAt;
    return {
      look: lookAtTable(opened, wish),
      keeps: keep === undefined ? null : keepsOf(opened, keep, name),
    };
  } catch (thrown) {
    return { refusal: { reason: 'reader-failed', detail: messageOf(thrown) } };
  }
}

function readOrRefuse(file: string, read: (file: string) => Uint8Array): Uint8Array | RefusedDocument {
  try {
    return read(file);
  } catch (thrown) {
    return { refusal: { reason: 'unreadable', detail: messageOf(thrown) } };
  }
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
