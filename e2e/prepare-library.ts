import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeAfterTest } from './remove-folder';

const cli = resolve(__dirname, '../bin/clipdesk.js');

/** A library in a temporary folder, filled by the command line as a person would. */
export interface PreparedLibrary {
  readonly folder: string;
  /** Ids of what came in, in the order of the files. */
  readonly ids: readonly string[];
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  remove: () => void;
}

/** Imports files given by name and content into a fresh library. Names may be hostile; they must be valid file names. */
export function prepareLibrary(files: Readonly<Record<string, string | Uint8Array>>): PreparedLibrary {
  const root = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-prepared-'));
  const folder = join(root, 'library');
  const paths = Object.entries(files).map(([name, content], index) => {
    const inbox = mkdtempSync(join(root, `inbox-${String(index)}-`));
    const path = join(inbox, name);
    writeFileSync(path, content);
    return path;
  });
  const result = runCli(['--library', folder, '--json', 'import', ...paths]) as {
    imported: { id: string }[];
    refused: { path: string; reason: string }[];
  };
  return {
    folder,
    ids: result.imported.map(({ id }) => id),
    refused: result.refused,
    remove: () => removeAfterTest(root),
  };
}

/** Runs the command line and gives its JSON, also when it ends with 1 (some inputs refused). */
export function runCli(args: readonly string[]): unknown {
  try {
    return JSON.parse(
      execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  } catch (thrown) {
    const { status, stdout } = thrown as { status?: number; stdout?: string };
    if (status === 1 && stdout !== undefined) return JSON.parse(stdout);
    throw thrown;
  }
}
