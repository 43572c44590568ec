import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { lazyStemmers } from './scripts/lazy-stemmers.mjs';
import { leanEld } from './scripts/lean-eld.mjs';
import { leanLinkedom } from './scripts/lean-linkedom.mjs';
import { pdfActualText } from './scripts/pdf-actual-text.mjs';
import { pdfBrokenContent } from './scripts/pdf-broken-content.mjs';
import { pdfjsData } from './scripts/pdfjs-data.mjs';
import { scanData } from './scripts/scan-data.mjs';

const root = import.meta.dirname;
const alias = { '@shared': resolve(root, 'src/shared') };

/**
 * What is not bundled: Electron, Node, and the one package with native code. Everything else is, so that the package
 * needs no node_modules but that one, and starts without looking for hundreds of files.
 */
const external = [
  'electron',
  /^electron\/.+/,
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
  '@photostructure/sqlite',
];

/** One bundle per process or thread; see docs/architecture. */
const mainEntries = {
  main: 'src/main/desktop/main.ts',
  'library-process': 'src/main/library/library-process.ts',
  engine: 'src/main/library/open-library.ts',
  'parse-worker': 'src/main/library/import/parse-worker.ts',
  'scan-worker': 'src/main/library/scans/worker/scan-worker.ts',
  'search-worker': 'src/main/library/search/search-worker.ts',
  'copy-worker': 'src/main/library/storage/copy-thread/copy-worker.ts',
  'store-worker': 'src/main/library/storage/store-thread/store-worker.ts',
  'workbook-worker': 'src/main/library/reports/workbook-thread/workbook-worker.ts',
  cli: 'src/cli/cli.ts',
};

export default defineConfig({
  main: {
    plugins: [
      lazyStemmers(),
      leanEld(),
      leanLinkedom(),
      pdfActualText(),
      pdfBrokenContent(),
      pdfjsData(),
      scanData(),
    ],
    resolve: { alias },
    build: {
      externalizeDeps: false,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(mainEntries).filter(([, file]) => existsSync(resolve(root, file))),
        ),
        external,
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      target: 'node20',
      rolldownOptions: {
        input: { preload: 'src/preload/preload.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    resolve: { alias },
    build: {
      target: 'chrome130',
      minify: true,
      sourcemap: true,
      // No inlined fonts or images: the page's content security policy takes them from its own origin only.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: resolve(root, 'src/renderer/index.html'),
        output: {
          codeSplitting: {
            // Zod hears that it must not compile before the first schema is made: in one script with it.
            groups: [{ name: 'zod', test: /node_modules[\\/]zod|zod-without-eval/ }],
          },
        },
      },
    },
  },
});
