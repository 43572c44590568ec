import { expect } from '@playwright/test';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { clipdeskTest as test } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { dropFiles, expectCount, IMPORT_MS, parts, sampleLibrary } from './window-parts';

const samples = resolve(__dirname, '../assets/samples');

test('A file dropped anywhere is imported, and says so without taking the focus', async ({ launch }) => {
  const library = sampleLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-drop-'));
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).nth(3).click();
    const selected = await parts.selectedRows(page).getAttribute('aria-posinset');
    const headline = await parts.selectedRows(page).locator('.list-row-headline').textContent();

    const file = join(folder, 'new.txt');
    writeFileSync(
      file,
      `Ferry to the islands runs again\nPublished: 2026-06-14\n\n${'The ferry to the islands runs again after the storm, the harbour said. '.repeat(8)}`,
    );
    await dropFiles(page, [file], false);
    await expect(page.getByText('Drop to import')).toBeVisible();
    await dropFiles(page, [file]);
    await expect(page.getByText('Drop to import')).toHaveCount(0);

    await expect(page.getByText('1 clipping imported')).toBeVisible({ timeout: IMPORT_MS });
    await expect(parts.list(page)).toBeFocused();
    await expect(parts.selectedRows(page).locator('.list-row-headline')).toHaveText(headline ?? '');
    // It came in above: the selected clipping is one row further down, and still the same.
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', String(Number(selected) + 1));

    await page.getByRole('button', { name: '1 new Show' }).click();
    await expect(parts.selectedRows(page)).toContainText('Ferry to the islands runs again');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('A PDF in Chinese, a mail and a table dropped together become clippings of their own', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-documents-'));
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    const mail = join(folder, 'alert.eml');
    writeFileSync(
      mail,
      `Message-ID: <1@post.example>\r\nFrom: News desk <desk@post.example>\r\nTo: press@city.example\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\nSubject: Harbour road gets trees\r\n\r\n${'The council agreed on trees along the harbour road. '.repeat(6)}`,
    );
    const table = join(folder, 'coverage.csv');
    writeFileSync(
      table,
      'Date,Headline,Outlet,URL,Text\n2019-09-18,Drains overflow again,The Post,https://post.example/1,The drains overflowed.\n2019-09-30,Ferry runs again,The Courier,https://courier.example/2,The ferry runs.\n',
    );
    await dropFiles(page, [resolve(__dirname, 'documents/declaration-zh.pdf'), mail, table]);
    await expect(page.getByText('4 clippings imported')).toBeVisible({ timeout: IMPORT_MS });
    await parts.search(page).fill('世界人权宣言');
    await expect(parts.rows(page).first()).toContainText('世界人权宣言');
    await parts.search(page).fill('outlet:="The Courier"');
    await expect(parts.rows(page).first()).toContainText('Ferry runs again');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('What cannot be imported is listed with its reason, and what is there already can be shown', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-refused-'));
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    writeFileSync(join(folder, 'empty.txt'), '');
    copyFileSync(resolve(__dirname, '../assets/icons/16x16.png'), join(folder, 'noise.bin'));
    await dropFiles(page, [
      join(folder, 'empty.txt'),
      join(folder, 'noise.bin'),
      join(samples, 'tram-extension.html'),
    ]);

    const tray = page.getByRole('complementary', { name: 'Imports' });
    await expect(tray).toContainText('Nothing imported', { timeout: IMPORT_MS });
    await expect(tray).toContainText('The file is empty.');
    await expect(tray).toContainText('The picture is too small to read (16 × 16 pixels).');
    await tray.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(parts.selectedRows(page)).toContainText('Council votes for tram extension');
    await tray.getByRole('button', { name: 'Dismiss' }).click();
    await expect(tray).toBeHidden();
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('Text pasted outside a text field becomes a clipping; pasted into one it is text', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
  const article = `Harbour pilots end their strike\nPublished: 2026-03-02\n\n${'The pilots of the harbour go back to work after nine days, their union said. '.repeat(8)}`;
  await app.evaluate(async ({ clipboard }, text) => {
    await clipboard.writeText(text);
  }, article);

  await page.getByLabel('Your organisation').focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByLabel('Your organisation')).toHaveValue(/Harbour pilots/);

  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(parts.row(page, /Harbour pilots end their strike/)).toBeVisible({ timeout: IMPORT_MS });
});

test('An import is undone from its message, and done again by Redo', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
  await dropFiles(page, [join(samples, 'tram-extension.html'), join(samples, 'wind-farm-approved.html')]);
  await expectCount(page, 2);
  await page.getByRole('complementary', { name: 'Imports' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
  await parts.toasts(page).getByRole('button', { name: 'Redo' }).click();
  await expectCount(page, 2);
});
