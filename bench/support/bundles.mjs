/** Builds what the bench needs beside the app itself: the generator for Node, the app around a side, and the page of the empty window. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourcesHash } from '../../scripts/build-outputs.mjs';
import { inProject } from '../../scripts/project.mjs';
import { step } from '../../scripts/say.mjs';
import { makeOnce } from './make-once.mjs';

/** Below the project, so that the bundles find the native module in its node_modules. */
const CACHE = inProject('node_modules', '.cache', 'clipdesk', 'bench');

/**
 * The generator: functions of the TypeScript sources in `bench/generate`.
 * @typedef {object} Generator
 * @property {typeof import('../generate/write-library').writeLibrary} writeLibrary
 * @property {typeof import('../generate/write-article-files').writeArticleFiles} writeArticleFiles
 * @property {typeof import('../generate/write-collection').writeCollection} writeCollection
 * @property {typeof import('../generate/draw-queries').drawQueries} drawQueries
 * @property {typeof import('../generate/draw-queries').keystrokesOf} keystrokesOf
 * @property {typeof import('../generate/draw-classes').drawClasses} drawClasses
 * @property {typeof import('../generate/draw-classes').asTyped} asTyped
 */

/** @returns {Promise<Generator>} */
export async function loadGenerator() {
  const folder = await ensureBundle(
    'generator',
    ['bench/generate', 'src/main/library', 'src/shared'],
    async (outDir) =>
      forNode(outDir, {
        input: {
          'write-library': inProject('bench/generate/write-library.ts'),
          'write-article-files': inProject('bench/generate/write-article-files.ts'),
          'write-collection': inProject('bench/generate/write-collection.ts'),
          'draw-queries': inProject('bench/generate/draw-queries.ts'),
          'draw-classes': inProject('bench/generate/draw-classes.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      }),
  );
  /** @param {string} name */
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const bundles = await Promise.all(
    ['write-library', 'write-article-files', 'write-collection', 'draw-queries', 'draw-classes'].map(load),
  );
  return Object.assign({}, ...bundles);
}

/**
 * What judges the extraction: `bench/extraction`, with the import itself in it.
 * @returns {Promise<typeof import('../extraction/evaluate')>}
 */
export async function loadExtraction() {
  const folder = await ensureBundle(
    'extraction',
    ['bench/extraction', 'src/main/library', 'src/shared'],
    async (outDir) => ({
      build: {
        ssr: true,
        outDir,
        emptyOutDir: false,
        target: 'node20',
        rolldownOptions: {
          input: inProject('bench/extraction/evaluate.ts'),
          output: { format: 'es', entryFileNames: 'evaluate.mjs' },
        },
      },
    }),
  );
  return import(pathToFileURL(join(folder, 'evaluate.mjs')).href);
}

/**
 * What makes and files families, with the library's own keeper in it.
 * @returns {Promise<string>} the file
 */
export async function familiesBundle() {
  const folder = await ensureBundle(
    'families',
    ['bench/families', 'bench/generate', 'test/syndication', 'src/main/library', 'src/shared'],
    async (outDir) =>
      forNode(outDir, {
        input: inProject('bench/families/file-families.ts'),
        output: { format: 'es', entryFileNames: 'file-families.mjs' },
      }),
  );
  return join(folder, 'file-families.mjs');
}

/**
 * The app around a side, with the app's own settings of Electron in it.
 * @returns {Promise<string>} the folder with its package.json
 */
export function buildSideApp() {
  return ensureBundle('side-app', ['bench/side-app', 'src/main/desktop'], async (outDir) => {
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, 'package.json'), JSON.stringify({ name: 'side', main: 'main.cjs' }));
    return forNode(outDir, {
      input: inProject('bench/side-app/main.ts'),
      output: { format: 'cjs', entryFileNames: 'main.cjs' },
    });
  });
}

/**
 * The page of the empty window: React and nothing else, built as the app's own page is.
 * @returns {Promise<string>} the folder with its index.html
 */
export function buildEmptyPage() {
  return ensureBundle('empty-page', ['bench/empty-window'], async (outDir) => {
    const { default: react } = await import('@vitejs/plugin-react');
    return {
      root: inProject('bench/empty-window'),
      base: './',
      plugins: [react()],
      build: {
        outDir,
        emptyOutDir: false,
        target: 'chrome130',
        minify: true,
        rolldownOptions: { input: inProject('bench/empty-window/index.html') },
      },
    };
  });
}

/**
 * The window's own way to unpack answers, as a script that sets `globalThis.pageParcel`.
 * @returns {Promise<string>}
 */
export async function buildPageParcel() {
  const folder = await ensureBundle('page-parcel', ['src/shared'], async (outDir) => ({
    build: {
      outDir,
      emptyOutDir: false,
      target: 'chrome130',
      lib: {
        entry: inProject('src/shared/page-parcel.ts'),
        formats: ['iife'],
        name: 'pageParcel',
        fileName: () => 'page-parcel.js',
      },
    },
  }));
  return `${readFileSync(join(folder, 'page-parcel.js'), 'utf8')}\nglobalThis.pageParcel = pageParcel;`;
}

/**
 * How what runs on Node is built: all in it but the database's binding and Electron.
 * @param {string} outDir
 * @param {Pick<import('vite').Rolldown.RolldownOptions, 'input' | 'output'>} options
 * @returns {import('vite').InlineConfig}
 */
function forNode(outDir, options) {
  const external = ['@photostructure/sqlite', 'electron'];
  return {
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { ...options, external },
    },
    ssr: { noExternal: true, external },
  };
}

/**
 * The folder of a bundle, built when its sources have changed since.
 * @param {string} name
 * @param {string[]} sources folders in the project
 * @param {(outDir: string) => Promise<import('vite').InlineConfig>} configure
 * @returns {Promise<string>}
 */
function ensureBundle(name, sources, configure) {
  const version = sourcesHash(sources, ['package-lock.json']).slice(0, 16);
  return makeOnce(CACHE, name, version, (folder) =>
    step(`Building the bench's ${name}`, async () => {
      const { build } = await import('vite');
      await build({ configFile: false, envDir: false, logLevel: 'warn', ...(await configure(folder)) });
    }),
  );
}
