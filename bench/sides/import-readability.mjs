/** Readability alone on linkedom: reads each page from its file, parses it and takes the article out. Nothing is kept. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readFile } from 'node:fs/promises';

export function openSide() {
  return {
    /** @param {string[]} paths */
    async step(paths) {
      let imported = 0;
      for (const path of paths) {
        const { document } = parseHTML(await readFile(path, 'utf8'));
        // Readability fails on the templates of linkedom, which are not empty.
        for (const template of document.querySelectorAll('template')) template.remove();
        if (new Readability(/** @type {any} */ (document)).parse() !== null) imported += 1;
      }
      return { imported };
    },
    close: () => undefined,
  };
}
