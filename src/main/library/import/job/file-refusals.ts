import type { Refusal } from '../../../../shared/model/job';

/** Errors of the library's own disk: no file is to blame, and going on would refuse everything that follows. */
const DISK_FAILURES = new Set(['ENOSPC', 'EROFS', 'EDQUOT', 'EMFILE', 'ENFILE']);

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program is using it',
  EIO: 'the disk could not read it',
};

/** Why a file could not be read, for errors that are the file's own. Rethrows any other error. */
export function refusalOfFileError(thrown: unknown): Refusal {
  const code =
    thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
  if (code === null || DISK_FAILURES.has(code)) throw thrown;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: 'not-found' };
  return { reason: 'unreadable', detail: SENTENCES[code] ?? code };
}
