/** What a build consists of: the files it makes, and the fingerprint of the sources it was made from. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inProject, projectRoot } from './project.mjs';

/** The files everything else relies on, by their fixed names. */
const OUTPUTS = [
  ...[
    'main',
    'library-process',
    'engine',
    'parse-worker',
    'scan-worker',
    'search-worker',
    'copy-worker',
    'store-worker',
    'workbook-worker',
    'cli',
  ].map((name) => `main/${name}.js`),
  'preload/preload.js',
  'renderer/index.html',
];

const STAMP = inProject('out', '.sources');

/** Sources outside `src` that change what is built. */
const BUILD_FILES = [
  'electron.vite.config.ts',
  'scripts/lazy-stemmers.mjs',
  'scripts/lean-eld.mjs',
  'scripts/lean-linkedom.mjs',
  'scripts/pdf-actual-text.mjs',
  'scripts/pdf-broken-content.mjs',
  'scripts/pdfjs-data.mjs',
  'scripts/scan-data.mjs',
  'package-lock.json',
  'package.json',
];

/** Whether every output is there and was made from the sources as they are now. Takes a few milliseconds. */
export function buildIsFresh() {
  return (
    OUTPUTS.every((file) => existsSync(inProject('out', file))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === sourcesHash(['src'], BUILD_FILES)
  );
}

/**
 * Notes that the outputs belong to these sources.
 * @param {string} hash taken before the build began, so that a file saved meanwhile makes the build stale
 */
export function markBuildFresh(hash) {
  writeFileSync(STAMP, hash);
}

/** The fingerprint of everything a whole build reads. */
export function buildHash() {
  return sourcesHash(['src'], BUILD_FILES);
}

/**
 * A hash over the contents of source files; tests and README files do not count.
 * @param {readonly string[]} folders relative to the project, taken with everything in them
 * @param {readonly string[]} files relative to the project
 */
export function sourcesHash(folders, files) {
  const hash = createHash('sha256');
  for (const file of [
    ...folders.flatMap((folder) => filesUnder(inProject(folder))),
    ...files.map((file) => inProject(file)),
  ]) {
    if (/\.test\.tsx?$|\.md$/.test(file)) continue;
    hash
      .update(`${relative(projectRoot, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
