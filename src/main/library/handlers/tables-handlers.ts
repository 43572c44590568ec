import { AppError } from '../../../shared/app-error';
import { describeRefusal } from '../../../shared/messages/en';
import type { Clipping } from '../../../shared/model/clipping';
import type { Handlers } from '../engine';
import type { ImportServices } from '../import/job/run-import';
import type { LookInput, TableSeen } from '../import/parse-messages';
import type { ParsedArticle } from '../import/parsed-article';
import type { ReadChoices } from '../import/read-choices';
import { mapRowsAgain } from '../import/questions/map-rows-again';
import { readKeptChoices } from '../import/questions/read-kept-choices';
import { listMappings, saveMapping, tableReadingOf } from '../import/questions/saved-mapping-table';
import { recordStep } from '../organise/history';
import { readClipping } from '../storage/clipping-table';
import { announceClippings } from './announce-clippings';

/** Tables that came in already: looked into, and read again by other columns. */
export function tablesHandlers({ engine, pool }: ImportServices): Handlers<'tables'> {
  const { db } = engine;
  const fileOf = ({ original }: Clipping): { name: string; file: string } => ({
    name: original.name,
    file: engine.originals.pathOf(original.sha256),
  });
  const look = async (clipping: Clipping, input: Pick<LookInput, 'wish' | 'keep'>): Promise<TableSeen> => {
    const seen = await pool.look({ ...fileOf(clipping), ...input });
    if ('refusal' in seen)
      throw new AppError({ code: 'invalid-input', detail: describeRefusal(seen.refusal) });
    return seen;
  };
  const rowsOf = async (
    clipping: Clipping,
    choices: Partial<ReadChoices>,
  ): Promise<readonly ParsedArticle[]> => {
    const outcome = await pool.parse({
      ...fileOf(clipping),
      choices: { ...readKeptChoices(db), ...choices },
    });
    if ('refusal' in outcome)
      throw new AppError({ code: 'invalid-input', detail: describeRefusal(outcome.refusal) });
    return outcome.articles;
  };
  return {
    'tables.look': async ({ clipping: id, ...wish }) => {
      const clipping = readClipping(db, id);
      const mappings = listMappings(db);
      const { look: seen } = await look(clipping, { wish: { ...wish, mappings } });
      const asked = wish.sheet !== undefined || wish.headerRow !== undefined || wish.columns !== undefined;
      const before = tableReadingOf(db, clipping.original.sha256);
      // What is kept for these columns is newer than how this table came in.
      if (asked || seen.isKept || before === null) return { name: clipping.original.name, look: seen };
      return {
        name: clipping.original.name,
        look: (await look(clipping, { wish: { ...before, mappings } })).look,
      };
    },
    'tables.map': async ({ clipping: id, choice, keep }) => {
      const clipping = readClipping(db, id);
      const { sha256, name } = clipping.original;
      const before = tableReadingOf(db, sha256);
      const came = await rowsOf(clipping, before === null ? {} : { table: before });
      const read = await rowsOf(clipping, { table: choice });
      if (keep) {
        const { keeps } = await look(clipping, { wish: { mappings: [] }, keep: choice });
        if (keeps !== null) saveMapping(db, keeps, engine.now());
      }
      const sameSheet = before === null || before.sheet === choice.sheet;
      const { value, batch } = recordStep(
        db,
        { actor: 'person', label: `Map columns of “${name.slice(0, 60)}” again`, now: engine.now() },
        () => mapRowsAgain(db, clipping.original, { came: sameSheet ? came : [], read, now: engine.now() }),
      );
      announceClippings(engine, [...value.changed, ...value.added]);
      engine.emit('tags.changed', {});
      return { changed: value.changed.length, added: value.added.length, batch };
    },
  };
}
