import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/app-error';
import {
  clippingIdSchema,
  type Clipping,
  type ClippingChanges,
  type ClippingFields,
  type ClippingId,
  type ImportWarning,
  type Original,
} from '../../../shared/model/clipping';
import { tagsOf } from '../organise/tag-table';
import {
  clippingColumnFields,
  clippingColumns,
  columnValue,
  fieldValue,
  type ClippingColumnField,
} from './clipping-columns';
import { leadOf } from './lead-of';
import type { LibraryDatabase, SqlRow, SqlValue } from './library-database';
import { moveHighlights } from './move-highlights';
import { countWords } from './word-count';

/** A clipping as an import found it. */
export interface NewClipping {
  readonly fields: ClippingFields;
  /** The article as sanitised HTML; null when it came as plain text. */
  readonly bodyHtml: string | null;
  readonly provenance: Clipping['provenance'];
  readonly warnings: readonly ImportWarning[];
  readonly original: Original;
  /** 1 for a file that is one article; k for the k-th article of a file that holds several. */
  readonly part: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What it already was in the library it was exported from; a clipping made here gets an id of its own. */
  readonly known?: {
    readonly id: ClippingId;
    readonly corrected: readonly string[];
    readonly addedAt: string;
  };
}

/** Ids of 20 hexadecimal characters: 80 random bits, never reused and never guessed. */
const ID_BYTES = 10;

const fieldColumns = clippingColumnFields.map((field) => clippingColumns[field].column);
const insertColumns = [
  'id',
  ...fieldColumns,
  'lead',
  'original_sha256',
  'original_part',
  'provenance',
  'warnings',
  'corrected',
  'added_at',
  'updated_at',
];
const insertSql = `INSERT INTO clipping (${insertColumns.join(', ')}) VALUES (${insertColumns.map(() => '?').join(', ')})`;

/**
 * Adds a clipping, and the row of its original when that is new. The caller has stored the original's bytes before and
 * calls this inside its own transaction and step.
 */
export function insertClipping(db: LibraryDatabase, clipping: NewClipping): { id: ClippingId; seq: number } {
  const { fields, original } = clipping;
  const id = clipping.known?.id ?? (randomBytes(ID_BYTES).toString('hex') as ClippingId);
  const at = new Date(clipping.now).toISOString();
  db.run(
    'INSERT OR IGNORE INTO original (sha256, name, mime_type, bytes, imported_at) VALUES (?, ?, ?, ?, ?)',
    original.sha256,
    original.name,
    original.mimeType,
    original.bytes,
    original.importedAt,
  );
  const { lastInsertRowid: seq } = db.run(
    insertSql,
    id,
    ...clippingColumnFields.map((field): SqlValue => columnValue(field, fields[field])),
    leadOf(fields.body),
    original.sha256,
    clipping.part,
    JSON.stringify(clipping.provenance),
    JSON.stringify(clipping.warnings),
    JSON.stringify(clipping.known?.corrected ?? []),
    clipping.known?.addedAt ?? at,
    at,
  );
  db.run(
    'INSERT INTO clipping_text (seq, body, body_html) VALUES (?, ?, ?)',
    seq,
    fields.body,
    clipping.bodyHtml,
  );
  return { id, seq };
}

const selectSql = `
SELECT c.*, t.body, o.name AS original_name, o.mime_type, o.bytes AS original_bytes, o.imported_at
FROM clipping c JOIN clipping_text t ON t.seq = c.seq JOIN original o ON o.sha256 = c.original_sha256`;

/** One clipping, whole. @throws AppError `clipping-not-found` */
export function readClipping(db: LibraryDatabase, id: string): Clipping {
  const row = db.get(`${selectSql} WHERE c.id = ?`, id);
  if (row === undefined) throw new AppError({ code: 'clipping-not-found', id });
  const seq = Number(row['seq']);
  return clippingOf(row, pathsOf(tagsOf(db, [seq]), seq));
}

/** Clippings in the order their numbers are given; a number that is gone is left out. */
export function readClippings(db: LibraryDatabase, seqs: readonly number[]): Clipping[] {
  const tags = tagsOf(db, seqs);
  const found = new Map<number, Clipping>();
  const rows = db.iterate(
    `${selectSql} WHERE c.seq IN (SELECT value FROM json_each(?))`,
    JSON.stringify(seqs),
  );
  for (const row of rows) {
    const seq = Number(row['seq']);
    found.set(seq, clippingOf(row, pathsOf(tags, seq)));
  }
  return seqs.flatMap((seq) => found.get(seq) ?? []);
}

/** The clippings made from these bytes, in the order of their parts; in the Trash too. */
export function findByOriginal(db: LibraryDatabase, sha256: string): ClippingId[] {
  return db
    .all<{ id: ClippingId }>(
      'SELECT id FROM clipping WHERE original_sha256 = ? ORDER BY original_part',
      sha256,
    )
    .map(({ id }) => id);
}

/** The number of a clipping in the database. @throws AppError `clipping-not-found` */
export function seqOf(db: LibraryDatabase, id: string): number {
  const row = db.get<{ seq: number }>('SELECT seq FROM clipping WHERE id = ?', id);
  if (row === undefined) throw new AppError({ code: 'clipping-not-found', id });
  return row.seq;
}

/** Which article of its original a clipping is, from 1. @throws AppError `clipping-not-found` */
export function partOf(db: LibraryDatabase, id: string): number {
  const row = db.get<{ part: number }>('SELECT original_part AS part FROM clipping WHERE id = ?', id);
  if (row === undefined) throw new AppError({ code: 'clipping-not-found', id });
  return row.part;
}

/** The article as sanitised HTML; null when there is only plain text. @throws AppError `clipping-not-found` */
export function readBodyHtml(db: LibraryDatabase, id: string): string | null {
  const row = db.get<{ body_html: string | null }>(
    'SELECT t.body_html FROM clipping c JOIN clipping_text t ON t.seq = c.seq WHERE c.id = ?',
    id,
  );
  if (row === undefined) throw new AppError({ code: 'clipping-not-found', id });
  return row.body_html;
}

/**
 * Changes fields of one clipping, inside the caller's step. What a person changes is added to `corrected`; a rule leaves
 * corrected fields alone. Lead, word count and the places of highlights follow the body, and the article's HTML, which
 * would no longer say the same, gives way to the edited text. Returns whether anything changed.
 */
export function updateClipping(
  db: LibraryDatabase,
  seq: number,
  changes: ClippingChanges,
  now: number,
  by: 'person' | 'rule',
): boolean {
  const row = db.get(
    'SELECT c.*, t.body FROM clipping c JOIN clipping_text t ON t.seq = c.seq WHERE c.seq = ?',
    seq,
  );
  if (row === undefined) throw new AppError({ code: 'clipping-not-found', id: String(seq) });
  const corrected = new Set(JSON.parse(String(row['corrected'])) as string[]);
  const allowed = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !(by === 'rule' && corrected.has(field)),
  );
  const wanted = Object.fromEntries(allowed) as Partial<ClippingFields>;
  const body = wanted.body;
  if (body !== undefined && body !== row['body']) {
    wanted.wordCount = countWords(body);
    wanted.highlights = moveHighlights(
      wanted.highlights ?? (JSON.parse(String(row['highlights'])) as ClippingFields['highlights']),
      body,
    );
    db.run('UPDATE clipping_text SET body = ?, body_html = NULL WHERE seq = ?', body, seq);
  }

  const columns = new Map<string, SqlValue>();
  const edited = new Set<string>();
  if (body !== undefined && body !== row['body']) {
    edited.add('body');
    columns.set('lead', leadOf(body));
  }
  for (const field of Object.keys(wanted) as (keyof ClippingFields)[]) {
    if (field === 'body') continue;
    const { column } = clippingColumns[field];
    const value = columnValue(field, wanted[field] as ClippingFields[ClippingColumnField]);
    if (value === row[column]) continue;
    columns.set(column, value);
    if (field in changes) edited.add(field);
  }
  if (edited.size === 0) return false;
  if (by === 'person') {
    columns.set('corrected', JSON.stringify([...new Set([...corrected, ...edited])].sort()));
  }
  columns.set('updated_at', new Date(now).toISOString());
  const assignments = [...columns.keys()].map((column) => `${column} = ?`).join(', ');
  db.run(`UPDATE clipping SET ${assignments} WHERE seq = ?`, ...columns.values(), seq);
  return true;
}

function pathsOf(tags: ReturnType<typeof tagsOf>, seq: number): string[] {
  return (tags.get(seq) ?? []).map(({ path }) => path);
}

function clippingOf(row: SqlRow, tags: string[]): Clipping {
  const fields = Object.fromEntries(
    clippingColumnFields.map((field) => [
      field,
      fieldValue(field, row[clippingColumns[field].column] ?? null),
    ]),
  ) as unknown as Omit<ClippingFields, 'body'>;
  return {
    ...fields,
    body: String(row['body']),
    id: clippingIdSchema.parse(row['id']),
    tags,
    original: {
      name: String(row['original_name']),
      sha256: String(row['original_sha256']),
      mimeType: String(row['mime_type']),
      bytes: Number(row['original_bytes']),
      importedAt: String(row['imported_at']),
    },
    familyId: textOrNull(row['family_id']),
    addedAt: String(row['added_at']),
    updatedAt: String(row['updated_at']),
    trashedAt: textOrNull(row['trashed_at']),
    corrected: JSON.parse(String(row['corrected'])) as string[],
    provenance: JSON.parse(String(row['provenance'])) as Clipping['provenance'],
    warnings: JSON.parse(String(row['warnings'])) as Clipping['warnings'],
  };
}

function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
