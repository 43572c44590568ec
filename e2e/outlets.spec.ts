import { expect } from '@playwright/test';
import { findings } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { parts, sampleLibrary } from './window-parts';

test('An outlet is made by keyboard, gives its name to its clippings, is found by another spelling, and undone', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await expect(parts.place(page, 'The Harbour Gazette')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('outlets');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Outlets' });
    await dialog.getByRole('combobox').fill('gxrb');
    await expect(dialog.getByRole('option').first()).toContainText('Guangxi Daily');
    expect(await findings(page)).toEqual([]);

    await dialog.getByRole('combobox').fill('Gazette of the Harbour');
    await dialog.getByRole('button', { name: 'New Outlet…' }).press('Enter');
    const editor = page.getByRole('dialog', { name: 'New Outlet' });
    await expect(editor.getByLabel('Name')).toHaveValue('Gazette of the Harbour');
    await editor.getByLabel('Also called').fill('Harbour Gazette');
    await editor.getByLabel('Websites').fill('not a domain');
    await editor.getByLabel('Websites').press('Tab');
    await editor.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(editor.getByRole('alert')).toHaveText('a domain looks like gxrb.com.cn');
    expect(await findings(page)).toEqual([]);
    await editor.getByLabel('Websites').fill('harbour-gazette.example');
    await editor.getByRole('button', { name: 'Save' }).press('Enter');

    await expect(parts.toasts(page)).toContainText('Gazette of the Harbour: 2 clippings renamed');
    await expect(dialog.getByRole('option').first()).toContainText('Gazette of the Harbour');
    await page.keyboard.press('Escape');
    await expect(parts.place(page, 'Gazette of the Harbour')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(parts.place(page, 'The Harbour Gazette')).toBeVisible();
  } finally {
    library.remove();
  }
});
