import type { HistoryStep } from '../../../shared/model/history-step';
import { fieldOfColumn, fieldValue } from '../storage/clipping-columns';
import type { LibraryDatabase, SqlRow, SqlValue } from '../storage/library-database';
import { tagPath } from './tag-table';

/** What to list: the whole library's history, or one clipping's. */
export interface StepFilter {
  readonly clipping: string | null;
  readonly limit: number;
}

type StepChange = HistoryStep['changes'][number];

interface ChangeRow {
  readonly table_name: string;
  readonly row_key: string;
  readonly column_name: string;
  readonly before: SqlValue;
  readonly after: SqlValue;
}

/** A step may have touched every clipping: its first changes tell what it was about, its label tells how many. */
const CHANGES_SHOWN = 200;
/** Whole bodies are not shown twice in a list; the text fields of one line fit. */
const TEXT_SHOWN = 2_000;

/** Columns of our own that only follow others, and tell a reader nothing. */
const silentColumns = new Set(['lead', 'updated_at', 'corrected', 'folded', 'body_html', 'position']);

/** The steps, newest first, with what each changed in words of the fields. */
export function listSteps(db: LibraryDatabase, { clipping, limit }: StepFilter): HistoryStep[] {
  const seq = clipping === null ? null : seqOf(db, clipping);
  if (clipping !== null && seq === null) return [];
  const batches = db.all<{ id: number; at: string; actor: string; label: string; undone_by: number | null }>(
    seq === null
      ? 'SELECT * FROM history_batch ORDER BY id DESC LIMIT ?'
      : `SELECT * FROM history_batch WHERE id IN (SELECT batch FROM history_change WHERE ${ofClipping(seq)}) ORDER BY id DESC LIMIT ?`,
    limit,
  );
  return batches.map(({ id, at, actor, label, undone_by }) => ({
    batch: id,
    at,
    actor,
    label,
    undone: undone_by !== null,
    undoable: undone_by === null && hasChanges(db, id),
    changes: db
      .all<ChangeRow>(
        `SELECT table_name, row_key, column_name, before, after FROM history_change
         WHERE batch = ? ${seq === null ? '' : `AND ${ofClipping(seq)}`} ORDER BY id LIMIT ?`,
        id,
        CHANGES_SHOWN,
      )
      .flatMap((row) => describeChange(db, row)),
  }));
}

function hasChanges(db: LibraryDatabase, batch: number): boolean {
  return db.get('SELECT 1 FROM history_change WHERE batch = ? LIMIT 1', batch) !== undefined;
}

/** SQL for the changes of one clipping's rows. Keys are JSON arrays: `[7]` for itself, `[7,3]` for one of its tags. */
function ofClipping(seq: number): string {
  const key = String(seq);
  return `((table_name IN ('clipping', 'clipping_text') AND row_key = '[${key}]')
    OR (table_name IN ('clipping_tag', 'scan_page') AND row_key > '[${key},' AND row_key < '[${key}-'))`;
}

function seqOf(db: LibraryDatabase, clipping: string): number | null {
  return db.get<{ seq: number }>('SELECT seq FROM clipping WHERE id = ?', clipping)?.seq ?? null;
}

function describeChange(db: LibraryDatabase, row: ChangeRow): StepChange[] {
  if (silentColumns.has(row.column_name)) return [];
  const [first, second] = JSON.parse(row.row_key) as [number, number?];
  switch (row.table_name) {
    case 'clipping':
      return [{ clipping: idOf(db, first), ...describeClippingColumn(row) }];
    case 'clipping_text':
      if (row.column_name === '+' || row.column_name === '-') return [];
      return [
        {
          clipping: idOf(db, first),
          field: row.column_name,
          before: shorten(row.before),
          after: shorten(row.after),
        },
      ];
    case 'clipping_tag': {
      const path = second === undefined ? '' : tagPath(db, second);
      const added = row.column_name === '+';
      return [
        { clipping: idOf(db, first), field: 'tag', before: added ? null : path, after: added ? path : null },
      ];
    }
    case 'not_same_story':
      if (second === undefined) return [];
      return [
        {
          clipping: idOf(db, first),
          field: 'notSameStory',
          before: row.column_name === '-' ? idOf(db, second) : null,
          after: row.column_name === '+' ? idOf(db, second) : null,
        },
      ];
    // The text that was recognised tells it, as the body.
    case 'scan_page':
      return [];
    default:
      return [describeOther(row)];
  }
}

function describeClippingColumn(row: ChangeRow): Omit<StepChange, 'clipping'> {
  if (row.column_name === '+') return { field: 'added', before: null, after: null };
  if (row.column_name === '-')
    return { field: 'removed', before: shorten(rowOf(row)['headline'] ?? null), after: null };
  const field = fieldOfColumn(row.column_name);
  if (field === null)
    return {
      field: row.column_name === 'trashed_at' ? 'trashedAt' : row.column_name,
      before: row.before,
      after: row.after,
    };
  return {
    field,
    before: shorten(fieldValue(field, row.before)),
    after: shorten(fieldValue(field, row.after)),
  };
}

/** A change of a tag, rule or saved search: `tag.name`, before and after. */
function describeOther(row: ChangeRow): StepChange {
  const what = row.table_name === 'saved_search' ? 'savedSearch' : row.table_name;
  if (row.column_name === '+') return { clipping: null, field: `${what}.added`, before: null, after: null };
  if (row.column_name === '-')
    return { clipping: null, field: `${what}.removed`, before: rowOf(row)['name'] ?? null, after: null };
  return { clipping: null, field: `${what}.${row.column_name}`, before: row.before, after: row.after };
}

function rowOf(row: ChangeRow): SqlRow {
  return JSON.parse(String(row.before)) as SqlRow;
}

function idOf(db: LibraryDatabase, seq: number): string | null {
  return db.get<{ id: string }>('SELECT id FROM clipping WHERE seq = ?', seq)?.id ?? null;
}

function shorten(value: unknown): unknown {
  return typeof value === 'string' && value.length > TEXT_SHOWN ? `${value.slice(0, TEXT_SHOWN)}…` : value;
}
