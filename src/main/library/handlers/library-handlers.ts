import { basename } from 'node:path';
import type { Engine, Handlers } from '../engine';
import { findProblems } from '../organise/find-problems';
import { checkLibrary } from '../storage/check-library';
import { SUPPORTED_VERSION } from '../storage/inspect-database';
import { repairLibrary } from '../storage/repair-library';
import { writeBackup } from '../storage/write-backup';

/** The library as a whole: what it is, whether it is sound, and its backup. */
export function libraryHandlers(engine: Engine): Handlers<'library'> {
  const check = async () => {
    const findings = await checkLibrary(engine);
    const problems = await findProblems(engine, findings);
    return { ok: problems.length === 0, problems, counts: { ...findings.counts } };
  };
  return {
    'library.status': () => ({
      folder: engine.folder,
      name: basename(engine.folder),
      clippings:
        engine.db.get<{ n: number }>('SELECT count(*) AS n FROM clipping WHERE trashed_at IS NULL')?.n ?? 0,
      notices: [...engine.notices],
      version: SUPPORTED_VERSION,
    }),
    'library.check': check,
    'library.repair': async () => {
      const repaired = await repairLibrary(engine);
      await engine.search.rebuild();
      const result = await check();
      return { ...result, counts: { ...result.counts, ...repaired } };
    },
    'library.backup': async ({ file }) => {
      const written = await writeBackup(engine, file, engine.now());
      if (written.missing.length > 0) {
        const originals =
          written.missing.length === 1 ? '1 original' : `${String(written.missing.length)} originals`;
        engine.emit('library.notice', {
          text: `The backup lacks ${originals} that the library itself lacks; “check” names them.`,
        });
      }
      return { file: written.file, clippings: written.clippings };
    },
  };
}
