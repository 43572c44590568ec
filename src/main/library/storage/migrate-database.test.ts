import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addClipping, dumpContent, temporaryDatabase } from '../../../../test/temporary-library';
import { updateClipping } from './clipping-table';
import { journalTables, tableShape } from './history-triggers';
import { wrapDatabase } from './library-database';
import { migrateDatabase } from './migrate-database';
import { migrations, type Migration } from './migrations/migration-list';
import { readPragma } from './sqlite-connection';
import { recordStep } from '../organise/history';

const emptyDatabase = () => wrapDatabase(new DatabaseSync(':memory:'));

/** What a later version may well do: a new column, and a table made anew with more in it. */
const later: Migration = {
  version: migrations.length + 1,
  sql: `ALTER TABLE clipping ADD COLUMN desk TEXT;
    CREATE TABLE saved_search_new (id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, name TEXT NOT NULL UNIQUE,
      query TEXT NOT NULL, icon TEXT, shelf TEXT) STRICT;
    INSERT INTO saved_search_new (id, position, name, query, icon) SELECT id, position, name, query, icon FROM saved_search;
    DROP TABLE saved_search;
    ALTER TABLE saved_search_new RENAME TO saved_search;`,
};

describe('migrations', () => {
  it('are numbered one after the other from 1', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  });

  it('make the same shape on every machine, and a second run changes nothing', () => {
    const db = emptyDatabase();
    migrateDatabase(db);
    const schema = JSON.stringify(db.all('SELECT type, name, sql FROM sqlite_schema ORDER BY name'));
    expect(readPragma(db, 'user_version')).toBe(migrations.length);
    migrateDatabase(db);
    expect(JSON.stringify(db.all('SELECT type, name, sql FROM sqlite_schema ORDER BY name'))).toBe(schema);
    expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('keep every row and every undo step, whatever was in the older library', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), async (articles) => {
        const { db, close } = await temporaryDatabase();
        for (const [headline, body] of articles) {
          const { seq } = addClipping(db, { headline, body });
          recordStep(db, { actor: 'person', label: 'Edit', now: 0 }, () =>
            updateClipping(db, seq, { outlet: body }, 0, 'person'),
          );
          db.run(
            'INSERT OR IGNORE INTO saved_search (position, name, query) VALUES (1, ?, ?)',
            headline,
            body,
          );
        }
        const history = db.all('SELECT * FROM history_change');
        const before = dumpContent(db);
        migrateDatabase(db, [...migrations, later]);
        const withoutNew = JSON.parse(
          JSON.stringify(dumpContent(db))
            .replaceAll(',\\"desk\\":null', '')
            .replaceAll(',\\"shelf\\":null', ''),
        ) as unknown;
        expect(withoutNew).toEqual(before);
        expect(db.all('SELECT * FROM history_change')).toEqual(history);
        await close();
      }),
      { numRuns: 15 },
    );
  });

  it('bring their new columns into the journal by themselves', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db);
    migrateDatabase(db, [...migrations, later]);
    const step = recordStep(db, { actor: 'person', label: 'Desk', now: 0 }, () =>
      db.run('UPDATE clipping SET desk = ? WHERE seq = ?', 'City', seq),
    );
    expect(
      db.all('SELECT column_name, before, after FROM history_change WHERE batch = ?', step.batch),
    ).toEqual([{ column_name: 'desk', before: null, after: 'City' }]);
  });

  it('leave the library at the version before when one fails', async () => {
    const { db } = await temporaryDatabase();
    addClipping(db, { headline: 'Flood' });
    const before = dumpContent(db);
    const broken: Migration = {
      version: later.version,
      sql: 'DELETE FROM clipping_text; DROP TABLE no_such_table;',
    };
    expect(() => migrateDatabase(db, [...migrations, broken])).toThrow('no_such_table');
    expect(readPragma(db, 'user_version')).toBe(migrations.length);
    expect(dumpContent(db)).toEqual(before);
  });
});

describe('migration 1', () => {
  it('is what was released: a change of shape is a new migration', () => {
    const sql = migrations[0]?.sql ?? '';
    const withoutComments = sql
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(createHash('sha256').update(withoutComments).digest('hex')).toBe(
      '188259006461c60b05052c773b0b94a6262d0130fa6a7eb82f389c4a4cbce954',
    );
  });

  it('keeps the parts of a clipping that lists need apart from its text, and computes the value dates sort by', async () => {
    const { db } = await temporaryDatabase();
    const date = {
      raw: '18 Sept',
      value: '2019-09-18',
      precision: 'day',
      zoneGiven: false,
      inferred: false,
    } as const;
    const { seq } = addClipping(db, { datePublished: date });
    expect(db.get('SELECT published_value FROM clipping WHERE seq = ?', seq)).toEqual({
      published_value: '2019-09-18',
    });
    expect(tableShape(db, 'clipping').columns).not.toContain('published_value');
    expect(tableShape(db, 'clipping').columns).not.toContain('body');
  });

  it('lets no table point into nothing', async () => {
    const { db } = await temporaryDatabase();
    expect(() => db.run("INSERT INTO clipping_tag (seq, tag_id, added_by) VALUES (1, 1, 'person')")).toThrow(
      'FOREIGN KEY',
    );
    expect(() => db.run("INSERT INTO clipping_text (seq, body) VALUES (1, '')")).toThrow('FOREIGN KEY');
  });

  it('tells the search index of every change of words, and of none besides', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'A' });
    const changes = (): number => db.get<{ n: number }>('SELECT count(*) AS n FROM search_change')?.n ?? 0;
    const afterAdding = changes();
    expect(afterAdding).toBeGreaterThan(0);
    updateClipping(db, seq, { starred: true, status: 'kept' }, 0, 'person');
    expect(changes()).toBe(afterAdding);
    updateClipping(db, seq, { headline: 'B' }, 0, 'person');
    updateClipping(db, seq, { body: 'C' }, 0, 'person');
    expect(changes()).toBeGreaterThanOrEqual(afterAdding + 2);
  });

  it.each(journalTables.filter((table) => table !== 'not_same_story'))(
    'journals the adding, changing and removing of a row in %s',
    async (table) => {
      const { db } = await temporaryDatabase();
      addClipping(db, { headline: 'A' });
      const one = recordStep(db, { actor: 'person', label: 'x', now: 0 }, () => {
        db.run("INSERT INTO tag (name, folded) VALUES ('T', 't')");
        db.run("INSERT INTO clipping_tag (seq, tag_id, added_by) VALUES (1, 1, 'person')");
        db.run("INSERT INTO rule (position, definition) VALUES (1, '{}')");
        db.run("INSERT INTO saved_search (position, name, query) VALUES (1, 'S', 'q')");
        db.run("INSERT INTO outlet (name, domains, other_names) VALUES ('O', '[]', '[]')");
        db.run("UPDATE outlet SET domains = '[1]'");
        db.run("INSERT INTO recipe (definition) VALUES ('{}')");
        db.run("UPDATE recipe SET definition = '[]'");
        db.run("INSERT INTO known_name (name, spellings) VALUES ('Beihai', '[]')");
        db.run("UPDATE known_name SET spellings = '[1]'");
        db.run('INSERT INTO scan_page (seq, page) VALUES (1, 1)');
        db.run("UPDATE scan_page SET area = '{}'");
        db.run("UPDATE tag SET color = '#000000'");
        db.run("UPDATE clipping_tag SET added_by = 'import'");
        db.run("UPDATE rule SET definition = '[]'");
        db.run("UPDATE saved_search SET query = 'r'");
        db.run("UPDATE clipping SET outlet = 'Daily'");
        db.run("UPDATE clipping_text SET body = 'B'");
        for (const name of [
          'scan_page',
          'clipping_tag',
          'tag',
          'rule',
          'saved_search',
          'outlet',
          'recipe',
          'known_name',
          'clipping_text',
          'clipping',
        ])
          db.run(`DELETE FROM ${name}`);
      });
      const kinds = db
        .all<{ column_name: string }>(
          'SELECT column_name FROM history_change WHERE batch = ? AND table_name = ?',
          one.batch,
          table,
        )
        .map(({ column_name }) => column_name);
      const column = {
        clipping: 'outlet',
        clipping_text: 'body',
        tag: 'color',
        clipping_tag: 'added_by',
        rule: 'definition',
        saved_search: 'query',
        scan_page: 'area',
        outlet: 'domains',
        recipe: 'definition',
        known_name: 'spellings',
      }[table];
      expect(kinds).toEqual(
        table.startsWith('clipping') && table !== 'clipping_tag' ? [column, '-'] : ['+', column, '-'],
      );
    },
  );

  it('has no column to change in not_same_story, and journals its rows', async () => {
    const { db } = await temporaryDatabase();
    const a = addClipping(db, { headline: 'A' });
    const b = addClipping(db, { headline: 'B' });
    const { batch } = recordStep(db, { actor: 'person', label: 'x', now: 0 }, () => {
      db.run('INSERT INTO not_same_story (seq, other) VALUES (?, ?)', a.seq, b.seq);
      db.run('DELETE FROM clipping_text WHERE seq = ?', b.seq);
      db.run('DELETE FROM clipping WHERE seq = ?', b.seq);
    });
    expect(
      db.all(
        "SELECT column_name FROM history_change WHERE batch = ? AND table_name = 'not_same_story'",
        batch,
      ),
    ).toEqual([{ column_name: '+' }, { column_name: '-' }]);
  });

  it('names every clipping to be filed: the older ones, the new, and those whose text or address changes', () => {
    const db = emptyDatabase();
    db.exec(migrations[0]?.sql ?? '');
    const older = addClipping(db, { headline: 'Older', body: 'Text' });
    db.exec('PRAGMA user_version = 1');
    migrateDatabase(db);
    const pending = (): number[] => {
      const seqs = db.all<{ seq: number }>('SELECT seq FROM family_pending').map(({ seq }) => seq);
      db.exec('DELETE FROM family_pending');
      return seqs;
    };
    expect(pending()).toEqual([older.seq]);
    const newer = addClipping(db, { headline: 'Newer' });
    expect(pending()).toEqual([newer.seq]);
    updateClipping(db, newer.seq, { starred: true, tone: [] }, 0, 'person');
    expect(pending()).toEqual([]);
    updateClipping(db, newer.seq, { body: 'Other' }, 0, 'person');
    expect(pending()).toEqual([newer.seq]);
    updateClipping(db, older.seq, { url: 'https://daily.example/a' }, 0, 'person');
    expect(pending()).toEqual([older.seq]);
  });
});
