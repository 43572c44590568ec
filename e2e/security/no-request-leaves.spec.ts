import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clipdeskTest as test } from '../electron-launch';
import { expect } from '@playwright/test';
import { prepareLibrary } from '../prepare-library';
import { openInFrame } from './reader-frame';

/** A page that tries every way we know to call home when it is only looked at. */
function trackingPage(home: string): string {
  return `<!doctype html><html lang="en"><head>
    <title>City opens water works</title>
    <meta property="og:image" content="${home}/og.png">
    <meta http-equiv="refresh" content="0;url=${home}/refresh">
    <link rel="stylesheet" href="${home}/style.css"><link rel="icon" href="${home}/icon.ico">
    <link rel="preload" as="image" href="${home}/preload.png"><link rel="prefetch" href="${home}/prefetch">
    <link rel="dns-prefetch" href="${home}"><link rel="preconnect" href="${home}">
    <style>@import url("${home}/import.css"); @font-face { font-family: t; src: url(${home}/font.woff2); }
      body { background: url(${home}/background.png); font-family: t; cursor: url(${home}/cursor.cur), auto; }
      p::before { content: url(${home}/content.png); } li { list-style-image: url('${home}/list.png'); }</style>
    <base href="${home}/base/"></head>
    <body background="${home}/body.png" style="background-image:url(${home}/inline.png)"><article>
    <h1>City opens water works</h1>
    <p>The city opened its new water works on Monday after three years of building, the mayor said at the ceremony by the river.</p>
    <p>Forty thousand households will be served by the plant, which cleans more water than the two old ones together ever did.</p>
    <p>The council had approved the plan in spring; the regional bank lent most of the money at a low rate for twenty years.</p>
    <img src="${home}/img.png" srcset="${home}/set.png 2x"><picture><source srcset="${home}/source.png"><img src="relative.png"></picture>
    <video src="${home}/video.mp4" poster="${home}/poster.png" autoplay></video><audio src="${home}/audio.mp3" autoplay></audio>
    <iframe src="${home}/frame"></iframe><object data="${home}/object"></object><embed src="${home}/embed">
    <svg><image href="${home}/svg.png"/><use href="${home}/use.svg#x"/></svg>
    <table background="${home}/table.png"><tr><td background="${home}/cell.png">1</td></tr></table>
    <form action="${home}/form"><input type="image" src="${home}/input.png"></form>
    <script src="${home}/script.js"></script><script>fetch('${home}/fetch'); navigator.sendBeacon('${home}/beacon');</script>
    <a href="${home}/ping-target" ping="${home}/ping">more</a>
    <p>Further works are planned for next year in the north of the city, where pipes from the last century still leak.</p>
    </article></body></html>`;
}

test('Looking at a page full of trackers, clean or as the original, sends no request anywhere', async ({
  launch,
}) => {
  const seen: string[] = [];
  const server: Server = createServer((request, answer) => {
    seen.push(request.url ?? '');
    answer.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const library = prepareLibrary({ 'tracked.html': trackingPage(home) });
  try {
    const [id] = library.ids;
    expect(id, 'the page is imported').toBeDefined();
    // The policy reports what it blocks; that is the point of this test.
    const { page } = await launch({
      library: library.folder,
      allowedErrors: [/Content Security Policy|Refused to|ERR_BLOCKED/],
    });
    for (const view of ['text', 'original'] as const) {
      const frame = await openInFrame(page, String(id), view);
      await expect(frame.locator('body')).toContainText('Forty thousand households');
    }
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    // A round trip to the same server proves that it would have heard a request made before.
    await fetch(`${home}/last`);
    expect(seen).toEqual(['/last']);
  } finally {
    server.close();
    library.remove();
  }
});

test('A request the window itself tries to send is refused', async ({ launch }) => {
  const seen: string[] = [];
  const server = createServer((request, answer) => {
    seen.push(request.url ?? '');
    answer.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    const { page } = await launch({ allowedErrors: [/Content Security Policy|Refused to|ERR_|Failed to/] });
    const outcome = await page.evaluate(async (address) => {
      const image = await new Promise<string>((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = `${address}/image.png`;
      });
      const fetched = await fetch(`${address}/fetch`).then(
        () => 'loaded',
        () => 'refused',
      );
      return { image, fetched };
    }, home);
    expect(outcome).toEqual({ image: 'refused', fetched: 'refused' });
    await fetch(`${home}/last`);
    expect(seen).toEqual(['/last']);
  } finally {
    server.close();
  }
});

test('Behind the policies, the session itself cancels requests to the network', async ({ launch }) => {
  test.setTimeout(120_000);
  // Once in some hundred runs Electron's own `fetch` never settles, however often that app is asked: another one is.
  let outcome = 'nothing';
  for (let apps = 0; outcome === 'nothing' && apps < 3; apps += 1) {
    const { app } = await launch();
    outcome = await app.evaluate(({ session }) =>
      Promise.race([
        session.defaultSession.fetch('http://127.0.0.1:9/').then(
          () => 'loaded',
          (error: unknown) => String(error),
        ),
        new Promise<string>((resolve) => setTimeout(resolve, 10_000, 'nothing')),
      ]),
    );
  }
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});
