import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleDate } from '../../../../test/sample-clipping';
import { importClipping, temporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import { AppError } from '../../../shared/app-error';
import type { Target } from '../../../shared/model/target';
import { clippingSchema } from '../../../shared/model/clipping';
import { reportOptionsSchema } from '../../../shared/model/report';
import { readClipping } from '../storage/clipping-table';
import { readerHandlers } from './reader-handlers';
import { reportsHandlers } from './reports-handlers';
import { tagsHandlers } from './tags-handlers';

const options = reportOptionsSchema.parse({});

describe('a report written to a file', () => {
  async function library() {
    const engine = await temporaryEngine();
    const early = await importClipping(engine, {
      headline: 'Early',
      outlet: 'B',
      datePublished: sampleDate('2019-09-17'),
    });
    const late = await importClipping(engine, {
      headline: 'Late, =1+1',
      outlet: 'A',
      datePublished: sampleDate('2019-09-18'),
    });
    await tagsHandlers(engine)['tags.add']({ target: { ids: [late.id] }, tags: ['Forum'] });
    const target: Target = { ids: [late.id, early.id] };
    return { engine, early, late, target, calls: reportsHandlers(engine), folder: temporaryFolder() };
  }

  it('holds the clippings in the order asked for, and nothing is left beside it', async () => {
    const { calls, target, folder, engine, early, late } = await library();
    const file = join(folder, 'out.json');
    expect(await calls['reports.write']({ target, format: 'json', options, file })).toEqual({
      path: file,
      format: 'json',
      clippings: 2,
    });
    const read = clippingSchema.array().parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(read).toEqual([readClipping(engine.db, early.id), readClipping(engine.db, late.id)]);
    await calls['reports.write']({
      target,
      format: 'json',
      options: { ...options, sort: 'relevance' },
      file,
    });
    expect(
      clippingSchema
        .array()
        .parse(JSON.parse(readFileSync(file, 'utf8')))
        .map(({ headline }) => headline),
    ).toEqual(['Late, =1+1', 'Early']);
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('is a table or a page of the same clippings', async () => {
    const { calls, target, folder } = await library();
    await calls['reports.write']({
      target,
      format: 'csv',
      options: { ...options, columns: ['headline', 'tags'] },
      file: join(folder, 'a.csv'),
    });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(
      '\uFEFFheadline,tags\r\nEarly,\r\n"Late, =1+1",Forum\r\n',
    );
    await calls['reports.write']({ target, format: 'html', options, file: join(folder, 'a.html') });
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(
      /<title>Press review<\/title>[^]*Late, =1\+1[^]*Early/,
    );
  });

  it('counts what it counts apart, stories too', async () => {
    const { calls } = await library();
    const { figures, tables } = await calls['reports.figures']({ query: '' });
    expect(figures).toMatchObject({
      ...{ placements: 2, stories: 2, outlets: 2, period: { from: '2019-09-17', to: '2019-09-18' } },
      byTag: [
        { label: 'Forum', count: 1 },
        { label: 'Untagged', count: 1 },
      ],
    });
    expect(tables.map(({ title }) => title)).toContain('By media type');
    expect((await calls['reports.figures']({ query: 'tag:Forum' })).figures.placements).toBe(1);
    expect((await calls['reports.figures']({ query: 'nothing' })).figures.placements).toBe(0);
  });

  it('is refused with the list of columns, and an old file is left as it was', async () => {
    const { calls, target, folder } = await library();
    const file = join(folder, 'old');
    writeFileSync(file, 'old');
    const wrong = { ...options, columns: ['colour'] };
    for (const format of ['csv', 'json'] as const) {
      const refused = expect(calls['reports.write']({ target, format, options: wrong, file })).rejects;
      await refused.toMatchObject({
        data: { code: 'invalid-input', detail: expect.stringContaining('headline') as string },
      });
    }
    const page = calls['reports.write']({
      target,
      format: 'html',
      options: { ...wrong, template: 'data' },
      file,
    });
    await expect(page).rejects.toBeInstanceOf(AppError);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old']);
  });

  it('is refused when nothing matches, and where the file cannot be written', async () => {
    const { calls, target, engine, folder } = await library();
    const nothing = reportsHandlers({
      ...engine,
      search: { ...engine.search, seqs: () => Promise.resolve([]) },
    });
    await expect(
      nothing['reports.write']({ target: { query: 'x' }, format: 'csv', options, file: join(folder, 'x') }),
    ).rejects.toThrow('nothing-to-export');
    await expect(
      calls['reports.write']({ target, format: 'csv', options, file: join(folder, 'no', 'x') }),
    ).rejects.toThrow('file-unwritable');
  });

  it('is first measured, then printed with its numbers', async () => {
    const { calls, target } = await library();
    const first = await calls['reports.printable']({ target, options, pageNumbers: {} });
    expect(first.anchors).toEqual(['section-1', 'section-2', 'clip-1', 'clip-2']);
    expect(first.print).toMatchObject({
      displayHeaderFooter: false,
      generateTaggedPDF: false,
      pageSize: 'A4',
    });
    const last = await calls['reports.printable']({ target, options, pageNumbers: { 'clip-1': 1234 } });
    expect(last.print).toMatchObject({
      displayHeaderFooter: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(last.html).toContain('<span class="page">1234</span>');
    expect(last.print.margins).toEqual(first.print.margins);
    const table = await calls['reports.printable']({
      target,
      options: { ...options, template: 'data' },
      pageNumbers: {},
    });
    expect(table).toMatchObject({ anchors: [], print: { displayHeaderFooter: true } });
  });

  it('is saved whole when it was printed', async () => {
    const { calls, folder } = await library();
    await calls['reports.savePdf']({ pdf: Buffer.from('%PDF-1.4'), file: join(folder, 'a.pdf') });
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF-1.4');
  });
});

describe('the reader', () => {
  it('gives the clean text and the original, and counts the same matches by itself', async () => {
    const engine = await temporaryEngine();
    const { id } = await importClipping(engine, { headline: 'Forum', body: 'A forum met.' });
    const calls = readerHandlers(engine, { pageCount: () => Promise.resolve(0) });
    const text = await calls['reader.document']({ id, view: 'text', query: 'forum ', textSize: 17 });
    expect(text.matches).toBe(2);
    expect(text.html).toContain('<mark id="m2">forum</mark>');
    expect(await calls['reader.matches']({ id, view: 'text', query: 'forum ' })).toEqual({ matches: 2 });
    const original = await calls['reader.document']({ id, view: 'original', query: '', textSize: 17 });
    expect(original.html).toContain('<pre class="as-it-came"');
  });
});
