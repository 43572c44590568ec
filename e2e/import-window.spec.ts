import { expect, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { dropFiles, expectCount, IMPORT_MS, parts, sampleLibrary } from './window-parts';

/** An article of a day in 2031, which stands above every sample in the list. */
function article(k: number): string {
  return `Number ${String(k)} of the quay\nPublished: 2031-01-${String((k % 28) + 1).padStart(2, '0')}\n\n${`Quay number ${String(k)} was opened on day ${String(k * 3)}, and everyone came to see it. `.repeat(8)}`;
}

const trayOf = (page: Page) => page.getByRole('complementary', { name: 'Imports' });

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'clipdesk-e2e-window-'));
}

test('New clippings leave the selected one where it is, and after Show the keyboard is in the list', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = temporaryFolder();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    await parts.rows(page).first().click();
    const headline = (await parts.selectedRows(page).locator('.list-row-headline').textContent()) ?? '';
    const place = await parts.selectedRows(page).boundingBox();
    for (let k = 1; k <= 8; k += 1) writeFileSync(join(folder, `${String(k)}.txt`), article(k));
    await dropFiles(page, [folder]);
    await expect(page.getByRole('button', { name: '8 new Show' })).toBeVisible({ timeout: IMPORT_MS });
    await expectCount(page, library.ids.length + 8);
    await expect(parts.selectedRows(page).locator('.list-row-headline')).toHaveText(headline);
    expect(await parts.selectedRows(page).boundingBox()).toMatchObject({ y: place?.y });

    // Under the search box earlier searches are offered, which leave with the focus: the press must not miss what is below.
    await parts.search(page).fill('barrier');
    await expect(page.locator('.list-count')).toHaveText(/found/);
    await page.keyboard.press('Enter');
    await expect(parts.list(page)).toBeFocused();
    await parts.search(page).fill('');
    await expect(page.getByRole('button', { name: 'Forget Recent Searches' })).toBeVisible();
    const filters = page.getByRole('button', { name: 'Filters' });
    await filters.click();
    await expect(filters).toHaveAttribute('aria-pressed', 'true');
    await filters.click();

    await page.getByRole('button', { name: '8 new Show' }).click();
    await expect(page.locator('.list-count')).toHaveText('8 selected');
    await expect(parts.list(page)).toBeFocused();
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('An import that is undone while one of its clippings is read is no failure, and what is new can be left unseen', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = temporaryFolder();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    writeFileSync(
      join(folder, 'quay.html'),
      `<!doctype html><html lang="en"><head><title>Quay</title><meta property="og:site_name" content="Quay Post"><meta property="og:image" content="https://quay.example/${'very-long-name-of-a-picture-'.repeat(12)}.jpg"></head><body><article><h1>Quay opened</h1><p>${'The quay was opened on Monday, and everyone came. '.repeat(12)}</p></article></body></html>`,
    );
    writeFileSync(join(folder, 'empty.txt'), '');
    await dropFiles(page, [join(folder, 'quay.html'), join(folder, 'empty.txt')]);
    await page.getByRole('button', { name: '1 new Show' }).click({ timeout: IMPORT_MS });
    const inspector = parts.inspector(page);
    await expect(inspector.getByRole('button', { name: /^Outlet: Quay Post/ })).toBeVisible();
    await inspector.getByRole('button', { name: 'Where Outlet comes from' }).click();
    await expect(inspector).toContainText('OpenGraph (og:site_name)');
    expect(
      await page.locator('.inspector-scroll').evaluate((pane) => pane.scrollWidth <= pane.clientWidth),
      'long names break instead of widening the inspector',
    ).toBe(true);

    await trayOf(page).getByRole('button', { name: 'Undo' }).click();
    await expectCount(page, library.ids.length);
    await expect(trayOf(page)).toContainText('Import undone');
    await expect(parts.toasts(page).getByText(/^Undone: /)).toBeVisible();
    await expect(parts.toasts(page).getByText('There is no clipping')).toHaveCount(0);

    writeFileSync(join(folder, 'one.txt'), article(1));
    await dropFiles(page, [join(folder, 'one.txt')]);
    await expect(page.getByRole('button', { name: '1 new Show' })).toBeVisible({ timeout: IMPORT_MS });
    await page.getByRole('button', { name: 'Stay here' }).click();
    await expect(page.getByRole('button', { name: '1 new Show' })).toHaveCount(0);
    await expect(parts.list(page)).toBeFocused();
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('Many files with a question stand in one list that can be closed, and a cancelled import says so', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const library = sampleLibrary();
  const folder = temporaryFolder();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    const tables = join(folder, 'tables');
    mkdirSync(tables);
    for (let k = 1; k <= 5; k += 1)
      writeFileSync(join(tables, `list-${String(k)}.csv`), `C${String(k)},D\nred,${String(k)}\nblue,2\n`);
    await dropFiles(page, [tables]);
    const tray = trayOf(page);
    await expect(tray).toContainText('5 questions about imported files', { timeout: IMPORT_MS });
    // Five that come at once are closed; where they came one after the other, their list is open.
    const show = tray.getByRole('button', { name: 'Show the questions' });
    if (await show.isVisible()) await show.click();
    await expect(tray.getByRole('list', { name: '5 questions' }).getByText('has a question')).toHaveCount(5);
    await expect(tray.getByText('5 questions about imported files')).toBeInViewport({ ratio: 1 });
    await tray.getByRole('button', { name: 'Map Columns…' }).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Columns of list-1.csv' });
    await expect(dialog.getByLabel('Header row')).toBeVisible();
    // A second Enter does not skip the file.
    await expect(dialog.getByRole('button', { name: 'Skip This File' })).not.toBeFocused();
    await page.keyboard.press('Escape');
    await tray.getByRole('button', { name: 'Hide the questions' }).click();
    await expect(tray.getByText('has a question')).toHaveCount(0);

    const many = join(folder, 'many');
    mkdirSync(many);
    // So many that the import is still at work when it is cancelled.
    for (let k = 1; k <= 6_000; k += 1) writeFileSync(join(many, `${String(k)}.txt`), article(k));
    await dropFiles(page, [many]);
    await expect(tray).toContainText(/[\d,]+ of 6,000/, { timeout: IMPORT_MS });
    const end = tray.getByRole('button', { name: 'Cancel the import' });
    await expect(end).toBeInViewport();
    await expect(page.locator('.list-count')).not.toHaveText(`${String(library.ids.length)} clippings`, {
      timeout: IMPORT_MS,
    });
    await end.dblclick();
    await expect(tray).toContainText(/Cancelled after [\d,]+ clippings?/, { timeout: IMPORT_MS });
    await still(page);
    expect(await findings(page)).toEqual([]);

    await show.click();
    await tray.getByRole('button', { name: 'Skip All' }).click();
    await expect(parts.toasts(page)).toContainText('5 files were not imported');
    await expect(tray).not.toContainText('questions');
    await parts.toasts(page).getByRole('button', { name: 'Ask Again' }).click();
    await expect(tray).toContainText('5 questions about imported files');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('What is selected can be read in the system’s own contrast colours', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    await parts.rows(page).first().click();
    await page.emulateMedia({ forcedColors: 'active' });
    await still(page);
    const colors = await page.evaluate(() => {
      const probe = document.createElement('span');
      probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
      document.body.append(probe);
      const of = (element: Element | null): { ground: string; text: string } => {
        if (element === null) throw new Error('There is nothing selected.');
        const { backgroundColor: ground, color: text } = getComputedStyle(element);
        return { ground, text };
      };
      const system = of(probe);
      probe.remove();
      const row = document.querySelector('.list-row[aria-selected="true"]');
      const place = document.querySelector('.sidebar-item[aria-selected="true"]');
      return {
        system,
        grounds: [of(row).ground, of(place).ground],
        texts: ['.list-row-headline', '.list-row-outlet', '.list-row-date', '.list-row-snippet']
          .map((part) => of(row?.querySelector(part) ?? null).text)
          .concat(of(place?.querySelector('.sidebar-item-count') ?? null).text),
      };
    });
    expect(new Set(colors.grounds)).toEqual(new Set([colors.system.ground]));
    expect(new Set(colors.texts)).toEqual(new Set([colors.system.text]));
  } finally {
    library.remove();
  }
});

test('Another try of the last refused file leaves the keyboard where a second Enter does no harm, and a long headline is edited whole', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = temporaryFolder();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    writeFileSync(join(folder, 'empty.txt'), '');
    const long =
      'Eleven years of argument about the harbour road end with six hundred trees and a very patient gardener';
    writeFileSync(join(folder, 'one.txt'), article(1).replace('Number 1 of the quay', long));
    await dropFiles(page, [join(folder, 'empty.txt'), join(folder, 'one.txt')]);
    const tray = trayOf(page);
    const again = tray.getByRole('button', { name: 'Try empty.txt again' });
    await expect(again).toBeVisible({ timeout: IMPORT_MS });
    writeFileSync(join(folder, 'empty.txt'), article(2));
    await again.focus();
    await page.keyboard.press('Enter');
    await expect(again).toHaveCount(0, { timeout: IMPORT_MS });
    await expect(tray.getByRole('button', { name: 'Undo' })).not.toBeFocused();
    await expect(tray.getByRole('button', { name: 'Show' })).toBeFocused();

    await expectCount(page, library.ids.length + 2);
    await parts.row(page, /Eleven years of argument/).click();
    const inspector = parts.inspector(page);
    const headline = inspector.getByRole('button', { name: /^Headline: Eleven/ });
    const height = (await headline.boundingBox())?.height ?? 0;
    expect(height).toBeGreaterThan(50);
    await headline.click();
    const field = inspector.getByRole('textbox', { name: 'Headline' });
    expect((await field.boundingBox())?.height).toBeCloseTo(height, -1);
    await page.keyboard.press('End');
    await page.keyboard.type(' at last');
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('button', { name: `Headline: ${long} at last` })).toBeFocused();
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});
