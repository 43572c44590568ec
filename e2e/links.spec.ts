import { expect } from '@playwright/test';
import { DatabaseSync } from '@photostructure/sqlite';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { IMPORT_MS, parts, sampleLibrary } from './window-parts';

test('A pasted link is fetched only when the person says so, and never from a private network', async ({
  launch,
}) => {
  const library = sampleLibrary();
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end('<p>the router of this network</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/router`;
  try {
    const { app, page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    await app.evaluate(async ({ clipboard }, text) => {
      await clipboard.writeText(text);
    }, address);
    await page.keyboard.press('Control+Shift+v');
    const dialog = page.getByRole('dialog', { name: 'Import from Link' });
    await expect(dialog.getByRole('textbox', { name: 'Web addresses' })).toHaveValue(address);
    expect(requests).toBe(0);

    await dialog.getByRole('textbox').fill('harbour road');
    await expect(dialog.getByText('Every line must be a web address')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Fetch Page' })).toBeDisabled();
    await dialog.getByRole('textbox').fill(address);
    await dialog.getByRole('textbox').press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('1 link refused')).toBeVisible({ timeout: IMPORT_MS });
    await expect(page.getByText('It leads into a private network.')).toBeVisible({ timeout: IMPORT_MS });
    expect(requests).toBe(0);
    // Refused for good: it does not wait.
    await expect(page.getByText('for a network')).toHaveCount(0);

    // Two imports that end alike are told apart, and skipping what is refused leaves nothing behind.
    await page.keyboard.press('Control+Shift+v');
    await dialog.getByRole('textbox').press('Control+Enter');
    await expect(page.getByText('1 link refused')).toHaveCount(2, { timeout: IMPORT_MS });
    await still(page);
    expect(await findings(page)).toEqual([]);
    for (const left of [1, 0]) {
      await page
        .getByRole('button', { name: `Skip ${address}` })
        .first()
        .click();
      await expect(page.getByText('Nothing imported')).toHaveCount(left);
    }
  } finally {
    server.close();
    library.remove();
  }
});

test('Links that wait are fetched by themselves when the network is back', async ({ launch }) => {
  const library = sampleLibrary();
  const db = new DatabaseSync(join(library.folder, 'library.db'));
  db.prepare('INSERT INTO waiting_link (url, tags, added_at) VALUES (?, ?, ?)').run(
    'http://127.0.0.1:9/trees',
    '[]',
    '2026-06-14T08:00:00.000Z',
  );
  db.close();
  try {
    const { page } = await launch({ library: library.folder });
    await expect(page.getByText('1 link waits for a network')).toBeVisible();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    // Refused like any other: the address is private.
    await expect(page.getByText('It leads into a private network.')).toBeVisible({ timeout: IMPORT_MS });
    await expect(page.getByText('1 link waits for a network')).toHaveCount(0);
  } finally {
    library.remove();
  }
});

test('Links that wait for a network say so after a restart, and can be fetched again or removed', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const db = new DatabaseSync(join(library.folder, 'library.db'));
  for (const name of ['trees', 'drains'])
    db.prepare('INSERT INTO waiting_link (url, tags, added_at) VALUES (?, ?, ?)').run(
      `http://127.0.0.1:9/${name}`,
      '[]',
      '2026-06-14T08:00:00.000Z',
    );
  db.close();
  try {
    const { page } = await launch({ library: library.folder });
    await expect(page.getByText('2 links wait for a network')).toBeVisible();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Import from Link' });
    await dialog.getByRole('button', { name: 'Remove http://127.0.0.1:9/drains' }).click();
    await expect(dialog.getByRole('heading', { name: '1 link waits for a network' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Fetch Waiting Links' }).click();
    await expect(page.getByText('It leads into a private network.')).toBeVisible({ timeout: IMPORT_MS });
    await expect(page.getByText('1 link waits for a network')).toHaveCount(0);
  } finally {
    library.remove();
  }
});
