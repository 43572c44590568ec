import fc from 'fast-check';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { addClipping, temporaryDatabase, TEST_NOW } from '../../../../test/temporary-library';
import { backUpNow, backUpWhenDue, copyDatabase, listBackups } from './database-backups';
import { damageOfBackup } from './database-damage';
import { backupsToKeep } from './kept-backups';
import { connectForReading } from './sqlite-connection';

const DAY = 24 * 60 * 60 * 1000;

describe('automatic backups', () => {
  it('are whole databases of their own, checked, without side files', async () => {
    const { db, files } = await temporaryDatabase();
    addClipping(db, { headline: 'Flood' });
    const { file } = await backUpNow(db, files, TEST_NOW);
    expect(damageOfBackup(file)).toBeNull();
    expect(readdirSync(files.backups)).toEqual(['library-2026-11-24T09-30-00-000Z.db']);
    const copy = connectForReading(file);
    expect(copy.all('SELECT headline FROM clipping')).toEqual([{ headline: 'Flood' }]);
    copy.connection.close();
    expect(readdirSync(files.backups)).toHaveLength(1);
  });

  it('are made while the library is changed, which neither waits for them nor spoils them', async () => {
    const { db, files } = await temporaryDatabase();
    addClipping(db, { headline: 'Flood' });
    const made = backUpNow(db, files, TEST_NOW);
    for (let n = 0; n < 50; n += 1) {
      addClipping(db, { headline: `Later ${String(n)}` });
      await nextTurn();
    }
    const { file } = await made;
    expect(damageOfBackup(file)).toBeNull();
    const copy = connectForReading(file);
    expect(copy.get('SELECT headline FROM clipping ORDER BY seq')).toEqual({ headline: 'Flood' });
    copy.connection.close();
    expect(db.get('SELECT count(*) AS n FROM clipping')).toEqual({ n: 51 });
  });

  it('say what is wrong where they cannot be written, and leave nothing behind', async () => {
    const { db, files } = await temporaryDatabase();
    const missing = join(files.backups, 'no folder', 'copy.db');
    await expect(copyDatabase(db, missing)).rejects.toThrow(/unable to open database file/u);
    expect(existsSync(files.backups) ? readdirSync(files.backups) : []).toEqual([]);
  });

  it('are made once a day', async () => {
    const { db, files } = await temporaryDatabase();
    expect(await backUpWhenDue(db, files, TEST_NOW)).not.toBeNull();
    expect(await backUpWhenDue(db, files, TEST_NOW + DAY - 1)).toBeNull();
    expect(await backUpWhenDue(db, files, TEST_NOW + DAY)).not.toBeNull();
  });

  it('go when enough newer ones are there, and other files in the folder stay', async () => {
    const { db, files } = await temporaryDatabase();
    for (let day = 0; day < 40; day += 1) await backUpNow(db, files, TEST_NOW + day * DAY);
    writeFileSync(`${files.backups}/before-restore-2020-01-01T00-00-00-000Z.db`, 'kept by hand');
    await backUpNow(db, files, TEST_NOW + 40 * DAY);
    expect(listBackups(files).map(({ at }) => (at - TEST_NOW) / DAY)).toEqual([
      40, 39, 38, 37, 36, 35, 34, 33, 26, 19,
    ]);
    expect(readdirSync(files.backups)).toHaveLength(11);
  });
});

describe('which backups are kept', () => {
  it('keeps the newest of 7 days and of 4 weeks, whatever the gaps', () => {
    const at = (day: number, hour = 12) => Date.UTC(2026, 10, day, hour);
    expect(backupsToKeep([at(24), at(24, 9), at(2), at(3), at(1)])).toEqual([at(24), at(3), at(2), at(1)]);
  });

  it('always keeps the newest one, never more than 11, and never one it was not given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 * DAY }), { minLength: 1, maxLength: 80 }),
        (times) => {
          const kept = backupsToKeep(times);
          expect(kept[0]).toBe(Math.max(...times));
          expect(kept.length).toBeLessThanOrEqual(11);
          expect(kept.every((at) => times.includes(at))).toBe(true);
          // Keeping again changes nothing.
          expect(backupsToKeep(kept)).toEqual(kept);
        },
      ),
    );
  });
});
