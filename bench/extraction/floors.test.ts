import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { judgePage } from './judge-page';
import { oracleOf, readTruths } from './read-truths';
import { sumUp } from './sum-up';

/**
 * Real news pages with their truth, read from the test corpora and never copied here. The floors lie a little below what is
 * measured today on this fixed sample (every fourth page), so that a change that makes reading worse is noticed.
 */
const corpora = process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../shared/corpora');
const oracle = oracleOf(corpora);
const EVERY = 4;
const FLOORS = {
  body: 0.97,
  headline: 0.82,
  persons: 0.97,
  day: 0.97,
  outlet: 0.97,
  language: 0.99,
  address: 0.99,
};

it.skipIf(!existsSync(oracle))(
  `Fields of real news pages are right as often as before (skipped without ${oracle})`,
  async () => {
    const pages = readTruths(corpora)
      .filter(({ collection }) => collection === 'fundus')
      .filter((_, i) => i % EVERY === 0);
    expect(pages.length).toBeGreaterThan(30);
    const { body, lost, fields } = sumUp(await Promise.all(pages.map((truth) => judgePage(corpora, truth))));
    const measured: Readonly<Record<string, number | null>> = { body, ...fields };
    expect(lost).toBe(0);
    for (const [name, floor] of Object.entries(FLOORS))
      expect([name, (measured[name] ?? 0) >= floor, measured]).toEqual([name, true, measured]);
  },
  120_000,
);
