import { expect } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { dropFiles, IMPORT_MS, parts } from './window-parts';

const TEXT = `<p>${'The city council of Rivermouth agreed to plant eleven thousand trees along the harbour road. '.repeat(6)}</p>`;

test('A field says where it was read and how sure it is, by keyboard too, and what another place says is taken by one click', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-explained-'));
  try {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Trees for the harbour road',
      author: { name: 'Jane Doe' },
    };
    const page1 = join(folder, 'trees.html');
    writeFileSync(
      page1,
      `<!doctype html><html lang="en"><head><title>Trees</title><meta property="og:site_name" content="Rivermouth Post">
       <meta name="author" content="John Roe"><script type="application/ld+json">${JSON.stringify(data)}</script></head>
       <body><article><h1>Trees for the harbour road</h1>${TEXT}</article></body></html>`,
    );
    const { page } = await launch();
    await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
    await dropFiles(page, [page1]);
    const inspector = parts.inspector(page);
    await expect(inspector).toContainText('Jane Doe', { timeout: IMPORT_MS });

    const explain = inspector.getByRole('button', { name: 'Where Authors comes from' });
    await explain.focus();
    await page.keyboard.press('Enter');
    await expect(explain).toHaveAttribute('aria-expanded', 'true');
    await expect(inspector).toContainText('from the page’s structured data (JSON-LD)');
    await expect(inspector).toContainText('Likely');
    await still(page);
    expect(await findings(page)).toEqual([]);
    await inspector.getByRole('button', { name: 'Use “John Roe”, meta author' }).click();
    await expect(inspector.getByRole('button', { name: /^Authors: John Roe/ })).toBeVisible();
    await expect(inspector.getByText('Corrected by you')).toBeVisible();

    // Tab from a field being edited leads to the next field, past the explanation.
    await inspector.getByRole('button', { name: /^Outlet: / }).click();
    await page.keyboard.press('Tab');
    await expect(inspector.getByRole('textbox')).toBeFocused();
  } finally {
    removeAfterTest(folder);
  }
});
