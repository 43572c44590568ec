/** What the recognition of scans reads at run time: Tesseract, pdfium, libheif and the language data, put beside the bundles. */

import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

const PACKAGES = inProject('node_modules');

/**
 * Copies the data to `scan-data/` in the folder of the bundles. Languages are those that are installed; their data is the
 * best model with whole numbers for weights, which reads as well as the full one in less time and a fifth of its size.
 * @param {string} folder
 */
export function copyScanData(folder) {
  const target = join(folder, 'scan-data');
  mkdirSync(join(target, 'languages'), { recursive: true });
  cpSync(
    join(PACKAGES, 'tesseract.js-core', 'tesseract-core-simd.wasm'),
    join(target, 'tesseract-core-simd.wasm'),
  );
  cpSync(join(PACKAGES, '@hyzyla', 'pdfium', 'dist', 'pdfium.wasm'), join(target, 'pdfium.wasm'));
  const heif = join(PACKAGES, 'libheif-js', 'libheif-wasm');
  cpSync(join(heif, 'libheif.wasm'), join(target, 'libheif.wasm'));
  cpSync(join(heif, 'LICENSE'), join(target, 'libheif-licence.txt'));
  const data = join(PACKAGES, '@tesseract.js-data');
  for (const code of readdirSync(data)) {
    const file = `${code}.traineddata.gz`;
    cpSync(join(data, code, '4.0.0_best_int', file), join(target, 'languages', file));
  }
}

/** The same as a plugin of the build. */
export function scanData() {
  return {
    name: 'clipdesk:scan-data',
    /** @param {{ dir?: string }} options */
    writeBundle(options) {
      if (options.dir !== undefined) copyScanData(options.dir);
    },
  };
}
