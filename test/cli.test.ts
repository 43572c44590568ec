import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Clipping } from '../src/shared/model/clipping';
import { runClipdesk, type CliRun } from './run-clipdesk';

const samples = path.resolve(import.meta.dirname, '../assets/samples');
const forumReport = path.join(samples, 'forum-report.txt');

let folder: string;
let library: string;
const clipdesk = (...args: string[]): CliRun => runClipdesk(['--library', library, '--json', ...args]);

interface Imported {
  imported: { id: string; path: string; headline: string; warnings: string[] }[];
  duplicates: { path: string; id: string }[];
  refused: { path: string; reason: string }[];
  batch: number | null;
}

interface Found {
  total: number;
  some: number;
  hits: { id: string; headline: string; snippet: string; tags: string[]; datePublished: string | null }[];
}

// Each call is a process of its own.
vi.setConfig({ testTimeout: 180_000 });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'clipdesk-cli-'));
  library = path.join(folder, 'library');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function importForumReport(): string {
  const [one] = clipdesk('import', forumReport).json<Imported>().imported;
  if (one === undefined) throw new Error('The forum report was not imported.');
  return one.id;
}

test('The forum report yields exactly its headline, section path, dates, source, views, editor, caption and body', () => {
  const id = importForumReport();
  const clipping = clipdesk('show', id).json<Clipping>();
  expect(clipping).toMatchObject({
    headline: 'Environmental cooperation forum focuses on regional green growth',
    sectionPath: ['English', 'News', 'Guangxi News', 'report'],
    dateModified: {
      raw: '2019-09-18 16:34:09',
      value: '2019-09-18T16:34:09',
      precision: 'second',
      zoneGiven: false,
      inferred: false,
    },
    datePublished: { value: '2019-09-18', precision: 'day', inferred: true },
    source: 'en.gxzf.gov.cn',
    outlet: null,
    pageViews: 0,
    reach: null,
    editor: 'MXJ',
    authors: [],
    language: 'en',
  });
  expect(clipping.media).toHaveLength(1);
  expect(clipping.media[0]).toMatchObject({
    caption: 'The China-ASEAN Environmental Cooperation Forum 2019 is held in Nanning from Sept 17-18.',
    creditLine: 'Xian Yanxing/gsnews.com.cn',
  });
  const paragraphs = clipping.body.split('\n\n');
  expect(paragraphs).toHaveLength(5);
  expect(clipping.body.startsWith('The China-ASEAN Environmental Cooperation Forum 2019 was held')).toBe(
    true,
  );
  expect(clipping.body.endsWith('project intentions on environmental solutions.')).toBe(true);
});

test('The original comes back byte for byte, with the hash the clipping names', () => {
  const id = importForumReport();
  const copy = path.join(folder, 'copy.txt');
  const { sha256 } = clipdesk('original', id, '-o', copy).json<{ sha256: string }>();
  expect(readFileSync(copy).equals(readFileSync(forumReport))).toBe(true);
  expect(createHash('sha256').update(readFileSync(copy)).digest('hex')).toBe(sha256);
  expect(clipdesk('show', id).json<Clipping>().original.sha256).toBe(sha256);
});

test('Importing the same bytes twice adds nothing and names the clipping that has them', () => {
  const id = importForumReport();
  const again = clipdesk('import', forumReport);
  expect(again.code).toBe(0);
  expect(again.json<Imported>()).toMatchObject({
    imported: [],
    duplicates: [{ path: forumReport, id }],
    refused: [],
    batch: null,
  });
  expect(clipdesk('search', '').json<Found>().total).toBe(1);
});

test('Bad files are refused one by one with their reason, the rest comes in, and the exit code says so', () => {
  const file = (name: string, content: string | Uint8Array): string => {
    const full = path.join(folder, name);
    writeFileSync(full, content);
    return full;
  };
  const run = clipdesk(
    'import',
    file('empty.txt', ''),
    file(
      'noise.bin',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    ),
    forumReport,
    file('report.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n'),
    path.join(folder, 'absent.txt'),
  );
  expect(run.code).toBe(1);
  const result = run.json<Imported>();
  expect(result.imported.map(({ path: given }) => given)).toEqual([forumReport]);
  expect(result.refused.map((one) => path.basename(one.path)).sort()).toEqual([
    'absent.txt',
    'empty.txt',
    'noise.bin',
    'report.pdf',
  ]);
  for (const { reason } of result.refused) expect(reason).toMatch(/^[A-Z].+\.$/);
});

test('Text on standard input becomes a clipping, tagged as asked', () => {
  const run = runClipdesk(
    ['--library', library, '--json', 'import', '-', '--tag', 'Region/Guangxi', '--tag', 'Forum'],
    {
      input: readFileSync(forumReport, 'utf8'),
    },
  );
  const [one] = run.json<Imported>().imported;
  expect(one?.path).toBe('-');
  expect(clipdesk('show', String(one?.id)).json<Clipping>().tags).toEqual(['Forum', 'Region/Guangxi']);
});

test('A dry run tells what would come in and stores nothing', () => {
  expect(clipdesk('import', '--dry-run', forumReport).json<Imported>().imported).toHaveLength(1);
  expect(clipdesk('search', '').json<Found>().total).toBe(0);
});

test('A correction is kept, is marked as a person’s, and undo brings the machine’s value back', () => {
  const id = importForumReport();
  const edited = clipdesk(
    'edit',
    id.slice(0, 8),
    'outlet=Guangxi Portal',
    'authors=A. Writer; B. Author',
    'starred=true',
    'datePublished=2019-09-17',
  ).json<Clipping>();
  expect(edited).toMatchObject({
    outlet: 'Guangxi Portal',
    authors: ['A. Writer', 'B. Author'],
    starred: true,
    datePublished: { value: '2019-09-17', inferred: false },
  });
  expect(edited.corrected).toEqual(expect.arrayContaining(['outlet', 'authors', 'datePublished']));
  const { steps } = clipdesk('history', id).json<{ steps: { batch: number; label: string }[] }>();
  expect(clipdesk('undo', String(steps[0]?.batch)).code).toBe(0);
  expect(clipdesk('show', id).json<Clipping>()).toMatchObject({ outlet: null, authors: [], starred: false });
});

test('Tags are added, renamed, moved, merged, coloured and counted, on ids and on what a query finds', () => {
  const id = importForumReport();
  clipdesk('tag', 'add', 'Environment', 'Regions/Asia', '--query', 'forum');
  clipdesk('tag', 'rename', 'Environment', 'Climate');
  clipdesk('tag', 'move', 'Climate', 'Topics');
  clipdesk('tag', 'color', 'Topics/Climate', '#12ab34');
  expect(clipdesk('show', id).json<Clipping>().tags).toEqual(['Regions/Asia', 'Topics/Climate']);
  clipdesk('tag', 'add', 'Green', '--id', id);
  clipdesk('tag', 'merge', 'Green', 'Topics/Climate');
  clipdesk('tag', 'remove', 'Regions/Asia', '--id', id);
  const { tags } = clipdesk('tags').json<{
    tags: { path: string; color: string | null; count: number; countWithChildren: number }[];
  }>();
  expect(tags).toEqual([
    { path: 'Regions', color: null, count: 0, countWithChildren: 0 },
    { path: 'Regions/Asia', color: null, count: 0, countWithChildren: 0 },
    { path: 'Topics', color: null, count: 0, countWithChildren: 1 },
    { path: 'Topics/Climate', color: '#12ab34', count: 1, countWithChildren: 1 },
  ]);
});

test('Search finds words, phrases, prefixes, tags and dates, and marks matches in escaped text', () => {
  const id = importForumReport();
  clipdesk('tag', 'add', 'Environment/Water', '--id', id);
  for (const query of [
    'forum nanning',
    '"regional green growth"',
    'environ*',
    'tag:Environment',
    'tag:=Environment/Water',
    'published:2019-09',
    '2019-09-01..2019-09-30 forum',
    'FORUM -berlin',
    '(berlin OR nanning) forum',
  ]) {
    expect(
      clipdesk('search', query)
        .json<Found>()
        .hits.map((hit) => hit.id),
      query,
    ).toEqual([id]);
  }
  for (const query of [
    '-forum',
    '"green regional growth"',
    'tag:=Environment',
    'after:2019-10-01',
    'berlin',
  ]) {
    expect(clipdesk('search', query).json<Found>().total, query).toBe(0);
  }
  const [hit] = clipdesk('search', 'plastic').json<Found>().hits;
  expect(hit?.snippet).toContain('<mark>plastic</mark>');
});

test.each([
  '"unclosed',
  'C++',
  'h52.1 - word',
  'nofield:value',
  '((',
  'a OR',
  '-',
  '*',
  '"" AND',
  'tag:',
  '5..',
  '\\',
])('Plain typing never errors: %s', (query) => {
  const run = clipdesk('search', query);
  expect(run.code, run.stderr).toBe(0);
  expect(run.json<Found>().total).toBe(0);
});

test('A rule is tried dry, tags what it lists, says which rule it was, and one undo takes the run back', () => {
  const id = importForumReport();
  const rules = path.join(folder, 'rules.json');
  writeFileSync(
    rules,
    JSON.stringify({
      name: 'Environment',
      when: { any: [{ field: 'text', match: 'any-word', value: 'environmental biodiversity' }] },
      then: [{ do: 'add-tag', tag: 'Environment' }],
    }),
  );
  expect(clipdesk('rules', 'add', rules).code).toBe(0);
  interface Run {
    changes: { id: string; rule: string; actions: string[] }[];
    batch: number | null;
  }
  const dry = clipdesk('rules', 'run', '--dry-run').json<Run>();
  expect(dry.changes).toMatchObject([{ id, rule: 'Environment' }]);
  expect(clipdesk('show', id).json<Clipping>().tags).toEqual([]);
  const real = clipdesk('rules', 'run').json<Run>();
  expect(real.changes).toEqual(dry.changes);
  expect(clipdesk('show', id).json<Clipping>().tags).toEqual(['Environment']);
  clipdesk('undo', String(real.batch));
  expect(clipdesk('show', id).json<Clipping>().tags).toEqual([]);
});

test('Undoing an import takes all its clippings out as one step', () => {
  const { batch, imported } = clipdesk('import', samples).json<Imported>();
  expect(imported.length).toBeGreaterThan(5);
  clipdesk('undo', String(batch));
  expect(clipdesk('search', '').json<Found>().total).toBe(0);
  expect(clipdesk('check').json<{ ok: boolean }>().ok).toBe(true);
});

test('The Trash keeps what is put there until it is emptied', () => {
  const id = importForumReport();
  clipdesk('trash', 'put', id);
  expect(clipdesk('search', '').json<Found>().total).toBe(0);
  expect(
    clipdesk('trash', 'list')
      .json<{ clippings: { id: string }[] }>()
      .clippings.map((one) => one.id),
  ).toEqual([id]);
  clipdesk('trash', 'restore', id);
  expect(clipdesk('search', 'forum').json<Found>().total).toBe(1);
});

test('CSV, JSON and HTML exports hold the clippings with their tags and notes', () => {
  const id = importForumReport();
  clipdesk('tag', 'add', 'Environment', '--id', id);
  clipdesk('edit', id, 'notes==SUM(A1:A9) "quoted"');
  const out = (name: string): string => path.join(folder, name);
  for (const format of ['csv', 'json', 'html']) {
    expect(clipdesk('export', '', '--format', format, '-o', out(`x.${format}`)).json()).toMatchObject({
      format,
      clippings: 1,
    });
  }
  const csv = readFileSync(out('x.csv'), 'utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`'=SUM(A1:A9) ""quoted""`);
  expect(JSON.parse(readFileSync(out('x.json'), 'utf8'))).toMatchObject([
    { id, tags: ['Environment'], notes: '=SUM(A1:A9) "quoted"' },
  ]);
  const html = readFileSync(out('x.html'), 'utf8');
  expect(html).toContain('Environmental cooperation forum focuses on regional green growth');
  expect(html).not.toMatch(/<script|https?:\/\/[^"'<]+\.(css|js|png)/);
});

test('A backup restores every clipping, tag and original into an empty folder, and over another library', () => {
  const id = importForumReport();
  clipdesk('tag', 'add', 'Environment', '--id', id);
  const file = path.join(folder, 'backup.clipdesk');
  expect(clipdesk('backup', file).json()).toMatchObject({ ok: true, counts: { clippings: 1 } });
  for (const target of ['restored', 'other']) {
    const other = path.join(folder, target);
    if (target === 'other')
      runClipdesk(['--library', other, 'import', '-'], {
        input: 'Another story\n\nIt was another day in another town. '.repeat(9),
      });
    const restored = runClipdesk(['--library', other, '--json', 'restore', file]);
    expect(restored.json(), restored.stderr).toMatchObject({ ok: true, problems: [] });
    const clipping = runClipdesk(['--library', other, '--json', 'show', id]).json<Clipping>();
    expect(clipping.tags).toEqual(['Environment']);
    expect(runClipdesk(['--library', other, '--json', 'search', '']).json<Found>().total).toBe(1);
  }
  const broken = path.join(folder, 'broken.clipdesk');
  writeFileSync(broken, readFileSync(file).subarray(0, 5000));
  expect(clipdesk('restore', broken).code).toBe(2);
  expect(clipdesk('show', id).code).toBe(0);
});

test('A library that another process has open is refused with exit code 3 and a sentence', () => {
  importForumReport();
  const script = `
    const { openLibrary } = require(${JSON.stringify(path.resolve(import.meta.dirname, '../out/main/engine.js'))});
    const { spawnSync } = require('node:child_process');
    openLibrary(${JSON.stringify(library)}).then(async (library) => {
      const run = spawnSync(process.execPath, [${JSON.stringify(path.resolve(import.meta.dirname, '../bin/clipdesk.js'))}, '--library', ${JSON.stringify(library)}, 'search', ''], { encoding: 'utf8' });
      process.stdout.write(JSON.stringify({ code: run.status, stderr: run.stderr }));
      await library.close();
    });`;
  const runner = path.join(folder, 'holder.cjs');
  writeFileSync(runner, script);
  const run = runNode(runner);
  expect(run.code).toBe(3);
  expect(run.stderr).toContain('is open in another Clipdesk');
});

function runNode(file: string): { code: number; stderr: string } {
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })) as {
    code: number;
    stderr: string;
  };
}

test.each([
  [['nonsense'], /unknown command/],
  [['show'], /missing required argument/],
  [['search', 'x', '--sort', 'sideways'], /sideways/],
  [['tag', 'add', 'x'], /--id|--query/],
  [['edit', 'abc', 'nofield=1'], /no field/],
  [['show', 'ffffffffffffffffffff'], /no clipping/],
  [['tag', 'color', 'x', 'red'], /#rrggbb/],
])(
  'A wrong call ends with exit code 2, one line, and one JSON document that says the same: %j',
  (args, words) => {
    const run = clipdesk(...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(words);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.json<{ error: { message: string } }>().error.message).toMatch(words);
  },
);
