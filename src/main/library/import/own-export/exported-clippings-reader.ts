import { clippingFieldsSchema, clippingSchema, type Clipping } from '../../../../shared/model/clipping';
import type { DocumentReader } from '../document-reader';
import type { ParsedArticle, RefusedPart } from '../parsed-article';

const MIME_TYPE = 'application/vnd.clipdesk+json';
/** Signs of a clipping that no other program writes together. */
const SIGNS = ['id', 'headline', 'provenance', 'corrected', 'original', 'addedAt'];

/**
 * Clippings exported by Clipdesk as JSON, whole: they come back as they were, with their ids, so that importing the file
 * where they still are adds nothing. An export of chosen columns is none; it lacks what makes a clipping.
 */
export const exportedClippingsReader: DocumentReader = {
  format: 'Clipdesk exports',
  accepts: (document) => {
    const text = document.text()?.text ?? '';
    return /^\s*(?:\uFEFF)?\s*\[\s*\{/u.test(text.slice(0, 100)) && looksExported(document.json());
  },
  read(document) {
    const { articles, refusedParts } = readExportedClippings(document.json() as readonly unknown[]);
    const [first] = refusedParts;
    if (articles.length === 0) return { refusal: first?.refusal ?? { reason: 'empty' } };
    // The file is the original now.
    const here = articles.map((article) =>
      article.exported === undefined
        ? article
        : { ...article, exported: { ...article.exported, original: null } },
    );
    return { mimeType: MIME_TYPE, articles: here, ...(first === undefined ? {} : { refusedParts }) };
  },
};

/** The clippings of an export's records; a record that is damaged is refused by its number. */
export function readExportedClippings(records: readonly unknown[]): {
  readonly articles: readonly ParsedArticle[];
  readonly refusedParts: readonly RefusedPart[];
} {
  const articles: ParsedArticle[] = [];
  const refusedParts: RefusedPart[] = [];
  for (const [i, record] of records.entries()) {
    const parsed = clippingSchema.safeParse(record);
    if (parsed.success) articles.push(articleOf(parsed.data));
    else {
      const [issue] = parsed.error.issues;
      const where = issue?.path.join('.') ?? '';
      refusedParts.push({
        name: String(i + 1),
        refusal: {
          reason: 'unreadable',
          detail: `its field “${where}” is not what an export holds there`,
        },
      });
    }
  }
  return { articles, refusedParts };
}

function looksExported(json: unknown): boolean {
  if (!Array.isArray(json)) return false;
  const [first] = json as readonly unknown[];
  return typeof first === 'object' && first !== null && SIGNS.every((name) => name in first);
}

function articleOf(clipping: Clipping): ParsedArticle {
  return {
    fields: clippingFieldsSchema.parse(clipping),
    // The export has the text; its markup stays with the original.
    bodyHtml: null,
    provenance: clipping.provenance,
    warnings: clipping.warnings,
    tags: clipping.tags,
    exported: {
      id: clipping.id,
      originalSha256: clipping.original.sha256,
      original: clipping.original,
      part: 1,
      corrected: clipping.corrected,
      addedAt: clipping.addedAt,
    },
  };
}
