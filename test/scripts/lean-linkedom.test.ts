import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { leanLinkedom } from '../../scripts/lean-linkedom.mjs';
import type { readHtml } from '../../src/main/library/import/html/read-html';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(root, 'node_modules', '.clipdesk-lean-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Read = typeof readHtml;
let plain: Read;
let lean: Read;

beforeAll(async () => {
  plain = await bundled('plain', []);
  lean = await bundled('lean', [leanLinkedom()]);
}, 60_000);

async function bundled(name: string, plugins: readonly ReturnType<typeof leanLinkedom>[]): Promise<Read> {
  const outDir = join(folder, name);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins],
    resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
    ssr: { noExternal: ['linkedom', '@mozilla/readability'] },
    build: {
      ssr: resolve(root, 'src/main/library/import/html/read-html.ts'),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'read-html.mjs' } },
    },
  });
  const module = (await import(pathToFileURL(join(outDir, 'read-html.mjs')).href)) as { readHtml: Read };
  return module.readHtml;
}

const PROSE =
  'The council said on Monday that the old bridge, which forty thousand people cross a day, would be closed until May. ';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Bridge closed &amp; fenced</title>${head}</head><body class="page  page--story page">${body}</body></html>`;

it.each([
  [
    'an article',
    page(
      `<main><h1>Bridge closed</h1><p class="byline">By <a rel="author" href="/jane">Jane Doe</a></p>${`<p>${PROSE.repeat(3)}</p>`.repeat(5)}</main>`,
    ),
  ],
  // Readability begins anew, three times.
  [
    'a short notice',
    page(
      `<div class="sidebar"><h1>Bridge closed</h1><p>${PROSE}</p><img src="a.jpg"><p>5 &lt; 6 &amp; &quot;so on&quot;</p></div>`,
      '<meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta property="og:type" content="article">',
    ),
  ],
  [
    'scripts, styles and drawings in the text',
    page(
      `<article><h1>Bridge closed</h1>${`<p>${PROSE.repeat(2)}<script>if (a < b && c) d("</p>")</script></p>`.repeat(4)}<svg><title>a &lt; b</title><style>p > a{}</style></svg><noscript><img src="/p.jpg" alt="x"></noscript><textarea>1 &lt; 2</textarea></article>`,
      '<style>p > a { color: red }</style><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge <closed>"}</script>',
    ),
  ],
  [
    'pictures that are loaded late, boxes, links without an address',
    page(
      `<div id="story"><div><div>${PROSE.repeat(4)}<br><br>${PROSE.repeat(2)}</div></div><figure><img class="lazy" data-src="https://paper.example/a.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><figcaption>The bridge</figcaption></figure><p>${PROSE.repeat(3)} <a href="javascript:void(0)">more</a> <a href="#top">up</a> <a href="http://[broken">x</a></p></div>`,
    ),
  ],
  ['no page at all', 'just words, and few'],
])('What the build makes of the parser and of Readability reads %s as they do', (_, html) => {
  expect(lean(html)).toEqual(plain(html));
});
