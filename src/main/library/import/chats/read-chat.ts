import { parseDocument } from '../parse';
import type { ParsedDocument, ParseOutcome } from '../parsed-article';

/** What an export of a chat, a text or JSON, comes to; for tests. */
export function outcomeOf(content: unknown): Promise<ParseOutcome> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return parseDocument({ bytes: Buffer.from(text), name: 'chat' });
}

/** The same where it is not refused. */
export async function read(content: unknown): Promise<ParsedDocument> {
  const outcome = await outcomeOf(content);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** What matters of each clipping. */
export async function clippings(content: unknown): Promise<unknown[]> {
  return (await read(content)).articles.map(({ fields }) => [
    fields.headline,
    fields.url,
    fields.dateAccessed?.value.slice(0, 10) ?? null,
    fields.notes,
  ]);
}
