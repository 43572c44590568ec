/** What the program was started with, beyond Chromium's own switches. */
export interface Switches {
  /** Answers print requests from its parent process instead of opening a window. */
  readonly printService: boolean;
  /** Files to import at once: `--clipdesk-import=FILE`, and plain arguments (Open with…). */
  readonly files: readonly string[];
  /** Quit when those are imported; for scripts and the packaging test. */
  readonly exitWhenIdle: boolean;
}

const IMPORT = '--clipdesk-import=';

/** Reads the arguments of this start. `argv[0]` is the program; unpackaged, `argv[1]` is the app's folder. */
export function readSwitches(argv: readonly string[]): Switches {
  return {
    printService: argv.includes('--clipdesk-print-service'),
    files: argv.filter((word) => word.startsWith(IMPORT)).map((word) => word.slice(IMPORT.length)),
    exitWhenIdle: argv.includes('--clipdesk-exit-when-idle'),
  };
}

/** The files among the arguments of an "Open with…" or a second start: what is no switch and no app folder. */
export function openedFiles(argv: readonly string[], appFolder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((word) => word !== '' && !word.startsWith('-') && word !== appFolder && word !== '.');
}
