import { expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { madePdf, type MadeLine } from './made-pdf';

const page: MadeLine[] = [
  ['Harbour road gets trees after all', 50, 740, 20],
  ['The council agreed on Tuesday to plant eleven thousand trees along the harbour road.', 50, 700],
];
const files = {
  'first/ferry.txt': 'Ferry lends its pumps to the town',
  'ferry.txt': 'School garden wins a prize',
  'invoice.xml': '<invoice/>',
  'nothing.txt': '',
};

const read = (portfolio: boolean) =>
  parseDocument({ bytes: madePdf([page], { files, portfolio }), name: 'a.pdf' });
const texts = (inner: readonly { readonly bytes: Uint8Array }[] = []): string[] =>
  inner.map(({ bytes }) => Buffer.from(bytes).toString()).sort();

it('Files attached to a PDF are documents beside it, without what is meant for programs; an empty one is named', async () => {
  const outcome = await read(false);
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason);
  expect(outcome.articles.map(({ fields }) => fields.headline)).toEqual([
    'Harbour road gets trees after all',
  ]);
  expect(texts(outcome.inner)).toEqual(Object.values(files).slice(0, 2).sort());
  expect(new Set(outcome.inner?.map(({ name }) => name))).toEqual(new Set(['ferry.txt', 'ferry (2).txt']));
  expect(outcome.refusedParts).toEqual([{ name: 'nothing.txt', refusal: { reason: 'empty' } }]);
});

it('The cover of a PDF portfolio is no clipping; what lies in it is', async () => {
  const outcome = await read(true);
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason);
  expect(outcome.articles).toEqual([]);
  expect(outcome.inner).toHaveLength(2);
});

it('A file that a PDF only names, because it lies somewhere else, is passed over', async () => {
  const written = madePdf([page], { files: { 'ferry.txt': 'Ferry' } }).toString('latin1');
  const bytes = Buffer.from(
    written.replace(/\/EF << .*? >>/u, (entry) => ' '.repeat(entry.length)),
    'latin1',
  );
  const outcome = await parseDocument({ bytes, name: 'a.pdf' });
  expect(outcome).toMatchObject({
    articles: [{ fields: { headline: 'Harbour road gets trees after all' } }],
  });
  expect(outcome).not.toHaveProperty('inner');
});

it('A PDF that is locked for certain people is refused with the way out', async () => {
  const written = madePdf([page]).toString('latin1');
  const bytes = Buffer.from(written.replace('/Info 4 0 R', '/Encrypt << /Filter /Adobe.PubSec >>'), 'latin1');
  expect(await parseDocument({ bytes, name: 'a.pdf' })).toMatchObject({
    refusal: { reason: 'unreadable', detail: expect.stringContaining('print it to a new PDF') as unknown },
  });
});
