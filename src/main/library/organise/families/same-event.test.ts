import { describe, expect, it } from 'vitest';
import { readNewsPairs } from '../../../../../test/syndication/read-news-pairs';
import { sampleDate } from '../../../../../test/sample-clipping';
import { importClipping, temporaryEngine } from '../../../../../test/temporary-engine';
import { eventLikeness, eventWords } from './event-words';
import { findSameEvent, SAME_EVENT } from './find-same-event';

const pairs = readNewsPairs();

describe('the same event', () => {
  it('is offered for stories of the same days that name the same, by other authors, best first', async () => {
    const engine = await temporaryEngine();
    const add = (headline: string, body: string, day: string) =>
      importClipping(engine, {
        headline,
        body,
        datePublished: sampleDate(day),
        outlet: headline.slice(0, 3),
      });
    const own = await add(
      'Flood barrier at Port Elmsley opens',
      'Mayor Jane Whitfield opened the barrier across the Elm on Tuesday. It cost 84 million.',
      '2026-03-10',
    );
    const other = await add(
      'Mayor opens Port Elmsley barrier against floods',
      'The Elm is tamed, said Jane Whitfield on Tuesday before 400 guests. The barrier cost 84 million.',
      '2026-03-11',
    );
    await add(
      'Flood barrier at Port Elmsley opens again',
      'Mayor Jane Whitfield opened the barrier across the Elm on Tuesday.',
      '2026-06-10',
    );
    await add(
      'Tram line to the harbour approved',
      'The council of Port Elmsley voted for the tram on Tuesday.',
      '2026-03-10',
    );
    expect((await findSameEvent(engine.db, engine.search, own.id)).map(({ id }) => id)).toEqual([other.id]);
    const undated = await importClipping(engine, {
      headline: 'Flood barrier at Port Elmsley opens',
      body: 'x',
    });
    expect(await findSameEvent(engine.db, engine.search, undated.id)).toEqual([]);
  });

  it.skipIf(pairs.length === 0)(
    'is told from other news of the same week for three of four judged pairs',
    () => {
      const offered = pairs.filter(
        ({ texts: [a, b] }) => eventLikeness(eventWords(a), eventWords(b)) >= SAME_EVENT,
      );
      const right = offered.filter(({ sameEvent }) => sameEvent).length;
      expect(right / offered.length).toBeGreaterThanOrEqual(0.7);
      expect(right / pairs.filter(({ sameEvent }) => sameEvent).length).toBeGreaterThanOrEqual(0.8);
    },
  );

  it('reads names, figures and Chinese pairs, and leaves short plain words out', () => {
    expect([...eventWords({ headline: 'Mayor in Hué', body: 'for the 84 trams, 水闸开' })]).toEqual([
      ['mayor', 1],
      ['hue', 3],
      ['84', 2],
      ['trams', 1],
      ['水闸', 1],
      ['闸开', 1],
    ]);
  });
});
