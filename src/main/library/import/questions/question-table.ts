import type { StoredBytes } from '../../storage/store-thread/store-messages';
import { AppError } from '../../../../shared/app-error';
import {
  questionAnswerSchema,
  readerQuestionSchema,
  type ImportQuestion,
  type QuestionAnswer,
  type ReaderQuestion,
} from '../../../../shared/model/import-question';
import type { ScanLanguage } from '../../../../shared/model/scan';
import type { LibraryDatabase, SqlRow } from '../../storage/library-database';

/** What holds of a question whose file a person left out. */
const SKIPPED = "json_extract(answer, '$.kind') = 'skip'";

/** A file to ask about, and how its import was ordered. */
export interface WaitingFile {
  readonly stored: StoredBytes;
  readonly mimeType: string;
  /** As results name it, */
  readonly path: string;
  /** and the file's own name. */
  readonly name: string;
  readonly about: ReaderQuestion;
  readonly tags: readonly string[];
  readonly languages: readonly ScanLanguage[];
}

/** A file that waits, with all that is needed to import it. */
export interface KeptQuestion extends Omit<ImportQuestion, 'files'> {
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
  readonly tags: readonly string[];
  readonly languages: readonly ScanLanguage[];
  /** What the person said, while it is being done. */
  readonly answer: QuestionAnswer | null;
}

/**
 * Keeps a file until the person has answered; its bytes are in the store. The same bytes wait once; were they skipped, they wait
 * anew. Returns the question's id.
 */
export function keepQuestion(db: LibraryDatabase, file: WaitingFile, now: number): number {
  const at = new Date(now).toISOString();
  return db.transaction(() => {
    db.run(
      'INSERT OR IGNORE INTO original (sha256, name, mime_type, bytes, imported_at) VALUES (?, ?, ?, ?, ?)',
      file.stored.sha256,
      file.name,
      file.mimeType,
      file.stored.bytes,
      at,
    );
    db.run(
      `INSERT INTO import_question (original_sha256, path, name, asked_at, about, tags, languages)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (original_sha256) DO UPDATE SET answer = NULL WHERE ${SKIPPED}`,
      file.stored.sha256,
      file.path,
      file.name,
      at,
      JSON.stringify(file.about),
      JSON.stringify(file.tags),
      JSON.stringify(file.languages),
    );
    return (
      db.get<{ id: number }>('SELECT id FROM import_question WHERE original_sha256 = ?', file.stored.sha256)
        ?.id ?? 0
    );
  });
}

const selectSql = `SELECT q.*, o.bytes FROM import_question q JOIN original o ON o.sha256 = q.original_sha256`;

/** The files a person has not answered about, the oldest first. */
export function waitingFiles(db: LibraryDatabase): KeptQuestion[] {
  return db.all(`${selectSql} WHERE answer IS NULL ORDER BY id`).map(questionOf);
}

/** The questions a person has not answered, the oldest first: one for all the mails of a sender. */
export function openQuestions(db: LibraryDatabase): ImportQuestion[] {
  const asked = new Map<string, ImportQuestion>();
  for (const { id, name, askedAt, about } of waitingFiles(db)) {
    const key = about.kind === 'sender' ? about.address : String(id);
    const first = asked.get(key);
    asked.set(key, { ...(first ?? { id, name, askedAt, about }), files: (first?.files ?? 0) + 1 });
  }
  return [...asked.values()];
}

/** Answered questions whose answer was not carried out to the end. */
export function answeredQuestions(db: LibraryDatabase): KeptQuestion[] {
  return db.all(`${selectSql} WHERE answer IS NOT NULL ORDER BY id`).map(questionOf);
}

/** The files a person left out since the library was opened. */
export function skippedFiles(db: LibraryDatabase): KeptQuestion[] {
  return db.all(`${selectSql} WHERE ${SKIPPED} ORDER BY id`).map(questionOf);
}

/** A question. @throws AppError `invalid-input` when it is answered or gone */
export function readQuestion(db: LibraryDatabase, id: number): KeptQuestion {
  const row = db.get(`${selectSql} WHERE id = ? AND answer IS NULL`, id);
  if (row === undefined)
    throw new AppError({ code: 'invalid-input', detail: 'This question is answered already.' });
  return questionOf(row);
}

/** Writes the answer down, before it is carried out; null takes it back. */
export function setAnswer(db: LibraryDatabase, id: number, answer: QuestionAnswer | null): void {
  db.run(
    'UPDATE import_question SET answer = ? WHERE id = ?',
    answer === null ? null : JSON.stringify(answer),
    id,
  );
}

/** The question is done with. */
export function removeQuestion(db: LibraryDatabase, id: number): void {
  db.run('DELETE FROM import_question WHERE id = ?', id);
}

function questionOf(row: SqlRow): KeptQuestion {
  const json = (column: string): unknown => JSON.parse(String(row[column]));
  return {
    id: Number(row['id']),
    name: String(row['name']),
    askedAt: String(row['asked_at']),
    about: readerQuestionSchema.parse(json('about')),
    sha256: String(row['original_sha256']),
    bytes: Number(row['bytes']),
    path: String(row['path']),
    tags: json('tags') as string[],
    languages: json('languages') as ScanLanguage[],
    answer: row['answer'] === null ? null : questionAnswerSchema.parse(json('answer')),
  };
}
