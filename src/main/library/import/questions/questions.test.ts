import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import type { ImportResult } from '../../../../shared/model/job';
import type { TableChoice } from '../../../../shared/model/table-mapping';
import { createImportServices, importHandlers } from '../../handlers/import-handlers';
import { mappingsHandlers, questionsHandlers, sendersHandlers } from '../../handlers/questions-handlers';
import { checkLibrary } from '../../storage/check-library';
import { createHeldOriginals } from '../job/held-originals';
import { setAnswer } from './question-table';

const AMBIGUOUS =
  'Date,Title,Outlet\n03/04/2021,Trees along the road,Post\n05/04/2021,Drains overflow,Post\n';
const UNKNOWN = 'Aaa,Bbb,Ccc\nTrees at last,Post,2021-04-03\nDrains overflow again,Post,2021-04-04\n';
const STORY = `Ferry to the islands runs again\nPublished: 2026-06-14\n\n${'The ferry to the islands runs again after the storm. '.repeat(8)}`;

interface Desk {
  readonly engine: TemporaryEngine;
  readonly calls: ReturnType<typeof importHandlers> & ReturnType<typeof questionsHandlers>;
  readonly file: (name: string, content: string) => string;
  readonly take: (paths: readonly string[], ask?: boolean) => Promise<ImportResult>;
  /** Answers with the choice that is offered, changed. */
  readonly answer: (
    id: number,
    change: (choice: TableChoice) => TableChoice,
    keep?: boolean,
  ) => Promise<ImportResult>;
}

/** A library with a folder of files beside it; the same engine may be given a second desk, as after a restart. */
async function desk(engine?: TemporaryEngine): Promise<Desk> {
  const opened = engine ?? (await temporaryEngine());
  const services = createImportServices(opened);
  onTestFinished(() => services.pool.close());
  const folder = temporaryFolder();
  const calls = { ...importHandlers(opened, services), ...questionsHandlers(services) };
  return {
    engine: opened,
    calls,
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    take: async (paths, ask = true) => {
      const { job } = await calls['import.paths']({
        paths: [...paths],
        tags: ['Coverage'],
        dryRun: false,
        ask,
        resumable: true,
      });
      return calls['import.result']({ job });
    },
    answer: async (id, change, keep = true) => {
      const { choice } = await calls['questions.look']({ id });
      const { job } = await calls['questions.answer']({
        id,
        answer: { kind: 'columns', choice: change(choice), keep },
      });
      return calls['import.result']({ job: job ?? '' });
    },
  };
}

const questionsOf = async ({ calls }: Desk) => (await calls['questions.list']({})).questions;

const monthFirst = (choice: TableChoice): TableChoice => ({
  ...choice,
  columns: choice.columns.map((one) => (one.field === 'date' ? { ...one, dayOrder: 'month-first' } : one)),
});

const datesOf = ({ db }: TemporaryEngine): string[] =>
  db
    .all<{ date: string }>("SELECT date_published ->> '$.value' AS date FROM clipping ORDER BY seq")
    .map(({ date }) => date);

describe('a table that is not understood for sure', () => {
  it('waits as a question while the other files come in, and is imported as answered', async () => {
    const at = await desk();
    const table = at.file('coverage.csv', AMBIGUOUS);
    const result = await at.take([table, at.file('story.txt', STORY)]);
    expect(result.imported.map(({ headline }) => headline)).toEqual(['Ferry to the islands runs again']);
    expect(result).toMatchObject({ waiting: [{ path: table }], refused: [], duplicates: [] });
    const [question] = await questionsOf(at);
    expect(question).toMatchObject({
      name: 'coverage.csv',
      about: { kind: 'columns', doubts: ['day-order'] },
    });

    const answered = await at.answer(question?.id ?? 0, monthFirst);
    expect(answered.imported.map(({ path }) => path)).toEqual([`${table}#1`, `${table}#2`]);
    expect(datesOf(at.engine).slice(1)).toEqual(['2021-03-04', '2021-05-04']);
    expect(at.engine.db.all('SELECT 1 FROM clipping_tag')).toHaveLength(3);
    expect(await questionsOf(at)).toEqual([]);
  });

  it('is not asked about by a caller nobody sits before: the guess is taken, with a warning', async () => {
    const at = await desk();
    const result = await at.take([at.file('coverage.csv', AMBIGUOUS)], false);
    expect(result.imported.map(({ warnings }) => warnings.includes('date-ambiguous'))).toEqual([true, true]);
    expect(result.waiting).toEqual([]);
    expect(await questionsOf(at)).toEqual([]);
  });

  it('waits once, adds nothing when it is imported again, and the next one like it is not asked about', async () => {
    const at = await desk();
    const table = at.file('april.csv', AMBIGUOUS);
    await at.take([table]);
    await at.take([table]);
    const [question, ...others] = await questionsOf(at);
    expect(others).toEqual([]);
    await at.answer(question?.id ?? 0, monthFirst);
    expect(await at.take([table])).toMatchObject({
      imported: [],
      waiting: [],
      duplicates: [{ by: 'bytes' }],
    });

    const may = at.file('may.csv', 'Outlet,Date,Title\nPost,06/07/2021,Bridge opens\n');
    const next = await at.take([may]);
    expect(next).toMatchObject({
      waiting: [],
      imported: [
        { headline: 'Bridge opens', warnings: expect.not.arrayContaining(['date-ambiguous']) as string[] },
      ],
    });
    expect(datesOf(at.engine).at(-1)).toBe('2021-06-07');
    // The command line uses it, too.
    const june = await at.take(
      [at.file('june.csv', 'Date,Title,Outlet\n08/09/2021,Bridge closes,Post\n')],
      false,
    );
    expect(june.imported.flatMap(({ warnings }) => warnings)).not.toContain('date-ambiguous');
  });

  it('settles with its answer the others that wait for the same one', async () => {
    const at = await desk();
    await at.take([
      at.file('april.csv', AMBIGUOUS),
      at.file('may.csv', 'Date,Title,Outlet\n06/07/2021,Bridge opens,Post\n'),
      at.file('other.csv', UNKNOWN),
    ]);
    const [first] = await questionsOf(at);
    await at.answer(first?.id ?? 0, monthFirst);
    for (const { id, state } of at.engine.jobs.list())
      if (state === 'running') await at.engine.jobs.result(id);
    expect(datesOf(at.engine)).toEqual(['2021-03-04', '2021-05-04', '2021-06-07']);
    expect((await questionsOf(at)).map(({ name }) => name)).toEqual(['other.csv']);
  });

  it('whose columns have unknown names is imported by what a person says they are', async () => {
    const at = await desk();
    await at.take([at.file('list.csv', UNKNOWN)]);
    const [question] = await questionsOf(at);
    expect(question?.about).toEqual({ kind: 'columns', doubts: ['no-columns'] });
    const result = await at.answer(question?.id ?? 0, (choice) => ({
      ...choice,
      columns: [
        { column: 0, field: 'headline', metric: null, dayOrder: null },
        { column: 1, field: 'outlet', metric: null, dayOrder: null },
      ],
    }));
    expect(result.imported.map(({ headline }) => headline)).toEqual([
      'Trees at last',
      'Drains overflow again',
    ]);
  });

  it('keeps its question when the answer makes no clipping of it', async () => {
    const at = await desk();
    await at.take([at.file('list.csv', UNKNOWN)]);
    const [question] = await questionsOf(at);
    const result = await at.answer(question?.id ?? 0, (choice) => ({ ...choice, columns: [] }), false);
    expect(result).toMatchObject({ imported: [], refused: [{ refusal: { reason: 'row-without-text' } }] });
    expect(await questionsOf(at)).toHaveLength(1);
  });

  it('is let go by skipping, with its bytes, at the next start; until then it is asked again when wished', async () => {
    const at = await desk();
    await at.take([at.file('list.csv', UNKNOWN)]);
    const files = async () => {
      const { strayOriginals, lostOriginals, counts } = await checkLibrary(at.engine);
      return { strayOriginals, lostOriginals, originals: counts['originals'] };
    };
    expect(await files()).toEqual({ strayOriginals: [], lostOriginals: [], originals: 1 });
    const [question] = await questionsOf(at);
    const answer = { kind: 'skip' } as const;
    expect(await at.calls['questions.answer']({ id: question?.id ?? 0, answer })).toEqual({ job: null });
    expect(await questionsOf(at)).toEqual([]);
    await expect(at.calls['questions.answer']({ id: question?.id ?? 0, answer })).rejects.toThrow();
    await at.calls['questions.askAgain']({ id: question?.id ?? 0 });
    expect(await questionsOf(at)).toMatchObject([{ id: question?.id, name: 'list.csv' }]);

    await at.calls['questions.answer']({ id: question?.id ?? 0, answer });
    expect(await files()).toEqual({ strayOriginals: [], lostOriginals: [], originals: 1 });
    expect((await at.calls['import.resume']({})).jobs).toEqual([]);
    expect(await files()).toEqual({ strayOriginals: [], lostOriginals: [], originals: 0 });
    expect(() => at.calls['questions.askAgain']({ id: question?.id ?? 0 })).toThrow('invalid-input');
  });

  it('that was skipped is asked again when its file is imported again', async () => {
    const at = await desk();
    await at.take([at.file('list.csv', UNKNOWN)]);
    const [question] = await questionsOf(at);
    await at.calls['questions.answer']({ id: question?.id ?? 0, answer: { kind: 'skip' } });
    await at.take([at.file('list.csv', UNKNOWN)]);
    expect(await questionsOf(at)).toMatchObject([{ name: 'list.csv' }]);
  });

  it('waits over a restart, and an answer that was cut short is carried out then', async () => {
    const before = await desk();
    await before.take([before.file('list.csv', AMBIGUOUS)]);
    const [question] = await questionsOf(before);
    const { choice } = await before.calls['questions.look']({ id: question?.id ?? 0 });
    // As a crash leaves it: the answer is written down, nothing is imported.
    setAnswer(before.engine.db, question?.id ?? 0, {
      kind: 'columns',
      choice: monthFirst(choice),
      keep: false,
    });
    const after = await desk(before.engine);
    const { jobs } = await after.calls['import.resume']({});
    for (const job of jobs) await after.calls['import.result']({ job });
    expect(datesOf(after.engine)).toEqual(['2021-03-04', '2021-05-04']);
    expect(await questionsOf(after)).toEqual([]);
    expect((await after.calls['import.resume']({})).jobs).toEqual([]);
  });
});

const NEWSLETTER = (n: number): string =>
  `Message-ID: <${String(n)}@post.example>\r\nFrom: Morning Brief <brief@post.example>\r\nDate: Wed, ${String(10 + n)} Sep 2019 16:34:09 +0800\r\nSubject: The morning in brief ${String(n)}\r\nList-Id: <brief.post.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${[
    1, 2, 3,
  ]
    .map(
      (i) =>
        `<div><h2><a href="https://news.example/${String(n)}-${String(i)}">Council number ${String(n)} agrees on tree ${String(i)}</a></h2><p>They come before the winter.</p></div>`,
    )
    .join('')}</body></html>`;

describe('newsletters of one sender', () => {
  it('are one question; its answer settles all that wait, and those to come, until it is forgotten', async () => {
    const at = await desk();
    await at.take([at.file('1.eml', NEWSLETTER(1)), at.file('2.eml', NEWSLETTER(2))]);
    expect(await questionsOf(at)).toMatchObject([
      { files: 2, about: { kind: 'sender', address: 'brief@post.example', items: 3 } },
    ]);
    const [question] = await questionsOf(at);
    const { job } = await at.calls['questions.answer']({
      id: question?.id ?? 0,
      answer: { kind: 'sender', take: 'items' },
    });
    const result = await at.calls['import.result']({ job: job ?? '' });
    expect(result.imported).toHaveLength(6);
    expect(await questionsOf(at)).toEqual([]);
    expect((await at.take([at.file('3.eml', NEWSLETTER(3))])).imported).toHaveLength(3);

    const senders = sendersHandlers(at.engine);
    const sender = { address: 'brief@post.example', name: 'Morning Brief', take: 'items' } as const;
    expect(await senders['senders.list']({})).toEqual({ senders: [sender] });
    await senders['senders.set']({ sender: { ...sender, take: 'mail' } });
    expect((await at.take([at.file('4.eml', NEWSLETTER(4))], false)).imported).toHaveLength(1);
    await senders['senders.forget']({ address: sender.address });
    expect((await at.take([at.file('5.eml', NEWSLETTER(5))])).waiting).toHaveLength(1);
  });
});

describe('a kept mapping', () => {
  it('is listed by the file it was chosen for, and asked about again when it is forgotten', async () => {
    const at = await desk();
    await at.take([at.file('april.csv', AMBIGUOUS)]);
    const [question] = await questionsOf(at);
    await at.answer(question?.id ?? 0, monthFirst);
    const mappings = mappingsHandlers(at.engine);
    const list = async () => (await mappings['mappings.list']({})).mappings;
    expect(await list()).toMatchObject([{ name: 'april.csv', dayOrder: 'month-first' }]);
    await mappings['mappings.forget']({ key: (await list())[0]?.key ?? '' });
    expect(await list()).toEqual([]);
    await at.take([at.file('may.csv', 'Date,Title,Outlet\n06/07/2021,Bridge opens,Post\n')]);
    expect(await questionsOf(at)).toHaveLength(1);
  });
});

describe('bytes that are discarded', () => {
  it('stay while an import holds them', async () => {
    const engine = await temporaryEngine();
    const held = createHeldOriginals(engine.db, engine.originals);
    const { sha256 } = await held.store(() => engine.originals.storeBytes(Buffer.from('x')));
    held.discard(sha256);
    expect(engine.originals.has(sha256)).toBe(true);
    held.letGo(sha256);
    expect(engine.originals.has(sha256)).toBe(false);
  });
});
