import type { Engine } from '../engine';
import type { LibraryFindings } from '../storage/check-library';
import { HIDDEN_CLIPPING } from './tag-counts';
import { tagTreeIsWhole } from './tag-tree-is-whole';

/** As many clippings as are looked up in the search index to see that it knows them. */
const CLIPPINGS_PROBED = 20;

/** Says in sentences what is wrong with a library, and what helps. Empty when all is well. */
export async function findProblems(engine: Engine, findings: LibraryFindings): Promise<string[]> {
  const problems: string[] = [];
  if (findings.damage !== null) {
    problems.push(
      `The database is damaged (${findings.damage}). Try “repair”; if that does not help, restore a backup.`,
    );
  }
  for (const { sha256, name, why } of findings.lostOriginals) {
    const what = why === 'missing' ? 'is missing' : 'was changed on the disk';
    problems.push(`The original “${name}” (${sha256.slice(0, 12)}…) ${what}. A backup may have it.`);
  }
  if (findings.partialFiles.length > 0) {
    problems.push(
      `Files whose writing was never finished: ${String(findings.partialFiles.length)}. “repair” removes them.`,
    );
  }
  if (!tagTreeIsWhole(engine.db)) problems.push('Some tags cannot be reached from the top of the tag tree.');
  const unknown = await clippingsTheIndexLacks(engine);
  if (unknown > 0) problems.push('The search index does not know all clippings. “repair” makes it anew.');
  return problems;
}

/** Looks clippings from all over the library up by a word of their headline, as a person would. */
async function clippingsTheIndexLacks({ db, search }: Engine): Promise<number> {
  await search.whenReady();
  const clippings = db.all<{ seq: number; headline: string }>(
    `SELECT seq, headline FROM clipping WHERE NOT (${HIDDEN_CLIPPING})
     AND seq IN (SELECT seq FROM (SELECT seq, ntile(?) OVER (ORDER BY seq) AS part FROM clipping) GROUP BY part)`,
    CLIPPINGS_PROBED,
  );
  let lacking = 0;
  for (const { seq, headline } of clippings) {
    const word = longestWord(headline);
    if (word === null) continue;
    const found = await search.seqs(`headline:"${word}"`, '', 'newest');
    if (!found.includes(seq)) lacking += 1;
  }
  return lacking;
}

/** A plain word that every analyser leaves as one word. */
function longestWord(headline: string): string | null {
  const words = headline.match(/(?<![\p{L}\p{N}\p{M}])\p{Script=Latin}{4,}(?![\p{L}\p{N}\p{M}])/gu) ?? [];
  return words.reduce<string | null>(
    (longest, word) => (word.length > (longest?.length ?? 0) ? word : longest),
    null,
  );
}
