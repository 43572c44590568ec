/** Clipdesk's main job without a window, on the sample clippings: import, tag by a rule, search, print a clip book. */

import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { ExplainedError } from './say.mjs';

const SAMPLES = join('assets', 'samples');
const RULE = join('assets', 'sample-rules', 'environment.json');

/** What the command line answers when all was done but some files were no articles: worth reading, no reason to stop. */
const DONE_WITH_REFUSALS = 1;

/**
 * Runs the job through the `clipdesk` command, on a fresh library in a temporary folder that stays for a look.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
export async function runTerminalJob(env) {
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-'));
  const library = join(folder, 'library');
  const book = join(folder, 'clip-book.pdf');
  /** @type {[title: string, args: string[]][]} */
  const steps = [
    ['Import the sample clippings', ['import', SAMPLES]],
    ['Add a rule that tags what is about the environment', ['rules', 'add', RULE]],
    ['Run the rules', ['rules', 'run']],
    ['Search what the rule has tagged', ['search', 'tag:Environment', '--limit', '10']],
    [
      'Print everything as a clip book',
      ['export', '', '--format', 'pdf', '--template', 'clip-book', '-o', book],
    ],
  ];
  for (const [index, [title, args]] of steps.entries()) {
    process.stdout.write(`\n${index + 1}. ${title}\n   $ clipdesk ${args.map(quoted).join(' ')}\n`);
    const { code } = await run(
      process.execPath,
      [inProject('bin', 'clipdesk.js'), '--library', library, ...args],
      { env },
    );
    if (code !== 0 && code !== DONE_WITH_REFUSALS)
      throw new ExplainedError(`This step failed with exit code ${code}.`);
  }
  if (!existsSync(book)) throw new ExplainedError('No clip book was written.');
  process.stdout.write(`\nThe clip book: ${book}\nThe library:   ${library}\n`);
  return 0;
}

/** @param {string} argument */
function quoted(argument) {
  return /^[\w./:-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
