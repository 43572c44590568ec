/** What pdf.js reads at run time: its maps of Asian characters and the standard fonts, put beside the bundles. */

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

/**
 * Copies the data to `pdfjs/` in the folder of the bundles, where the PDF reader looks for it.
 * @param {string} folder
 */
export function copyPdfjsData(folder) {
  for (const part of ['cmaps', 'standard_fonts'])
    cpSync(inProject('node_modules', 'pdfjs-dist', part), join(folder, 'pdfjs', part), { recursive: true });
}

/** The same as a plugin of the build. */
export function pdfjsData() {
  return {
    name: 'clipdesk:pdfjs-data',
    /** @param {{ dir?: string }} options */
    writeBundle(options) {
      if (options.dir !== undefined) copyPdfjsData(options.dir);
    },
  };
}
