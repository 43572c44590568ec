import { createFamilyKeeper } from '../../src/main/library/organise/families/family-keeper';
import { recordStep } from '../../src/main/library/organise/history';
import { openDatabase } from '../../src/main/library/storage/open-database';
import { makeCopies } from '../../test/syndication/make-copy';
import { measureFamilies } from '../../test/syndication/measure-families';
import { writeArticle } from '../generate/article';
import { insert, type CopiesPlan, type Truth } from './write-copies';

export { writeCopies } from './write-copies';

/** What the filing of a collection took, and how right it is. */
export interface FiledFamilies {
  /** Milliseconds for the whole collection, from nothing, */
  readonly wholeMs: number;
  /** and for each clipping that came in afterwards. */
  readonly oneMs: readonly number[];
  readonly precision: number;
  readonly recall: number;
}

/** New clippings filed one by one: every second is a copy of one that is here. */
const ONE_BY_ONE = 400;

/** Files a collection that {@link writeCopies} made by the library's own keeper, then new clippings one by one. */
export async function fileFamilies(
  { folder, clippings, seed }: CopiesPlan,
  truth: Truth,
): Promise<FiledFamilies> {
  const opened = await openDatabase(folder, { now: Date.now });
  const { db } = opened;
  const keeper = createFamilyKeeper({
    db,
    onFiled: () => undefined,
    onFailure: (thrown) => {
      throw thrown;
    },
  });
  try {
    const began = performance.now();
    await keeper.settled();
    const wholeMs = performance.now() - began;
    const quality = measureFamilies(
      db
        .all<{ seq: number; family_id: string | null }>('SELECT seq, family_id FROM clipping')
        .map(({ seq, family_id }) => ({ truth: truth.get(seq) ?? null, found: family_id })),
    );
    const oneMs: number[] = [];
    for (let n = 0; n < ONE_BY_ONE; n += 1) {
      const known = writeArticle({ seed, index: n * 10, count: clippings });
      const fresh = writeArticle({ seed: seed + 2, index: n, count: clippings });
      const story = n % 2 === 0 ? (makeCopies(known.fields, fresh.fields)[1] ?? fresh.fields) : fresh.fields;
      recordStep(db, { actor: 'import', label: 'Import', now: 0 }, () =>
        insert(db, fresh.fields, story, clippings + n + 1),
      );
      const start = performance.now();
      await keeper.settled();
      oneMs.push(performance.now() - start);
    }
    return { wholeMs, oneMs, precision: quality.precision, recall: quality.recall };
  } finally {
    await keeper.close();
    await opened.close();
  }
}
