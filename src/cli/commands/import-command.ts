import type { Command } from 'commander';
import type { Library } from '../../shared/contract';
import { countOf, describeKnown, describeRefusal, describeWarning } from '../../shared/messages/en';
import { readScanLanguages } from './read-scan-languages';
import type { ImportResult } from '../../shared/model/job';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { showProgress } from '../output/show-progress';
import { printable } from '../output/terminal-text';
import { undoHint } from '../output/undo-hint';

interface ImportOptions {
  readonly tag: string[];
  readonly dryRun?: boolean;
  readonly ocr?: string;
}

/** Done, but some inputs were refused. */
const SOME_REFUSED = 1;
const STANDARD_INPUT = '-';
const WEB_ADDRESS = /^https?:\/\//iu;

/** `import PATH… | -` */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('take in files, folders, web pages by their address, or text on standard input (-)')
    .argument('<path...>', 'files, folders, http(s) addresses to fetch; - reads text from standard input')
    .option(
      '--tag <tag>',
      'tag what comes in (repeatable)',
      (tag: string, all: string[]) => [...all, tag],
      [],
    )
    .option('--ocr <languages>', 'recognise scans in these languages (codes with commas, e.g. deu,fra)')
    .option('--dry-run', 'read and report, store nothing')
    .action(async (paths: string[], options: ImportOptions, command: Command) => {
      const result = await withLibrary(command, (library) => importAll(library, paths, options));
      printResult(command, importJson(result), () => importLines(result));
      if (result.refused.length > 0) process.exitCode = SOME_REFUSED;
    });
}

async function importAll(
  library: Library,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const stop = showProgress(library);
  const shared = { tags: options.tag, dryRun: options.dryRun === true };
  const languages = options.ocr === undefined ? [] : readScanLanguages(options.ocr);
  try {
    if (!paths.includes(STANDARD_INPUT)) {
      const urls = paths.filter((path) => WEB_ADDRESS.test(path));
      const files = paths.filter((path) => !WEB_ADDRESS.test(path));
      const results: ImportResult[] = [];
      if (files.length > 0) {
        const { job } = await library.call('import.paths', {
          paths: files,
          languages,
          resumable: false,
          ...shared,
        });
        results.push(await library.call('import.result', { job }));
      }
      if (urls.length > 0) {
        const { job } = await library.call('links.fetch', { urls, ...shared });
        results.push(await library.call('import.result', { job }));
      }
      return await filed(library, await withRecognisedText(library, together(results)));
    }
    if (paths.length > 1) process.stderr.write('clipdesk: with “-” the other paths are left alone.\n');
    const { job } = await library.call('import.text', { text: await readStandardInput(), ...shared });
    return fromStandardInput(await filed(library, await library.call('import.result', { job })));
  } finally {
    stop();
  }
}

/** Files and links are two imports, and two undo steps; the last one is named. */
function together(results: readonly ImportResult[]): ImportResult {
  return {
    imported: results.flatMap(({ imported }) => imported),
    duplicates: results.flatMap(({ duplicates }) => duplicates),
    refused: results.flatMap(({ refused }) => refused),
    waiting: results.flatMap(({ waiting }) => waiting),
    batch: results.findLast(({ batch }) => batch !== null)?.batch ?? null,
    cancelled: results.some(({ cancelled }) => cancelled),
  };
}

/** The next command is to find every clipping in its family. */
async function filed(library: Library, result: ImportResult): Promise<ImportResult> {
  if (result.batch !== null) await library.call('families.settle', {});
  return result;
}

/** Waits for the text of scans, and tells the headlines and doubts they then have. */
async function withRecognisedText(library: Library, result: ImportResult): Promise<ImportResult> {
  const isScan = ({ warnings }: ImportResult['imported'][number]): boolean =>
    warnings.includes('text-pending');
  const ids = result.imported.flatMap((one) => (one.id !== null && isScan(one) ? [one.id] : []));
  if (ids.length === 0) return result;
  await library.call('scans.finish', { ids });
  const imported = result.imported.map(async (one) => {
    if (one.id === null || !isScan(one)) return one;
    const { headline, warnings } = await library.call('clippings.get', { id: one.id });
    return { ...one, headline, warnings };
  });
  return { ...result, imported: await Promise.all(imported) };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The path as given is `-`, not what the library calls pasted text. */
function fromStandardInput(result: ImportResult): ImportResult {
  const path = STANDARD_INPUT;
  return {
    ...result,
    imported: result.imported.map((one) => ({ ...one, path })),
    duplicates: result.duplicates.map((one) => ({ ...one, path })),
    refused: result.refused.map((one) => ({ ...one, path })),
  };
}

function importJson(result: ImportResult): unknown {
  return {
    imported: result.imported,
    duplicates: result.duplicates,
    refused: result.refused.map(({ path, refusal }) => ({
      path,
      reason: describeRefusal(refusal),
      code: refusal.reason,
    })),
    batch: result.batch,
  };
}

function importLines(result: ImportResult): string[] {
  return [
    ...result.imported.flatMap(({ id, path, headline, warnings }) => [
      `${id === null ? 'would import' : id.slice(0, 8)}  ${printable(headline)}  (${printable(path)})`,
      ...warnings.map((warning) => `          ${describeWarning(warning)}`),
    ]),
    ...result.duplicates.map(
      (known) =>
        `${printable(known.path)}: already here as ${known.id.slice(0, 8)} (${describeKnown(known)})`,
    ),
    ...result.refused.map(({ path, refusal }) => `${printable(path)}: refused. ${describeRefusal(refusal)}`),
    [
      countOf(result.imported.length, 'clipping', 'clippings') + ' imported',
      `${result.duplicates.length} already here`,
      `${result.refused.length} refused`,
    ].join(', ') + `.${undoHint(result.batch)}`,
  ];
}
