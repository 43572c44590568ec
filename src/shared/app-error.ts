import { z } from 'zod';

/**
 * Every failure a caller may meet, with what a sentence about it needs. Closed: add a code, add its sentence. Made when first
 * used: every process loads this file at its start.
 */
export const appErrorDataSchema = z.lazy(() =>
  z.discriminatedUnion('code', [
    z.object({ code: z.literal('library-locked'), folder: z.string() }),
    z.object({
      code: z.literal('library-newer'),
      folder: z.string(),
      version: z.number(),
      supported: z.number(),
    }),
    z.object({ code: z.literal('library-damaged'), folder: z.string(), detail: z.string() }),
    z.object({ code: z.literal('library-unusable'), folder: z.string(), detail: z.string() }),
    z.object({ code: z.literal('library-stopped') }),
    z.object({ code: z.literal('clipping-not-found'), id: z.string() }),
    z.object({ code: z.literal('id-ambiguous'), id: z.string() }),
    z.object({ code: z.literal('not-in-family'), id: z.string() }),
    z.object({ code: z.literal('tag-not-found'), path: z.string() }),
    z.object({ code: z.literal('tag-exists'), path: z.string() }),
    z.object({ code: z.literal('tag-into-itself'), path: z.string() }),
    z.object({ code: z.literal('saved-search-not-found'), name: z.string() }),
    /** `way`: from its own name over those its query names to its own name again. */
    z.object({ code: z.literal('saved-search-circular'), name: z.string(), way: z.array(z.string()) }),
    z.object({ code: z.literal('name-not-found'), name: z.string() }),
    z.object({ code: z.literal('outlet-not-found'), name: z.string() }),
    z.object({ code: z.literal('rule-not-found'), id: z.number() }),
    z.object({ code: z.literal('recipe-not-found'), id: z.number() }),
    z.object({ code: z.literal('batch-not-found'), batch: z.number() }),
    z.object({ code: z.literal('batch-undone'), batch: z.number() }),
    z.object({ code: z.literal('batch-superseded'), batch: z.number(), by: z.number() }),
    z.object({ code: z.literal('batch-final'), batch: z.number() }),
    z.object({ code: z.literal('nothing-to-undo') }),
    z.object({ code: z.literal('nothing-to-redo') }),
    z.object({ code: z.literal('job-not-found'), job: z.string() }),
    z.object({ code: z.literal('invalid-input'), detail: z.string() }),
    z.object({ code: z.literal('file-unwritable'), file: z.string(), detail: z.string() }),
    z.object({ code: z.literal('backup-unusable'), file: z.string(), detail: z.string() }),
    z.object({ code: z.literal('nothing-to-export') }),
    z.object({ code: z.literal('print-failed'), detail: z.string() }),
    z.object({ code: z.literal('original-missing'), sha256: z.string() }),
    z.object({ code: z.literal('original-damaged'), sha256: z.string() }),
    /** A page of an original that cannot be shown as a picture. */
    z.object({ code: z.literal('page-not-shown'), page: z.number(), detail: z.string() }),
    z.object({ code: z.literal('disk-full') }),
    z.object({ code: z.literal('internal'), detail: z.string() }),
  ]),
);
export type AppErrorData = z.infer<typeof appErrorDataSchema>;
export type AppErrorCode = AppErrorData['code'];

/** An expected failure. Anything else thrown is a bug and travels as `internal`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(readonly data: AppErrorData) {
    super(data.code);
  }
}

/** What crosses a process border for anything thrown. */
export function toErrorData(thrown: unknown): AppErrorData {
  if (thrown instanceof AppError) return thrown.data;
  if (isDiskFull(thrown)) return { code: 'disk-full' };
  if (thrown instanceof z.ZodError) return { code: 'invalid-input', detail: sentencesOf(thrown) };
  return {
    code: 'internal',
    detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  };
}

/** Whether the system (`ENOSPC`, a quota's `EDQUOT`) or SQLite (`SQLITE_FULL`) had no room to write. */
function isDiskFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? thrown.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || /database or disk is full/u.test(thrown.message);
}

/** What is wrong with each value, and where it stands, in one line. */
export function sentencesOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [...path, message].map(String).join(': ')).join('; ');
}

/** Fails to compile when a union has a case nobody handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
