import { clipdeskTest as test } from '../electron-launch';
import { expect } from '@playwright/test';
import { prepareLibrary } from '../prepare-library';
import { openInFrame } from './reader-frame';

const attack = `<img src=x onerror="top.pwned=1;parent.pwned=1;window.pwned=1"><script>window.pwned=1</script>`;
const paragraph =
  'The council met on Tuesday and agreed on the plan for the river bank, which had been discussed for more than a year in the town. ';

function hostilePage(): string {
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `Council agrees ${attack}`,
    author: { '@type': 'Person', name: `Ann ${attack} Writer` },
    publisher: { '@type': 'Organization', name: `The Daily ${attack}` },
    datePublished: '2024-05-07',
  }).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><title>x</title><script type="application/ld+json">${json}</script>
    <meta property="og:site_name" content="The Daily &lt;svg onload=parent.pwned=1&gt;"></head><body><article>
    <h1>Council agrees</h1>
    <p onclick="parent.pwned=1">${paragraph.repeat(3)}</p>
    <p>${attack}${paragraph.repeat(3)}<a href="javascript:parent.pwned=1">link</a></p>
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=parent.pwned=1&gt;"></table></mtext></math>
    <svg><style><img src=x onerror="parent.pwned=1"></style></svg>
    <noscript><p title="</noscript><img src=x onerror=parent.pwned=1>"></noscript>
    <iframe srcdoc="<script>parent.parent.pwned=1</script>"></iframe>
    <p>${paragraph.repeat(3)}</p></article></body></html>`;
}

const hostileText = `Council ${attack} agrees
Source:<svg onload=parent.pwned=1>
By <iframe src=javascript:parent.pwned=1>

${paragraph.repeat(2)}${attack}

${paragraph.repeat(2)}`;

test('Hostile HTML in headline, body, outlet, author, text and file name stays words and nothing runs', async ({
  launch,
}) => {
  const library = prepareLibrary({
    'page.html': hostilePage(),
    '<img src=x onerror=window.pwned=1>.txt': hostileText,
  });
  try {
    expect(library.ids).toHaveLength(2);
    const { app, page } = await launch({ library: library.folder });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await expect(page.getByText('Council', { exact: false }).first()).toBeVisible();
    for (const id of library.ids) {
      for (const view of ['text', 'original'] as const) {
        const frame = await openInFrame(page, id, view);
        await expect(frame.locator('body')).toContainText('The council met on Tuesday');
        const live = await frame.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter(
              (element) =>
                ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'LINK', 'FORM', 'SVG', 'MATH'].includes(
                  element.tagName.toUpperCase(),
                ) ||
                [...element.attributes].some(
                  ({ name, value }) =>
                    name.startsWith('on') || /^\s*(javascript|vbscript|data:text)/i.test(value),
                ),
            ).length,
        );
        expect(live, `live elements in ${view}`).toBe(0);
      }
    }
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(dialogs).toEqual([]);
    expect(app.windows()).toHaveLength(1);
  } finally {
    library.remove();
  }
});

test('A script put into the reader’s frame in spite of everything does not run', async ({ launch }) => {
  const library = prepareLibrary({ 'plain.txt': `A quiet headline\n\n${paragraph.repeat(4)}` });
  try {
    const { page } = await launch({
      library: library.folder,
      allowedErrors: [/sandbox|Content Security Policy|Blocked script/i],
    });
    const frame = await openInFrame(page, String(library.ids[0]), 'text');
    // `evaluate` works beside the page's own rules; what it adds to the document must obey them.
    const ran = await frame.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
      return document.title === 'ran';
    });
    expect(ran).toBe(false);
  } finally {
    library.remove();
  }
});
