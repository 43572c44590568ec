import { expect } from '@playwright/test';
import { clipdeskTest as test } from './electron-launch';
import { IMPORT_MS, parts, readerText, settingsOf } from './window-parts';

test('The first start offers the sample library, and one click fills the window', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
  await page.getByLabel('Your organisation').fill('City of Port Elmsley');
  await page.getByRole('button', { name: 'Try the Sample Library' }).click();

  await expect(parts.selectedRows(page)).toHaveCount(1, { timeout: IMPORT_MS });
  await expect(parts.row(page, /flood barrier two years after the great storm/)).toBeVisible();
  // What was on the welcome page is gone, and the focus is in the list, where the next key is of use.
  await expect(parts.list(page)).toBeFocused();
  await expect.poll(() => readerText(page)).toMatch(/\S/);
  await expect(page.getByRole('button', { name: /^\d+ new/ })).toHaveCount(0);

  await page.keyboard.press('Control+e');
  await expect(page.getByLabel('Organisation')).toHaveValue('City of Port Elmsley');
});

test('An organisation named at the first start is still there at the next', async ({ launch }) => {
  const first = await launch();
  await first.page.getByLabel('Your organisation').fill('Ministry of Environment');
  await expect
    .poll(() => settingsOf(first.page))
    .toMatchObject({ value: { organisation: 'Ministry of Environment' } });
  await first.page.reload();
  await expect(first.page.getByLabel('Your organisation')).toHaveValue('Ministry of Environment');
});
