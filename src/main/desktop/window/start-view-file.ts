import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StartView } from '../../../shared/start-view';

/**
 * What the window showed last, so that the next start shows it at once, while the library is still being opened. It is a
 * copy that may be old or missing: the window asks the library for the real rows as soon as it can.
 */
export interface StartViewFile {
  /** The view kept for the library in `folder`, as JSON, unchecked; null when there is none. */
  read: (folder: string) => string | null;
  /** Keeps a view in place of the last. */
  keep: (folder: string, view: StartView) => Promise<void>;
}

const NAME = 'start-view.json';

/** The file in the person's profile. */
export function openStartViewFile(profile: string): StartViewFile {
  const file = path.join(profile, NAME);
  let writing = Promise.resolve();
  return {
    read(folder) {
      let text: string;
      try {
        text = readFileSync(file, 'utf8');
      } catch {
        return null;
      }
      const kept = parseOrNull(text);
      return kept?.library === folder ? JSON.stringify(kept.view ?? null) : null;
    },
    keep(folder, view) {
      const write = async (): Promise<void> => {
        await writeFile(`${file}.part`, JSON.stringify({ library: folder, view }), { mode: 0o600 });
        await rename(`${file}.part`, file);
      };
      // One after the other, also after one that failed.
      return (writing = writing.then(write, write));
    },
  };
}

/** A file cut in the middle of a write is as good as none. */
function parseOrNull(text: string): { readonly library?: unknown; readonly view?: unknown } | null {
  try {
    return JSON.parse(text) as { readonly library?: unknown; readonly view?: unknown } | null;
  } catch {
    return null;
  }
}
