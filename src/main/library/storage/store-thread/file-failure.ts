import { isFileError } from '../write-file-atomically';
import type { FileFailure } from './store-messages';

/** What went wrong with the files of `work`; null when nothing did. Any other error is thrown. */
export function failureIn(work: () => void): FileFailure | null {
  try {
    work();
    return null;
  } catch (thrown) {
    return asFailure(thrown);
  }
}

/** The same for work that goes on aside. */
export async function failureOf(work: Promise<unknown>): Promise<FileFailure | null> {
  try {
    await work;
    return null;
  } catch (thrown) {
    return asFailure(thrown);
  }
}

/** An error of the file system as a thread tells it to another. @throws any other error */
export function asFailure(thrown: unknown): FileFailure {
  if (!isFileError(thrown)) throw thrown;
  return { code: thrown.code, message: thrown.message };
}
