import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCopies } from '../../../../../test/syndication/make-copy';
import { measureFamilies } from '../../../../../test/syndication/measure-families';
import { corpora, readArticles, readNewsPairs } from '../../../../../test/syndication/read-news-pairs';
import { addClipping, temporaryDatabase } from '../../../../../test/temporary-library';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { parseDocument } from '../../import/parse';
import { createFamilyKeeper } from './family-keeper';

const standards = join(corpora, 'newsstd');
/** In a shorter text, two sentences of one's own leave less than the four fifths that make a copy. */
const LEAST_LENGTH = 2_000;

interface Labelled {
  readonly truth: string | null;
  readonly fields: Partial<ClippingFields>;
}

/** Files everything and measures the families. */
async function measure(clippings: readonly Labelled[]) {
  const { db } = await temporaryDatabase();
  const seqs = clippings.map(({ fields }) => addClipping(db, fields).seq);
  const keeper = createFamilyKeeper({ db, onFiled: () => undefined, onFailure: () => undefined });
  await keeper.settled();
  const families = new Map(
    db
      .all<{ seq: number; family_id: string | null }>('SELECT seq, family_id FROM clipping')
      .map(({ seq, family_id }) => [seq, family_id]),
  );
  const labelled = clippings.map(({ truth }, i) => ({ truth, found: families.get(seqs[i] ?? 0) ?? null }));
  return measureFamilies(labelled);
}

/**
 * The stories without those that come again (an agency's, from two outlets). By words, apart from the engine: most phrases
 * of five words in common.
 */
function withoutCopies<T extends { readonly body: string }>(stories: readonly T[]): T[] {
  const phrases = stories.map(({ body }) => {
    const words = body.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.map((_, i) => words.slice(i, i + 5).join(' ')));
  });
  const isCopy = (own: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...own].filter((phrase) => other.has(phrase)).length > Math.min(own.size, other.size) * 0.6;
  return stories.filter((_, i) => {
    const own = phrases[i] ?? new Set();
    return !phrases.slice(0, i).some((other) => isCopy(own, other));
  });
}

/** The articles of a file, as an import reads them. */
async function articlesOf(file: string): Promise<Partial<ClippingFields>[]> {
  const outcome = await parseDocument({ bytes: readFileSync(file), name: file });
  return 'refusal' in outcome ? [] : outcome.articles.map(({ fields }) => fields);
}

describe.skipIf(!existsSync(corpora))(
  'families on the corpora (skipped where ../shared/corpora is not there)',
  () => {
    it('put a story with a text in both of two formats into one family, and nothing else', async () => {
      const dpa = join(standards, 'dpa-digitalwires-to-newsmlg2/tests/data');
      const business = join(standards, 'newsinjson/examples');
      const files = [
        ...readdirSync(join(dpa, 'input')).map((name) => join(dpa, 'input', name)),
        ...readdirSync(join(dpa, 'output')).map((name) => join(dpa, 'output', name)),
        ...['NewsML', '1.4', '2.1'].flatMap((folder) =>
          readdirSync(join(business, folder))
            .filter((name) => name.startsWith('businesswire'))
            .map((name) => join(business, folder, name)),
        ),
      ];
      const clippings: Labelled[] = [];
      for (const file of files)
        for (const fields of await articlesOf(file)) clippings.push({ truth: fields.headline ?? '', fields });
      // Some formats give a picture's caption as text, and some do not.
      const withoutText = new Set(
        clippings.filter(({ fields }) => (fields.body ?? '') === '').map(({ truth }) => truth),
      );
      const { precision, recall, wanted } = await measure(
        clippings.filter(({ truth }) => !withoutText.has(truth)),
      );
      expect(wanted).toBeGreaterThanOrEqual(15);
      expect(precision).toBeGreaterThanOrEqual(0.98);
      expect(recall).toBeGreaterThanOrEqual(0.98);
    });

    it('hold the copies of real stories in their languages, and no two stories of one event', async () => {
      const pairs = readNewsPairs();
      const texts = new Map(
        [...readArticles(), ...pairs.flatMap(({ texts }) => texts)].map((text) => [text.body, text]),
      );
      const stories = withoutCopies([...texts.values()].filter(({ body }) => body.length > LEAST_LENGTH));
      const clippings = stories.flatMap((story, i): Labelled[] => {
        const body = story.body.replace(/\n+/gu, '\n\n');
        const next = stories[(i + 7) % stories.length] ?? story;
        return [{ headline: story.headline, body }, ...makeCopies({ ...story, body }, next)].map(
          (fields) => ({
            truth: String(i),
            fields,
          }),
        );
      });
      const { precision, recall } = await measure(clippings);
      expect(precision).toBeGreaterThanOrEqual(0.98);
      expect(recall).toBeGreaterThanOrEqual(0.98);
    }, 120_000);
  },
);
