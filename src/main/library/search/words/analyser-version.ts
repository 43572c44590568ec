/**
 * Raised whenever `analyse` yields other terms for some text than before, or an index notes other places for them. It is stamped into every index file: an index
 * made by another analyser would miss clippings without saying so.
 */
export const ANALYSER_VERSION = 6;
