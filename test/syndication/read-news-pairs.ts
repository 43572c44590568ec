import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Two news texts, and whether people said that they are about one event. */
export interface NewsPair {
  readonly texts: readonly [NewsText, NewsText];
  readonly sameEvent: boolean;
}
export interface NewsText {
  readonly headline: string;
  readonly body: string;
  readonly url: string;
}

/** The folder of the corpora, which need not be there. */
export const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../shared/corpora');

const pairsFolder = resolve(corpora, 'neardup/tgcontest/toloka/clustering_pairs');

/** The judged pairs in English and Russian; none without the corpora. Unclear judgements are left out. */
export function readNewsPairs(): NewsPair[] {
  if (!existsSync(pairsFolder)) return [];
  return readdirSync(pairsFolder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readPairs(readFileSync(resolve(pairsFolder, name), 'utf8')));
}

function readPairs(tsv: string): NewsPair[] {
  const [header = '', ...lines] = tsv.split('\n');
  const names = header.trim().split('\t');
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
    const quality = cell('GOLDEN:quality');
    if (quality !== 'OK' && quality !== 'BAD') return [];
    const text = (which: 'first' | 'second'): NewsText => ({
      headline: cell(`INPUT:${which}_title`),
      body: cell(`INPUT:${which}_text`),
      url: cell(`INPUT:${which}_url`),
    });
    return [{ texts: [text('first'), text('second')], sameEvent: quality === 'OK' }];
  });
}

/** Bodies of real articles in many languages, with the headlines their publishers gave them; none without the corpora. */
export function readArticles(): NewsText[] {
  const oracle = resolve(corpora, 'html/oracle.jsonl');
  if (!existsSync(oracle)) return [];
  return readFileSync(oracle, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { title, body, url } = JSON.parse(line) as { title?: unknown; body?: unknown; url?: unknown };
      return typeof title === 'string' && typeof body === 'string'
        ? [{ headline: title, body, url: typeof url === 'string' ? url : '' }]
        : [];
    });
}
