import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { parseDocument } from '../parse';

/**
 * Real news pages with their truth, read from the test corpora and never copied here. The floors lie a little below what is
 * measured today on this fixed sample (every fourth page), so that a change that makes reading worse is noticed.
 */
const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const oracle = resolve(corpora, 'html/oracle.jsonl');
const EVERY = 4;
const FLOORS = { body: 0.93, headline: 0.74, authors: 0.85, day: 0.95, language: 0.97 };

interface Truth {
  readonly collection: string;
  readonly file: string;
  readonly title: string;
  readonly body: string;
  readonly authors?: readonly string[];
  readonly date: string;
  readonly lang?: string;
}

it.skipIf(!existsSync(oracle))(
  `Fields of real news pages are right as often as before (skipped without ${oracle})`,
  async () => {
    const pages = readFileSync(oracle, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Truth)
      .filter(({ collection }) => collection === 'fundus')
      .filter((_, i) => i % EVERY === 0);
    const results = await Promise.all(
      pages.map(async (truth) => ({ truth, fields: await read(truth.file) })),
    );
    const share = (
      right: (fields: ClippingFields, truth: Truth) => boolean,
      has: (truth: Truth) => boolean = () => true,
    ): number => {
      const judged = results.filter(({ truth }) => has(truth));
      return (
        judged.filter(({ fields, truth }) => fields !== null && right(fields, truth)).length / judged.length
      );
    };
    const bodies = results.map(({ truth, fields }) =>
      overlap(shingles(fields?.body ?? ''), shingles(truth.body)),
    );
    const [precision, recall] = [mean(bodies.map(({ p }) => p)), mean(bodies.map(({ r }) => r))];
    const measured = {
      body: (2 * precision * recall) / (precision + recall),
      headline: share((fields, { title }) => fold(fields.headline) === fold(title)),
      authors: share(
        (fields, { authors = [] }) => sameSet(fields.authors, authors),
        ({ authors }) => authors !== undefined,
      ),
      day: share((fields, { date }) => fields.datePublished?.value.slice(0, 10) === date.slice(0, 10)),
      // Papers in isiZulu, isiXhosa and Swahili declare English.
      language: share(
        (fields, { lang = '' }) =>
          primary(fields.language) === primary(lang) || ['zu', 'xh', 'sw'].includes(primary(fields.language)),
        ({ lang }) => lang !== undefined,
      ),
    };
    expect(pages.length).toBeGreaterThan(30);
    for (const [name, floor] of Object.entries(FLOORS)) {
      expect([name, measured[name as keyof typeof FLOORS] >= floor, measured]).toEqual([
        name,
        true,
        measured,
      ]);
    }
  },
  120_000,
);

async function read(file: string): Promise<ClippingFields | null> {
  const outcome = await parseDocument({
    bytes: gunzipSync(readFileSync(resolve(corpora, file))),
    name: file,
  });
  return 'articles' in outcome ? (outcome.articles[0]?.fields ?? null) : null;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function primary(tag: string | null): string {
  return tag?.split('-')[0]?.toLowerCase() ?? '';
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a.map(fold)), new Set(b.map(fold))];
  return one.size === other.size && [...one].every((name) => other.has(name));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = fold(text).split(' ');
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= words.length; i += 1) {
    const key = words.slice(i, i + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function overlap(
  found: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, number>,
): { p: number; r: number } {
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...found].reduce((sum, [key, count]) => sum + Math.min(count, wanted.get(key) ?? 0), 0);
  return {
    p: total(found) === 0 ? 0 : shared / total(found),
    r: total(wanted) === 0 ? 0 : shared / total(wanted),
  };
}
