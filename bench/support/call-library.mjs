/** Calls of the library from the window's page, over its own bridge and port, as the window makes them. */

import { buildPageParcel } from './bundles.mjs';
import { pageScript } from './electron-app.mjs';

/**
 * Makes calls one after the other; see `page/library-calls.js`.
 * @param {import('./electron-app.mjs').ElectronApp} app
 * @param {readonly unknown[]} calls
 */
export async function callLibrary(app, calls) {
  await app.ask({ kind: 'run', script: await buildPageParcel() });
  return app.ask({ kind: 'run', script: pageScript('library-calls', { calls }) });
}

/**
 * Asks searches one after the other, rows and counts; see `page/search-calls.js`.
 * @param {import('./electron-app.mjs').ElectronApp} app
 * @param {{queries: readonly string[], rows: number}} args
 * @returns {Promise<{shown: number[], counted: number[], found: number[]}>}
 */
export async function searchInPage(app, args) {
  await app.ask({ kind: 'run', script: await buildPageParcel() });
  return app.ask({ kind: 'run', script: pageScript('search-calls', args) });
}
