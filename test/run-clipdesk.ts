import { spawnSync } from 'node:child_process';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../bin/clipdesk.js');

/** What one call of the command line gave. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The JSON document on standard output. */
  json: <T>() => T;
}

/** Runs the built command line in its own process. */
export function runClipdesk(
  args: readonly string[],
  options: {
    readonly input?: string;
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): CliRun {
  const run = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    cwd: options.cwd,
    env: { ...process.env, CLIPDESK_LIBRARY: '', CLIPDESK_WORKERS: undefined, ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    code: run.status,
    stdout: run.stdout,
    stderr: run.stderr,
    json: <T>() => JSON.parse(run.stdout) as T,
  };
}
