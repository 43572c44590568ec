import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { clippingsHandlers } from '../../handlers/clippings-handlers';
import { createImportServices, importHandlers } from '../../handlers/import-handlers';
import { readBodyHtml, readClipping } from '../../storage/clipping-table';
import { libraryFiles } from '../../storage/library-files';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const hostile = resolve(corpora, 'hostile');
const ATTACKS = ['zip-slip-vulnerability', 'traversal-archives', 'defusedxml', 'PayloadsAllTheThings'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('hostile files', () => {
  it.skipIf(!existsSync(hostile))(
    `of a public collection are inert or refused by name, and nothing is written outside the library (skipped without ${hostile})`,
    { timeout: 120_000 },
    async () => {
      const engine = await temporaryEngine();
      const services = createImportServices(engine);
      onTestFinished(() => services.pool.close());
      // A good file among them comes in all the same.
      const around = temporaryFolder();
      const good = join(around, 'good.txt');
      writeFileSync(good, 'Harbour road gets trees\n\nThe council agreed on trees along the harbour road.');
      const inside = join(around, 'inside');
      mkdirSync(inside);
      const before = filesBelow(around);
      const calls = importHandlers(engine, services);
      const folders = ATTACKS.map((name) => resolve(hostile, name)).filter((path) => existsSync(path));
      const { job } = await calls['import.paths']({
        paths: [...folders, good],
        tags: [],
        dryRun: false,
        resumable: true,
      });
      const result = await calls['import.result']({ job });

      expect(result.imported.some(({ headline }) => headline === 'Harbour road gets trees')).toBe(true);
      expect(result.refused.length).toBeGreaterThan(5);
      expect(result.refused.filter(({ refusal }) => refusal.reason === 'reader-failed')).toEqual([]);
      expect(result.refused.filter(({ refusal }) => refusal.reason === 'unsafe-path').length).toBeGreaterThan(
        2,
      );
      expect(filesBelow(around)).toEqual(before);
      for (const { id } of result.imported) {
        const { headline, body } = readClipping(engine.db, id ?? '');
        expect(readBodyHtml(engine.db, id ?? '') ?? '').not.toMatch(/<script|\son\w+\s*=|javascript:/iu);
        // No entity of a document was followed.
        expect(`${headline}${body}`).not.toMatch(/root:.*:0:0/u);
      }
      // Every original is kept under the name of its own bytes, and nothing else.
      for (const file of filesBelow(libraryFiles(engine.folder).originals))
        expect(file.endsWith(createHash('sha256').update(readFileSync(file)).digest('hex')), file).toBe(true);
    },
  );

  const naughty = resolve(hostile, 'big-list-of-naughty-strings/blns.json');
  it.skipIf(!existsSync(naughty))(
    `as words of a person come back as they were written (skipped without ${naughty})`,
    async () => {
      const engine = await temporaryEngine();
      const calls = importHandlers(engine);
      const { job } = await calls['import.text']({
        text: 'Harbour road gets trees\n\nThe council agreed on trees along the harbour road.',
        tags: [],
        dryRun: false,
      });
      const { imported } = await calls['import.result']({ job });
      const id = imported[0]?.id;
      if (id === undefined || id === null) throw new Error('Nothing was imported.');
      const strings = JSON.parse(readFileSync(naughty, 'utf8')) as string[];
      expect(strings.length).toBeGreaterThan(400);
      for (const text of strings) {
        await clippingsHandlers(engine)['clippings.edit']({
          target: { ids: [id] },
          changes: { notes: text },
        });
        expect(readClipping(engine.db, id).notes).toBe(text);
      }
    },
  );
});
