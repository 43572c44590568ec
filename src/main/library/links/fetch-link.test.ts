import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../test/temporary-engine';
import type { ImportResult } from '../../../shared/model/job';
import { createImportServices, importHandlers } from '../handlers/import-handlers';
import { linksHandlers } from '../handlers/links-handlers';
import { readClipping } from '../storage/clipping-table';
import { fetchLink } from './fetch-link';
import { linkLimits } from './link-limits';
import { resourcesOfPage } from './page-resources';
import { listWaitingLinks } from './waiting-links';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that answers by path, and what it was asked. */
async function site(
  answers: Readonly<Record<string, Answer>>,
): Promise<{ base: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
}

const STORY = Array.from(
  { length: 5 },
  (_, i) =>
    `<p>The council agreed on Tuesday to plant tree number ${String(i)} along the harbour road before the winter comes, and to pay for it from the fund for the drains.</p>`,
).join('');
const page =
  (more = ''): Answer =>
  (_request, response) => {
    response.setHeader('Set-Cookie', 'tracker=1');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Encoding', 'gzip');
    response.end(
      gzipSync(
        `<html lang="en"><head><title>Harbour road gets trees</title><link rel="stylesheet" href="/style.css"></head><body><article><h1>Harbour road gets trees</h1><img src="/tree.png?a=1&amp;b=2">${STORY}${more}</article></body></html>`,
      ),
    );
  };
const picture: Answer = (_request, response) => {
  response.setHeader('Content-Type', 'image/png');
  response.end(Buffer.from('iVBORw0KGgo=', 'base64'));
};
const reachable = { isReachable: (address: string) => address === '127.0.0.1', now: () => 1_568_795_649_000 };
const never = new AbortController().signal;

async function fetchInto(engine: TemporaryEngine, urls: string[]): Promise<ImportResult> {
  const services = createImportServices(engine);
  onTestFinished(() => services.pool.close());
  const { job } = await linksHandlers(services)['links.fetch']({ urls, tags: ['Web'], dryRun: false });
  return importHandlers(engine, services)['import.result']({ job });
}

describe('a link', () => {
  it('is fetched without cookies or referrer, and saved whole as the original', async () => {
    const { base, asked } = await site({
      '/a.html': (_request, response) => response.writeHead(302, { Location: '/trees.html#top' }).end(),
      '/trees.html': page(),
      '/tree.png?a=1&b=2': picture,
      '/style.css': (_request, response) =>
        response.writeHead(200, { 'Content-Type': 'text/css' }).end('p{}'),
    });
    const engine = await temporaryEngine();
    const result = await fetchInto(engine, [`${base}/a.html`]);
    expect(result.refused).toEqual([]);
    expect(result.imported).toMatchObject([{ path: `${base}/a.html`, headline: 'Harbour road gets trees' }]);
    const clipping = readClipping(engine.db, result.imported[0]?.id ?? '');
    expect(clipping).toMatchObject({
      url: `${base}/trees.html`,
      tags: ['Web'],
      original: { name: '127.0.0.1 trees.mhtml', mimeType: 'multipart/related' },
    });
    expect(clipping.dateAccessed).not.toBeNull();
    const original = Buffer.from(await engine.originals.read(clipping.original.sha256)).toString('latin1');
    expect(original).toContain(`Content-Location: ${base}/tree.png?a=1&b=2`);
    expect(original).toContain(`Content-Location: ${base}/style.css`);
    expect(asked.map(({ url }) => url).sort()).toEqual(
      ['/a.html', '/style.css', '/tree.png?a=1&b=2', '/trees.html'].sort(),
    );
    for (const { headers } of asked) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(listWaitingLinks(engine.db)).toEqual([]);
  });

  it('that is here already is not fetched again', async () => {
    const { base, asked } = await site({ '/trees.html': page() });
    const engine = await temporaryEngine();
    const first = await fetchInto(engine, [`${base}/trees.html`]);
    const before = asked.length;
    const second = await fetchInto(engine, [`${base}/trees.html`]);
    expect(second.duplicates).toEqual([
      { path: `${base}/trees.html`, id: first.imported[0]?.id, by: 'page' },
    ]);
    expect(asked.length).toBe(before);
  });

  it('to a document keeps the document, and where it stood', async () => {
    const { base } = await site({
      '/notes.txt': (_request, response) =>
        response
          .writeHead(200, { 'Content-Type': 'text/plain' })
          .end('Ferry runs again\n\nThe ferry to the islands runs again after the storm, the harbour said.'),
    });
    const engine = await temporaryEngine();
    const { imported } = await fetchInto(engine, [`${base}/notes.txt`]);
    expect(readClipping(engine.db, imported[0]?.id ?? '')).toMatchObject({
      headline: 'Ferry runs again',
      url: `${base}/notes.txt`,
      original: { name: '127.0.0.1 notes.txt' },
    });
  });

  it('that redirects into a private network is refused, and nothing is asked there', async () => {
    const { base, asked } = await site({
      '/': (_request, response) =>
        response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end(),
    });
    expect(await fetchLink(`${base}/`, reachable, never)).toEqual({ reason: 'private-address' });
    expect(asked).toHaveLength(1);
  });

  it('whose picture lies in a private network comes without it', async () => {
    const { base } = await site({ '/trees.html': page('<img src="http://10.0.0.1/router.png">') });
    const fetched = await fetchLink(`${base}/trees.html`, reachable, never);
    if ('reason' in fetched) throw new Error(fetched.reason);
    expect(Buffer.from(fetched.bytes).includes('router')).toBe(false);
  });

  it.each([
    ['/missing', 'the page is no longer there (status 404)'],
    [
      '/paid',
      'the site does not show it without signing in (status 402). Save the page in your browser and import that',
    ],
    ['/loop', `it redirects more than ${String(linkLimits.redirects)} times`],
    ['/mail', 'it leads to an address of another kind (mailto:)'],
  ])('that gives no page is refused with the reason: %s', async (path, detail) => {
    const { base } = await site({
      '/paid': (_request, response) => response.writeHead(402).end(),
      '/loop': (_request, response) => response.writeHead(302, { Location: '/loop' }).end(),
      '/mail': (_request, response) => response.writeHead(302, { Location: 'mailto:a@b.example' }).end(),
    });
    expect(await fetchLink(base + path, reachable, never)).toEqual({ reason: 'not-fetched', detail });
  });

  it('to more than is taken is refused, also when it is packed', async () => {
    const bomb = gzipSync(Buffer.alloc(linkLimits.pageBytes + 1));
    const { base } = await site({
      '/bomb': (_request, response) =>
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end(bomb),
    });
    expect(await fetchLink(`${base}/bomb`, reachable, never)).toMatchObject({
      reason: 'too-large',
      limit: linkLimits.pageBytes,
    });
  });

  it('waits where there is no network, survives a restart of the library, and is fetched when it is asked for again', async () => {
    const { base } = await site({ '/trees.html': page() });
    const engine = await temporaryEngine();
    const services = createImportServices(engine);
    onTestFinished(() => services.pool.close());
    // Nothing answers there: what a fetch that was broken off leaves behind.
    engine.db.run(
      "INSERT INTO waiting_link (url, tags, added_at) VALUES (?, '[\"Web\"]', '2019-09-18T00:00:00.000Z')",
      `${base}/trees.html`,
    );
    const links = linksHandlers(services);
    expect(await links['links.list']({})).toEqual({
      links: [{ url: `${base}/trees.html`, tags: ['Web'], addedAt: '2019-09-18T00:00:00.000Z' }],
    });
    const { job } = await links['links.fetchWaiting']({});
    const result = await importHandlers(engine, services)['import.result']({ job: job ?? '' });
    expect(result.imported).toHaveLength(1);
    expect(readClipping(engine.db, result.imported[0]?.id ?? '').tags).toEqual(['Web']);
    expect(await links['links.list']({})).toEqual({ links: [] });
    expect(await links['links.fetchWaiting']({})).toEqual({ job: null });
  });
});

describe('the files of a page', () => {
  it('are found wherever pages name them, each once, the largest of several sizes', () => {
    const html = `<base href="https://cdn.example/x/"><img src=a.png><IMG data-src='b.png' srcset="c-1.png 320w, c-2.png 640w"><img src="data:image/png;base64,AA">
<link rel="stylesheet" href="s.css"><link rel="alternate" href="feed.xml"><meta property="og:image" content="https://post.example/o.jpg"><video poster="p.jpg"></video><img src="a.png#x"><img src="javascript:x()">`;
    expect(resourcesOfPage(html, 'https://post.example/')).toEqual([
      'https://cdn.example/x/a.png',
      'https://cdn.example/x/b.png',
      'https://cdn.example/x/c-2.png',
      'https://cdn.example/x/s.css',
      'https://post.example/o.jpg',
      'https://cdn.example/x/p.jpg',
    ]);
  });
});
