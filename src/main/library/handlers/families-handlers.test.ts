import { describe, expect, it } from 'vitest';
import { sampleDate } from '../../../../test/sample-clipping';
import { importClipping, temporaryEngine } from '../../../../test/temporary-engine';
import { clippingsHandlers } from './clippings-handlers';
import { familiesHandlers } from './families-handlers';
import { historyHandlers } from './history-handlers';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `word${String(from + i)}`).join(' ');

async function library() {
  const engine = await temporaryEngine();
  const agency = await importClipping(engine, {
    headline: 'Forum opens',
    outlet: 'Xinhua',
    body: words(0, 100),
    datePublished: sampleDate('2019-09-18T09:00'),
  });
  const daily = await importClipping(engine, {
    headline: 'A forum for the lake',
    outlet: 'Daily',
    source: 'XINHUA',
    body: `${words(0, 70)} ${words(200, 210)}`,
    datePublished: sampleDate('2019-09-18'),
  });
  const gazette = await importClipping(engine, {
    headline: 'FORUM OPENS',
    outlet: 'Gazette',
    source: 'Xinhua',
    body: words(0, 50),
    datePublished: sampleDate('2019-09-19'),
  });
  await importClipping(engine, { headline: 'Another', body: words(500, 600) });
  return { engine, agency, daily, gazette, calls: familiesHandlers(engine) };
}

describe('a family', () => {
  it('tells its probable origin, outlets, the share each kept and added, and other headlines', async () => {
    const { agency, daily, gazette, calls } = await library();
    const { families, total } = await calls['families.list']({ offset: 0, limit: 10 });
    expect(total).toBe(1);
    const [family] = families;
    expect(family).toMatchObject({
      origin: { outlet: 'Xinhua', id: agency.id, because: 'credited' },
      outlets: 3,
      placements: [
        { id: agency.id, lead: true, kept: 1, added: 0, otherHeadline: false },
        { id: daily.id, lead: false, kept: 0.7, added: 0.125, otherHeadline: true },
        { id: gazette.id, kept: 0.5, added: 0, otherHeadline: false, datePublished: '2019-09-19' },
      ],
    });
    expect(await calls['families.get']({ id: gazette.id })).toEqual({ family });
  });

  it.each<[string, Parameters<typeof importClipping>[1][], object]>([
    [
      'an agency by name, when its text is not there',
      [
        { source: 'dpa', outlet: 'A' },
        { source: 'DPA', outlet: 'B' },
      ],
      { outlet: 'dpa', id: null, because: 'credited' },
    ],
    [
      'the agency all credit, when one credits another beside it',
      [
        { source: 'dpa', outlet: 'A' },
        { source: 'AFP, dpa', outlet: 'B' },
      ],
      { outlet: 'dpa', id: null, because: 'credited' },
    ],
    [
      'the earliest, when nobody credits anyone',
      [
        { outlet: 'B', datePublished: sampleDate('2019-09-18T12:00') },
        { outlet: 'A', datePublished: sampleDate('2019-09-18T11:00') },
      ],
      { outlet: 'A', because: 'earliest' },
    ],
    [
      'the fullest, when the dates do not tell',
      [
        { outlet: 'A', datePublished: sampleDate('2019-09-18') },
        { outlet: 'B', body: words(0, 70), datePublished: sampleDate('2019-09-18T11:00') },
      ],
      { outlet: 'B', because: 'fullest' },
    ],
  ])('has for its origin %s', async (_, clippings, origin) => {
    const engine = await temporaryEngine();
    for (const fields of clippings) await importClipping(engine, { body: words(0, 60), ...fields });
    const { families } = await familiesHandlers(engine)['families.list']({ offset: 0, limit: 10 });
    expect(families[0]?.origin).toMatchObject(origin);
  });

  it('leaves out what lies in the Trash, and is none with one clipping left', async () => {
    const { engine, agency, daily, gazette, calls } = await library();
    await calls['families.settle']({});
    const trash = clippingsHandlers(engine)['clippings.trash'];
    await trash({ target: { ids: [daily.id] } });
    const { family } = await calls['families.get']({ id: agency.id });
    expect(family?.placements.map(({ id }) => id)).toEqual([agency.id, gazette.id]);
    await trash({ target: { ids: [gazette.id] } });
    expect(await calls['families.get']({ id: agency.id })).toEqual({ family: null });
    expect(await calls['families.list']({ offset: 0, limit: 10 })).toEqual({ families: [], total: 0 });
  });

  it('lets a clipping go that is not the same story, as one step', async () => {
    const { engine, agency, daily, gazette, calls } = await library();
    const { batch } = await calls['families.split']({ id: daily.id });
    expect((await calls['families.get']({ id: agency.id })).family?.placements).toHaveLength(2);
    expect(await calls['families.get']({ id: daily.id })).toEqual({ family: null });
    const history = historyHandlers(engine);
    const { steps } = await history['history.list']({ clipping: daily.id, limit: 1 });
    expect(steps[0]).toMatchObject({ batch, label: 'Take “A forum for the lake” out of its family' });
    await history['history.undo']({ batch });
    expect((await calls['families.get']({ id: gazette.id })).family?.placements).toHaveLength(3);
    await expect(
      Promise.resolve(calls['families.split']({ id: (await importClipping(engine, { headline: 'X' })).id })),
    ).rejects.toMatchObject({ data: { code: 'not-in-family' } });
  });
});
