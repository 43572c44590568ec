import { makeCopies, type Story } from '../../test/syndication/make-copy';
import { recordStep } from '../../src/main/library/organise/history';
import { insertClipping } from '../../src/main/library/storage/clipping-table';
import type { LibraryDatabase } from '../../src/main/library/storage/library-database';
import { openDatabase } from '../../src/main/library/storage/open-database';
import type { ClippingFields } from '../../src/shared/model/clipping';
import { writeArticle } from '../generate/article';

/** One story in so many has copies. */
const COPIED = 20;
/** In a shorter text, two sentences of one's own leave less than the four fifths that make a copy. */
const LEAST_LENGTH = 2_000;
const TOGETHER = 250;

/** What of a collection is measured by: the family each clipping belongs to by its number, none for most. */
export type Truth = Map<number, string>;

/** How a collection is made. */
export interface CopiesPlan {
  readonly folder: string;
  readonly clippings: number;
  readonly seed: number;
}

/**
 * Fills a new library with made-up stories, some of them with copies as an agency's customers print them: another headline, a cut
 * tail, another credit, two sentences put in. The originals' rows are there, their bytes are not: nobody reads them here.
 *
 * @returns the true families
 */
export async function writeCopies({ folder, clippings, seed }: CopiesPlan): Promise<Truth> {
  const truth: Truth = new Map();
  const opened = await openDatabase(folder, { now: Date.now });
  try {
    const { db } = opened;
    db.exec('PRAGMA synchronous = OFF');
    let index = 0;
    for (let written = 0; written < clippings;) {
      written = recordStep(db, { actor: 'import', label: 'Import', now: Date.now() }, () => {
        let count = written;
        for (const end = Math.min(clippings, written + TOGETHER); count < end; index += 1) {
          const { fields } = writeArticle({ seed, index, count: clippings });
          const stories = [fields, ...copiesOf(fields, { seed, index, count: clippings })];
          for (const story of stories.slice(0, clippings - count)) {
            count += 1;
            const seq = insert(db, fields, story, count);
            if (stories.length > 1) truth.set(seq, String(index));
          }
        }
        return count;
      }).value;
    }
    return truth;
  } finally {
    await opened.close();
  }
}

function copiesOf(fields: ClippingFields, place: Parameters<typeof writeArticle>[0]): Story[] {
  if (place.index % COPIED !== 0 || fields.body.length < LEAST_LENGTH) return [];
  // The customer's own sentences come from a text of nobody else here.
  const other = writeArticle({ ...place, seed: place.seed + 1 });
  return makeCopies(fields, other.fields);
}

/** Adds a clipping with these fields and a story of its own. */
export function insert(db: LibraryDatabase, fields: ClippingFields, story: Story, number: number): number {
  const sha256 = number.toString(16).padStart(64, '0');
  return insertClipping(db, {
    fields: { ...fields, headline: story.headline, body: story.body, url: null },
    bodyHtml: null,
    provenance: {},
    warnings: [],
    original: {
      name: 'story.txt',
      sha256,
      mimeType: 'text/plain',
      bytes: 1,
      importedAt: '2026-01-01T00:00:00Z',
    },
    part: 1,
    now: 0,
  }).seq;
}
