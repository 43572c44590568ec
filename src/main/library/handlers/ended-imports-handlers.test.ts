import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import { zipOf } from '../../../../test/zip-of';
import type { EndedImport } from '../../../shared/model/ended-import';
import { forgetSettledImports } from '../import/ended/ended-import-table';
import { keepOutcome } from '../import/ended/keep-outcome';
import { listWaitingLinks } from '../links/waiting-links';
import { endedImportsHandlers } from './ended-imports-handlers';
import { historyHandlers } from './history-handlers';
import { createImportServices, importHandlers } from './import-handlers';

/** A short article that reads as no other does. */
function story(name: string): string {
  return `Harbour road gets ${name} trees\nPublished: 2019-09-18\n\nThe council agreed on ${name} trees along the harbour road.\n\nOpponents said the money was needed for the drains, which overflowed twice.`;
}

interface Centre {
  readonly engine: TemporaryEngine;
  readonly folder: string;
  readonly ended: ReturnType<typeof endedImportsHandlers>;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly run: (paths: readonly string[]) => Promise<EndedImport>;
  readonly retry: (problems: readonly number[]) => Promise<EndedImport>;
  readonly list: () => Promise<readonly EndedImport[]>;
}

async function centre(): Promise<Centre> {
  const engine = await temporaryEngine();
  const services = createImportServices(engine, { keepsEnded: true });
  const calls = importHandlers(engine, services);
  const ended = endedImportsHandlers(services);
  const folder = temporaryFolder();
  const list = async (): Promise<readonly EndedImport[]> => (await ended['endedImports.list']({})).imports;
  const only = async (): Promise<EndedImport> => {
    const [one, ...others] = await list();
    if (one === undefined || others.length > 0) throw new Error('There is not exactly one ended import.');
    return one;
  };
  return {
    engine,
    folder,
    ended,
    list,
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    async run(paths) {
      const { job } = await calls['import.paths']({
        paths: [...paths],
        tags: ['Trees'],
        dryRun: false,
        resumable: true,
      });
      await calls['import.result']({ job });
      return only();
    },
    async retry(problems) {
      const { job } = await ended['endedImports.retry']({ problems: [...problems] });
      await calls['import.result']({ job });
      return only();
    },
  };
}

describe('an import that has ended', () => {
  it('names what was refused and what is doubtful, and never where a file lies', async () => {
    const { write, run, folder } = await centre();
    write('a.txt', story('ash'));
    write('b.txt', '');
    write('c.txt', 'Only a few words');
    const ended = await run([folder]);
    expect(ended).toMatchObject({ refused: 1, doubtful: 1, undone: false, cancelled: false });
    expect(ended.imported).toHaveLength(2);
    expect(ended.problems).toMatchObject([
      { name: 'b.txt', refusal: { reason: 'empty' }, clipping: null, canRetry: true, isFile: true },
      {
        name: 'c.txt',
        refusal: null,
        clipping: { headline: 'Only a few words' },
        warnings: expect.arrayContaining(['date-unknown', 'little-text']) as string[],
        canRetry: false,
      },
    ]);
    expect(JSON.stringify(ended)).not.toContain(folder);
  });

  it('of links, references or table rows without a text has nothing doubtful in it', async () => {
    const { write, run, folder } = await centre();
    write(
      'bookmarks.html',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://post.example/1" ADD_DATE="1568824449">Trees</A></DL>',
    );
    write('coverage.csv', 'Date,Title,Outlet,Link\n2021-04-03,Drains,Post,https://post.example/2\n');
    write('list.ris', 'TY  - NEWS\nTI  - Harbour road\nPY  - 2019/09/18\nER  - \n');
    const ended = await run([folder]);
    expect(ended.imported).toHaveLength(3);
    expect(ended).toMatchObject({ refused: 0, doubtful: 0, problems: [] });
  });

  it('takes a file that was mended and tried again into its own step, under its tags', async () => {
    const { engine, write, run, retry, folder } = await centre();
    write('a.txt', story('ash'));
    const bad = write('b.txt', '');
    const before = await run([folder]);
    const [problem] = before.problems;
    writeFileSync(bad, story('birch'));
    const after = await retry([problem?.id ?? 0]);
    expect(after).toMatchObject({ id: before.id, refused: 0, problems: [], batch: before.batch });
    expect(after.imported).toHaveLength(2);
    expect(engine.db.get('SELECT count(*) AS n FROM clipping_tag')).toEqual({ n: 2 });
    await historyHandlers(engine)['history.undo']({ batch: after.batch });
    expect(engine.db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: 0 });
  });

  it('says nothing of links that only wait for a network, and another try of a refused one makes it wait, too', async () => {
    const { engine, ended, list } = await centre();
    const refused = (url: string, reason: 'waiting-for-network' | 'private-address') => ({
      path: url,
      refusal: { reason },
      within: { link: url },
    });
    const kept = (job: string, inputs: ReturnType<typeof refused>[]): void => {
      const nothing = { imported: [], duplicates: [], waiting: [], batch: null, cancelled: false };
      keepOutcome(engine, true, job, { tags: ['Trees'] }, { ...nothing, refused: inputs });
    };
    kept('one', [refused('https://post.example/1', 'waiting-for-network')]);
    expect(await list()).toEqual([]);
    kept('two', [
      refused('https://post.example/1', 'waiting-for-network'),
      refused('http://127.0.0.1:9/router', 'private-address'),
    ]);
    const [two] = await list();
    expect(two?.problems).toMatchObject([{ name: 'http://127.0.0.1:9/router' }]);
    const { job } = await ended['endedImports.retry']({ problems: [two?.problems[0]?.id ?? 0] });
    expect(listWaitingLinks(engine.db)).toMatchObject([
      { url: 'http://127.0.0.1:9/router', tags: ['Trees'] },
    ]);
    await engine.jobs.result(job);
    expect(listWaitingLinks(engine.db)).toEqual([]);
    expect((await list())[0]?.problems).toHaveLength(1);
  });

  it('that brought nothing is gone with the last of its problems', async () => {
    const { ended, list, write, run, folder } = await centre();
    write('a.txt', '');
    const { problems } = await run([folder]);
    await ended['endedImports.skip']({ problems: problems.map(({ id }) => id) });
    expect(await list()).toEqual([]);
  });

  it('says to how many clippings that were here before notes or tags were added', async () => {
    const { ended, write, run } = await centre();
    const reference = (n: number, ...lines: readonly string[]): string =>
      [
        'TY  - NEWS',
        `TI  - Trees ${n}`,
        `UR  - https://post.example/trees-${n}`,
        ...lines,
        'ER  - ',
        '',
      ].join('\n');
    const first = await run([write('first.ris', reference(1) + reference(2))]);
    expect(first).toMatchObject({ brought: 0 });
    await ended['endedImports.dismiss']({ import: first.id });
    const again = write('second.ris', reference(1, 'N1  - The mayor has answered.') + reference(2));
    expect(await run([again])).toMatchObject({ imported: [], brought: 1 });
  });

  it('says no more that something is here already once that was undone with it', async () => {
    const { engine, write, run, folder, list } = await centre();
    write('a.txt', story('ash'));
    write('b.txt', story('ash'));
    const ended = await run([folder]);
    expect(ended.duplicates).toEqual(ended.imported);
    await historyHandlers(engine)['history.undo']({ batch: ended.batch });
    expect(await list()).toMatchObject([{ undone: true, duplicates: [] }]);
  });

  it('keeps a file that is refused again, with its new reason', async () => {
    const { write, run, retry, folder } = await centre();
    const bad = write('b.txt', '');
    const before = await run([folder]);
    writeFileSync(bad, Buffer.from([0, 1, 2, 3, 0, 0, 255]));
    const after = await retry([before.problems[0]?.id ?? 0]);
    expect(after).toMatchObject({ refused: 1, problems: [{ name: 'b.txt', refusal: { reason: 'binary' } }] });
  });

  it('tries an archive as a whole when an entry of it was refused', async () => {
    const { write, run, retry, engine } = await centre();
    const good = { path: 'good.txt', content: story('gorse') };
    const archive = write('both.zip', zipOf([good, { path: 'bad.txt', content: '' }]));
    const before = await run([archive]);
    expect(before.problems).toMatchObject([{ name: 'both.zip › bad.txt', canRetry: true, isFile: true }]);
    writeFileSync(archive, zipOf([good, { path: 'bad.txt', content: story('box') }]));
    const after = await retry([before.problems[0]?.id ?? 0]);
    expect(after).toMatchObject({ refused: 0, problems: [] });
    expect(after.imported).toHaveLength(2);
    expect(after.duplicates).toEqual([]);
    expect(engine.db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: 2 });
  });

  it('leaves the rows of a table refused when the table is the same as before', async () => {
    const { write, run, retry } = await centre();
    const rows = ['2019-09-18,Drains overflow again,The drains overflowed.', '2019-09-19,,'];
    const table = write('coverage.csv', `Date,Headline,Text\n${rows.join('\n')}\n`);
    const before = await run([table]);
    expect(before).toMatchObject({ refused: 1 });
    const after = await retry([before.problems[0]?.id ?? 0]);
    expect(after).toMatchObject({ refused: 1, duplicates: [] });
    expect(after.problems[0]?.name).toBe(before.problems[0]?.name);
  });

  it('forgets a problem that a person skips, a clipping that is gone, and itself when it is dismissed', async () => {
    const { engine, ended, write, run, list, folder } = await centre();
    write('b.txt', '');
    write('c.txt', 'Only a few words');
    const before = await run([folder]);
    await ended['endedImports.skip']({ problems: [before.problems[0]?.id ?? 0] });
    expect(await list()).toMatchObject([{ refused: 0, doubtful: 1 }]);
    await historyHandlers(engine)['history.undo']({ batch: before.batch });
    expect(await list()).toMatchObject([{ refused: 0, doubtful: 0, undone: true }]);
    await ended['endedImports.dismiss']({ import: before.id });
    expect(await list()).toEqual([]);
  });

  it('is kept over a restart only as long as there is something to look into', async () => {
    const { engine, ended, write, run, list, folder } = await centre();
    write('b.txt', '');
    const { problems } = await run([folder]);
    forgetSettledImports(engine.db);
    expect(await list()).toHaveLength(1);
    await ended['endedImports.skip']({ problems: problems.map(({ id }) => id) });
    forgetSettledImports(engine.db);
    expect(await list()).toEqual([]);
  });

  it('shows where a file lies to main alone, and says so when there is nothing to try again', async () => {
    const { ended, run, folder } = await centre();
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', 'b.txt'), '');
    const { problems } = await run([folder]);
    const id = problems[0]?.id ?? 0;
    expect(ended['endedImports.file']({ problem: id })).toEqual({ file: join(folder, 'sub', 'b.txt') });
    await ended['endedImports.skip']({ problems: [id] });
    expect(() => ended['endedImports.retry']({ problems: [id] })).toThrow('invalid-input');
  });
});
