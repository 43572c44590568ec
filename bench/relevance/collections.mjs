/** The judged collections: documents, questions, and which documents answer them. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { ExplainedError } from '../../scripts/say.mjs';

/**
 * @typedef {import('../generate/write-collection').JudgedDocument} JudgedDocument
 * @typedef {{id: number, text: string, relevant: readonly number[]}} JudgedQuery
 * @typedef {{name: string, documents: JudgedDocument[], queries: JudgedQuery[]}} Collection
 */

/**
 * Every collection in the corpora's folder `relevance`: `<name>.docs.jsonl` and `<name>.queries.jsonl`.
 * @returns {Collection[]}
 */
export function readCollections() {
  const corpora = process.env['CLIPDESK_CORPORA'] ?? inProject('..', 'shared', 'corpora');
  const folder = resolve(corpora, 'relevance');
  const ending = '.docs.jsonl';
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  if (names.length === 0)
    throw new ExplainedError(
      `There are no judged collections in ${folder}: name the folder of the corpora in CLIPDESK_CORPORA.`,
    );
  return names.sort().map((file) => {
    const name = file.slice(0, -ending.length);
    return {
      name,
      documents: readLines(join(folder, file)),
      queries: readLines(join(folder, `${name}.queries.jsonl`)),
    };
  });
}

/**
 * @param {string} file
 * @returns {any[]}
 */
function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
