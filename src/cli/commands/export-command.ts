import path from 'node:path';
import { Option, type Command } from 'commander';
import { countOf } from '../../shared/messages/en';
import { exportFormatSchema, reportOptionsSchema, type ExportFormat } from '../../shared/model/report';
import { printReport } from '../../shared/print-report';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { startPrinter } from '../printing/start-printer';

interface ExportOptions {
  readonly format: ExportFormat;
  readonly output: string;
  readonly columns?: string;
  readonly [option: string]: unknown;
}

const { template, groupBy, sort } = reportOptionsSchema.shape;

/** `export QUERY --format F -o FILE` */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write a report of what a query finds')
    .argument('<query>', "'' means everything except what is excluded or in the Trash")
    .addOption(new Option('--format <format>').choices(exportFormatSchema.options).makeOptionMandatory())
    .requiredOption('-o, --output <file>', 'the file to write')
    .addOption(new Option('--template <template>').choices(template.unwrap().options))
    .option('--title <title>')
    .option('--organisation <name>')
    .option('--confidentiality <words>', 'e.g. "Internal use only"')
    .addOption(new Option('--group-by <what>').choices(groupBy.unwrap().options))
    .addOption(new Option('--sort <order>').choices(sort.unwrap().options))
    .option('--columns <a,b,c>', 'fields of a CSV table')
    .allowUnknownOption()
    .action(async (query: string, given: ExportOptions, command: Command) => {
      const { format, output, columns, ...rest } = given;
      const options = reportOptionsSchema.parse({
        ...rest,
        columns: columns?.split(',').map((name) => name.trim()) ?? [],
      });
      const file = path.resolve(output);
      const target = { query };
      const done = await withLibrary(command, async (library) => {
        if (format !== 'pdf') {
          const { clippings } = await library.call('reports.write', { target, format, options, file });
          return { path: output, format, clippings };
        }
        const printer = await startPrinter();
        try {
          const { clippings, pages } = await printReport(library.call, printer.print, {
            target,
            options,
            file,
          });
          return { path: output, format, clippings, pages };
        } finally {
          await printer.close();
        }
      });
      const pages = 'pages' in done ? `, ${countOf(done.pages, 'page', 'pages')}` : '';
      printResult(command, done, () => [
        `${output}: ${countOf(done.clippings, 'clipping', 'clippings')}${pages}`,
      ]);
    });
}
