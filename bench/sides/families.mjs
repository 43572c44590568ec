/** Families of a made-up collection: writes it, then files it, as the library does. */

import { pathToFileURL } from 'node:url';

/** @param {{bundle: string, folder: string, clippings: number, seed: number}} args */
export async function openSide({ bundle, ...plan }) {
  /** @type {typeof import('../families/file-families')} */
  const { writeCopies, fileFamilies } = await import(pathToFileURL(bundle).href);
  const truth = await writeCopies(plan);
  return {
    step: () => fileFamilies(plan, truth),
    close: () => undefined,
  };
}
