import path from 'node:path';
import { app, dialog, shell } from 'electron';
import { fileEnding, type ExportFormat } from '../../../shared/model/report';
import { printReport } from '../../../shared/print-report';
import { openPrinter } from '../printing/open-printer';
import type { DesktopHandlers, DesktopServices } from './desktop-services';

const formatNames: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF document',
  docx: 'Word document',
  html: 'Web page',
  md: 'Markdown text',
  xlsx: 'Excel workbook',
  csv: 'Table (CSV)',
  ris: 'References (RIS)',
  'csl-json': 'References (CSL-JSON)',
  json: 'Clipdesk data (JSON)',
  zip: 'Clipdesk archive (ZIP)',
};

/** Saving reports, originals and backups where the person chooses. */
export function exportCalls(services: DesktopServices): DesktopHandlers<'export' | 'original' | 'backup'> {
  let lastSaved: string | null = null;
  const { library } = services;

  const chooseFile = async (
    title: string,
    name: string,
    kind: string,
    extension: string,
  ): Promise<string | null> => {
    const chosen = await dialog.showSaveDialog(services.window(), {
      title,
      defaultPath: path.join(app.getPath('documents'), name),
      filters: extension === '' ? [] : [{ name: kind, extensions: [extension] }],
    });
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  };

  return {
    async 'export.save'({ target, format, options }) {
      const file = await chooseFile(
        'Export',
        `${fileName(options.title)}.${fileEnding(format)}`,
        formatNames[format],
        fileEnding(format),
      );
      if (file === null) return null;
      if (format === 'pdf') {
        const printer = openPrinter();
        try {
          const printed = await printReport(library.call, printer.print, { target, options, file });
          lastSaved = file;
          return { name: path.basename(file), clippings: printed.clippings, pages: printed.pages };
        } finally {
          printer.close();
        }
      }
      const written = await library.call('reports.write', { target, format, options, file });
      lastSaved = file;
      return { name: path.basename(file), clippings: written.clippings, pages: null };
    },
    async 'export.batch'({ csv, within, format }) {
      const file = await chooseFile(
        'Save what the list finds',
        `Search results.${format}`,
        formatNames[format],
        format,
      );
      if (file === null) return null;
      const { queries } = await library.call('reports.batch', { csv, within, format, file });
      const name = path.basename(file);
      if (queries === null) return { name, queries };
      lastSaved = file;
      return { name, queries: queries.map(({ name: called, count }) => ({ name: called, count })) };
    },
    'export.reveal'() {
      if (lastSaved !== null) shell.showItemInFolder(lastSaved);
      return {};
    },
    async 'original.save'({ id }) {
      const { original } = await library.call('clippings.get', { id });
      const file = await chooseFile('Save the original', fileName(original.name), '', '');
      if (file === null) return null;
      await library.call('original.copyTo', { id, file });
      lastSaved = file;
      return { name: path.basename(file) };
    },
    async 'backup.save'() {
      const day = new Date().toISOString().slice(0, 10);
      const file = await chooseFile(
        'Back up the library',
        `Clipdesk backup ${day}.clipdesk`,
        'Clipdesk backup',
        'clipdesk',
      );
      if (file === null) return null;
      await library.call('library.backup', { file });
      lastSaved = file;
      return { name: path.basename(file) };
    },
  };
}

/** A title as a file's name on every system: no separators, no reserved characters, not empty, not too long. */
export function fileName(title: string): string {
  const safe = title

    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 120);
  return safe === '' ? 'Clipdesk' : safe;
}
