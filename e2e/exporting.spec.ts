import { expect } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { answerSaveDialog, parts, sampleLibrary } from './window-parts';

test('The selection is exported as a web page, everything in the list as a clip book in PDF', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-export-'));
  try {
    const { app, page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText('Web page').click();
    await dialog.getByLabel('Title').fill('Morning review');
    await dialog.getByLabel('Organisation').fill('City of Port Elmsley');
    const html = join(folder, 'review.html');
    await answerSaveDialog(app, html);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(parts.toasts(page)).toContainText('review.html saved: 2 clippings');
    await expect(dialog).toHaveCount(0);
    await expect(parts.list(page)).toBeFocused();
    const written = readFileSync(html, 'utf8');
    expect(written).toContain('Morning review');
    expect(written).toContain('City of Port Elmsley');

    await page.keyboard.press('Control+e');
    await dialog.getByText(/Everything in the list/).click();
    const pdf = join(folder, 'review.pdf');
    await answerSaveDialog(app, pdf);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(parts.toasts(page)).toContainText(
      new RegExp(`review.pdf saved: ${library.ids.length} clippings, \\d+ pages`),
    );
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('A dismissed save dialog leaves the export open as it was', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { app, page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    await page.keyboard.press('Control+e');
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByLabel('Title').fill('Evening review');
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog.getByRole('button', { name: 'Export…' })).toBeEnabled();
    await expect(dialog.getByLabel('Title')).toHaveValue('Evening review');
  } finally {
    library.remove();
  }
});

test('A list of names is searched at once: the counts are shown, and what they find is saved', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-list-'));
  try {
    const { app, page } = await launch({ library: library.folder });
    await expect(parts.rows(page).first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Search a List');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Search a List' });
    const list = join(folder, 'names.csv');
    writeFileSync(list, 'name,query\nBarrier,barrier\nNobody,quokka\n');
    await dialog.locator('input[type=file]').setInputFiles(list);
    await expect(dialog.getByLabel('Names or queries')).toHaveValue(/quokka/);
    // Chosen again, changed meanwhile, it is read again.
    await expect(dialog.locator('input[type=file]')).toHaveValue('');
    await dialog.getByText('Table (CSV)', { exact: true }).click();
    const file = join(folder, 'found.csv');
    await answerSaveDialog(app, file);
    await dialog.getByRole('button', { name: 'Search and Save…' }).click();
    await expect(parts.toasts(page)).toContainText('found.csv saved: 2 queries');
    await expect(dialog.getByRole('row', { name: 'Nobody 0' })).toBeVisible();
    await expect(dialog.getByRole('row', { name: /^Barrier [1-9]/ })).toBeVisible();
    await still(page);
    expect(await findings(page)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('\r\nNobody,quokka,0,');
    // A long one tells how far it is, and can be stopped; nothing is written then.
    const many = Array.from({ length: 2_000 }, (_, n) => `barrier OR word${n}`);
    writeFileSync(list, many.join('\n'));
    await dialog.locator('input[type=file]').setInputFiles(list);
    await expect(dialog.getByLabel('Names or queries')).toHaveValue(/word1999$/);
    const unwritten = join(folder, 'unwritten.csv');
    await answerSaveDialog(app, unwritten);
    await dialog.getByRole('button', { name: 'Search and Save…' }).press('Enter');
    await expect(dialog.getByText(/ of 2,000 barrier/)).toBeVisible();
    const stop = dialog.getByRole('button', { name: 'Stop' });
    await expect(stop).toBeFocused();
    await stop.press('Enter');
    await expect(parts.toasts(page)).toContainText('Stopped. Nothing was saved.');
    await expect(dialog.getByRole('button', { name: 'Search and Save…' })).toBeFocused();
    expect(readdirSync(folder).sort()).toEqual(['found.csv', 'names.csv']);
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});
