import { AppError } from '../../../../shared/app-error';
import type { Clipping, ClippingFieldName, ClippingId } from '../../../../shared/model/clipping';
import type { PageArea } from '../../../../shared/model/scan';
import type { Engine } from '../../engine';
import type { ParsedArticle } from '../../import/parsed-article';
import { recordStep } from '../../organise/history';
import { applyRulesToNew } from '../../organise/rules/apply-rules';
import { insertClipping, readClipping, seqOf } from '../../storage/clipping-table';
import type { ScanPools } from '../worker/scan-pool';
import { readReading, scanPagesOf } from './scan-table';

/** What an article has from the page it stands on, where it does not say it itself. */
const OF_THE_PAGE = [
  'outlet',
  'datePublished',
  'edition',
  'section',
  'page',
  'language',
] as const satisfies readonly ClippingFieldName[];

/**
 * Makes a clipping of one article on a page, from the words already recognised there; one step of the history.
 * @throws AppError `invalid-input` when the page was not recognised yet or no word lies in the area
 */
export async function cropPage(
  engine: Engine,
  pools: ScanPools,
  id: ClippingId,
  page: number,
  area: PageArea,
): Promise<{ id: ClippingId; seq: number; batch: number | null }> {
  const { db } = engine;
  const parent = readClipping(db, id);
  const row = scanPagesOf(db, seqOf(db, id)).find((one) => one.page === page);
  if (row === undefined || row.reading === null)
    throw new AppError({ code: 'invalid-input', detail: 'The text of this page is not recognised yet.' });
  const recognised = readReading(db, row.reading);
  const { sha256, name, mimeType } = parent.original;
  const outcome = await pools.recognition.run({
    kind: 'compose',
    original: { file: engine.originals.pathOf(sha256), name, mimeType },
    pages: [{ page, area, recognised }],
  });
  if (outcome.kind !== 'composed')
    throw new AppError({
      code: 'internal',
      detail: outcome.kind === 'failed' ? outcome.detail : 'no article',
    });
  if (outcome.article.fields.body === '' && outcome.article.warnings.includes('no-text-found'))
    throw new AppError({ code: 'invalid-input', detail: 'There is no text in this part of the page.' });

  const article = withFieldsOfPage(outcome.article, parent);
  const now = engine.now();
  const step = recordStep(
    db,
    { actor: 'person', now, label: `Cut “${article.fields.headline.slice(0, 60)}” out of a page` },
    () => {
      const last = db.get<{ part: number }>(
        'SELECT max(original_part) AS part FROM clipping WHERE original_sha256 = ?',
        sha256,
      );
      const made = insertClipping(db, {
        ...article,
        original: parent.original,
        part: (last?.part ?? 0) + 1,
        now,
      });
      db.run(
        'INSERT INTO scan_page (seq, page, area, reading) VALUES (?, ?, ?, ?)',
        made.seq,
        page,
        JSON.stringify(area),
        row.reading,
      );
      applyRulesToNew(db, [made.seq], now);
      return made;
    },
  );
  return { ...step.value, batch: step.batch };
}

function withFieldsOfPage(article: ParsedArticle, parent: Clipping): ParsedArticle {
  const provenance = { ...article.provenance };
  const inherited = OF_THE_PAGE.filter((field) => article.fields[field] === null && parent[field] !== null);
  for (const field of inherited) provenance[field] = { via: 'page', evidence: parent.headline.slice(0, 200) };
  return {
    ...article,
    provenance,
    fields: {
      ...article.fields,
      ...Object.fromEntries(inherited.map((field) => [field, parent[field]])),
    },
    warnings: article.warnings.filter(
      (warning) =>
        !(warning === 'outlet-unknown' && inherited.includes('outlet')) &&
        !(warning === 'date-unknown' && inherited.includes('datePublished')),
    ),
  };
}
