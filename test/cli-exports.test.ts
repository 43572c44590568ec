import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Clipping } from '../src/shared/model/clipping';
import { runClipdesk, type CliRun } from './run-clipdesk';

const forumReport = path.resolve(import.meta.dirname, '../assets/samples/forum-report.txt');

let folder: string;
const inLibrary =
  (name: string) =>
  (...args: string[]): CliRun =>
    runClipdesk(['--library', path.join(folder, name), '--json', ...args]);

// Each call is a process of its own.
vi.setConfig({ testTimeout: 180_000 });
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'clipdesk-cli-exports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const idOf = (run: CliRun): string => run.json<{ imported: { id: string }[] }>().imported[0]?.id ?? '';

test('References taken to another library keep every field, tag and note; a workbook, a document and a text hold them too, and figures count them', () => {
  const here = inLibrary('here');
  const id = idOf(here('import', forumReport, '--tag', 'Environment/Water, clean'));
  here(
    'edit',
    id,
    'headline==1+1',
    'notes=Source: none',
    'reach={"value":5,"metric":"audience","asOf":null,"source":null}',
  );
  const shown = here('show', id).json<Clipping>();
  const file = (ending: string): string => path.join(folder, `x.${ending}`);
  const written = ['ris', 'csl-json', 'xlsx', 'md', 'docx'].map((format) =>
    here('export', '', '--format', format, '-o', file(format), '--group-by', 'tone').json(),
  );
  expect(written).toMatchObject(Array(5).fill({ clippings: 1 }));

  for (const format of ['ris', 'csl-json']) {
    const there = inLibrary(`there-${format}`);
    const copy = there('show', idOf(there('import', file(format)))).json<Clipping>();
    const { headline, body, tags, notes, sectionPath, source, dateModified, reach, pageViews, media } = shown;
    expect(copy, format).toMatchObject({
      ...{ headline, body, tags, notes, sectionPath, source, dateModified, reach, pageViews, media },
    });
  }
  const sheet = read(readFileSync(file('xlsx'))).Sheets['Clippings'];
  expect(sheet === undefined ? [] : utils.sheet_to_json(sheet)).toMatchObject([
    { headline: '=1+1', tags: 'Environment/Water, clean', reach: 5 },
  ]);
  const back = inLibrary('word')('import', file('docx')).json<{ imported: unknown[] }>();
  expect(back.imported).toHaveLength(1);
  expect(readFileSync(file('md'), 'utf8')).toContain('## Unrated\n\n### <a id="clip-1"></a>\\=1+1\n');
  expect(here('stats', 'forum').json()).toMatchObject({ placements: 1, stories: 1, withoutTone: 1 });
  const inWords = runClipdesk(['--library', path.join(folder, 'here'), 'stats', '']).stdout;
  expect(inWords).toMatch(/^Coverage\n1 +Placements\n/u);
  expect(inWords).toMatch(/^By tag\n1 {2}Environment\/Water, clean$/mu);
});
