import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'vite';
import { pdfActualText } from '../scripts/pdf-actual-text.mjs';
import { pdfBrokenContent } from '../scripts/pdf-broken-content.mjs';
import { copyPdfjsData } from '../scripts/pdfjs-data.mjs';
import { copyScanData } from '../scripts/scan-data.mjs';
import { buildIsFresh, sourcesHash } from '../scripts/build-outputs.mjs';

const root = resolve(import.meta.dirname, '..');
const workers = {
  'parse-worker': 'src/main/library/import/parse-worker.ts',
  'scan-worker': 'src/main/library/scans/worker/scan-worker.ts',
  'search-worker': 'src/main/library/search/search-worker.ts',
  'copy-worker': 'src/main/library/storage/copy-thread/copy-worker.ts',
  'store-worker': 'src/main/library/storage/store-thread/store-worker.ts',
  'workbook-worker': 'src/main/library/reports/workbook-thread/workbook-worker.ts',
};

/**
 * Tests use real worker threads, which need JavaScript files. They are taken from a fresh build, or else bundled by
 * themselves (a second or two), apart from the app's own build, which may be in use. CLIPDESK_WORKERS names the folder.
 */
export async function setup(): Promise<void> {
  process.env['CLIPDESK_WORKERS'] = buildIsFresh() ? resolve(root, 'out/main') : await bundleWorkers();
}

async function bundleWorkers(): Promise<string> {
  const outDir = resolve(root, 'node_modules/.cache/clipdesk/workers');
  const stamp = resolve(outDir, '.sources');
  const hash = sourcesHash(
    ['src/shared', 'src/main/library'],
    [
      'package-lock.json',
      'test/build-workers.ts',
      'scripts/pdf-actual-text.mjs',
      'scripts/pdf-broken-content.mjs',
      'scripts/pdfjs-data.mjs',
      'scripts/scan-data.mjs',
    ],
  );
  if (readStamp(stamp) === hash) return outDir;
  rmSync(outDir, { recursive: true, force: true });
  // One build each: built together, one worker's file may come to hold what both need, and the other would then start it too.
  for (const [name, file] of Object.entries(workers)) {
    if (!existsSync(resolve(root, file))) continue;
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [pdfActualText(), pdfBrokenContent()],
      resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir,
        emptyOutDir: false,
        target: 'node20',
        sourcemap: true,
        rolldownOptions: {
          input: { [name]: file },
          external: [
            ...builtinModules.flatMap((module) => [module, `node:${module}`]),
            '@photostructure/sqlite',
          ],
          output: {
            format: 'cjs',
            entryFileNames: '[name].js',
            chunkFileNames: `chunks/${name}-[name]-[hash].js`,
          },
        },
      },
    });
  }
  mkdirSync(outDir, { recursive: true });
  copyPdfjsData(outDir);
  copyScanData(outDir);
  // The project's package.json does not apply in this folder: say that these bundles are CommonJS.
  writeFileSync(resolve(outDir, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(stamp, hash);
  return outDir;
}

function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
