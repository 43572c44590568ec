import AxeBuilder from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clipdeskTest as test } from './electron-launch';
import { dropFiles, IMPORT_MS, parts, readerText, sampleLibrary } from './window-parts';

const scan = resolve(__dirname, '../test/scans/phototest.tif');
const OCR_MS = 120_000;
const screens = resolve(__dirname, '../test-results/screens');

/** What axe finds wrong in the window; the reader's frame is another document. */
async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('.reader-frame')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Makes the window this high. */
async function setHeight(app: ElectronApplication, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, to),
    height,
  );
}

test('A scan dropped is read offline; its matches are marked on the page, and an article is cut out of it', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const library = sampleLibrary();
  try {
    const { app, page } = await launch({ library: library.folder });
    const picture = async (name: string): Promise<void> => {
      mkdirSync(screens, { recursive: true });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.screenshot({ path: join(screens, `scan-${name}-${colorScheme}.png`) });
      }
    };
    await expect(parts.rows(page).first()).toBeVisible();
    await dropFiles(page, [scan]);
    await expect(page.getByText('1 clipping imported')).toBeVisible({ timeout: IMPORT_MS });
    await expect(page.getByRole('region', { name: 'Recognising text' })).toBeVisible();
    await picture('progress');
    await page.getByRole('button', { name: '1 new Show' }).click();
    await expect(parts.selectedRows(page)).toContainText('This is a lot of 12 point text', {
      timeout: OCR_MS,
    });
    await expect(page.getByRole('region', { name: 'Recognising text' })).toHaveCount(0);
    await expect.poll(() => readerText(page), { timeout: IMPORT_MS }).toContain('lazy fox');
    const frame = page.frameLocator('.reader-frame');
    await expect(frame.getByRole('img', { name: 'Page 1' })).toBeVisible();
    await picture('text');

    await parts.search(page).fill('"lazy fox"');
    await page.locator('.reader-bar').getByText('Original', { exact: true }).click();
    await expect(frame.locator('mark.box[id]')).toHaveCount(4);
    await expect(frame.getByRole('img', { name: 'Page 1' })).toHaveJSProperty('complete', true);
    await expect
      .poll(() =>
        frame.getByRole('img', { name: 'Page 1' }).evaluate((img) => (img as HTMLImageElement).naturalWidth),
      )
      .toBe(640);
    await picture('page');

    await parts.search(page).fill('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('cut an article');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cut an Article out of a Page' });
    const sheet = dialog.getByRole('group');
    await expect(sheet).toBeVisible();
    await sheet.focus();
    await page.keyboard.press('ArrowDown');
    await expect(sheet).toHaveAccessibleName(/^Frame from 10 % across and 10 % down/);
    for (let i = 0; i < 35; i += 1) await page.keyboard.press('Shift+ArrowRight');
    await picture('crop');
    await expectNoViolations(page);
    // The frame stays in sight on a page that is longer than the dialog.
    await setHeight(app, 400);
    for (let i = 0; i < 60; i += 1) await page.keyboard.press('ArrowDown');
    await expect(dialog.locator('.crop-area')).toBeInViewport({ ratio: 0.5 });
    for (let i = 0; i < 60; i += 1) await page.keyboard.press('ArrowUp');
    await setHeight(app, 800);
    await dialog.getByRole('button', { name: 'Cut Out' }).click();
    await expect(parts.toasts(page)).toContainText('The article is a clipping of its own');
    await expect(dialog).toHaveCount(0);
    await expect(parts.selectedRows(page)).toHaveCount(1);

    await page.keyboard.press('Control+Shift+r');
    const again = page.getByRole('dialog', { name: 'Recognise Text' });
    await again.getByRole('checkbox', { name: 'German' }).check();
    await expect(again.getByRole('checkbox', { name: 'Find out the language' })).not.toBeChecked();
    await picture('recognise');
    await expectNoViolations(page);
    await again.getByRole('button', { name: 'Recognise', exact: true }).click();
    await expect(again).toHaveCount(0);
  } finally {
    library.remove();
  }
});

/** Drops a picture of `test/scans` and shows its clipping, once the text is recognised in it. */
async function showRecognised(page: Page, picture: string, text: string): Promise<void> {
  await expect(parts.rows(page).first()).toBeVisible();
  await dropFiles(page, [resolve(__dirname, '../test/scans', picture)]);
  await expect(page.getByText('1 clipping imported')).toBeVisible({ timeout: IMPORT_MS });
  await page.getByRole('button', { name: '1 new Show' }).click();
  await expect(parts.selectedRows(page)).toContainText(text, { timeout: OCR_MS });
}

test('A picture of a telephone (HEIC), which no window shows, is read and shown upright', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await showRecognised(page, 'telephone.heic', 'This is a lot of 12 point text');
    const sheet = page.frameLocator('.reader-frame').getByRole('img', { name: 'Page 1' });
    await expect
      .poll(() =>
        sheet.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight]),
      )
      .toEqual([640, 480]);
  } finally {
    library.remove();
  }
});

test('A newspaper page photographed askew is shown with its lines level, and says its day and page', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await showRecognised(page, 'held-askew.jpg', 'Harbour road gets six hundred new trees');
    await expect(parts.selectedRows(page)).toContainText('2024');
    await parts.search(page).fill('"third quay"');
    await page.locator('.reader-bar').getByText('Original', { exact: true }).click();
    const frame = page.frameLocator('.reader-frame');
    await expect(frame.locator('mark.box[id]')).toHaveCount(1);
    // Turned by seven degrees it needs a wider sheet than its 1,200 pixels.
    await expect
      .poll(() =>
        frame.getByRole('img', { name: 'Page 1' }).evaluate((img) => (img as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(1300);
    mkdirSync(screens, { recursive: true });
    await page.screenshot({ path: join(screens, 'scan-photograph-light.png') });
  } finally {
    library.remove();
  }
});
