import { expect } from '@playwright/test';
import { findings, still } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { expectCount, IMPORT_MS, parts, sampleLibrary } from './window-parts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Axe finds nothing wrong in any state of the window, ${colorScheme}`, async ({ launch }) => {
    test.setTimeout(180_000);
    const library = sampleLibrary();
    try {
      const { page } = await launch({ library: library.folder });
      await page.emulateMedia({ colorScheme });
      const check = async (state: string): Promise<void> => {
        await still(page);
        expect(await findings(page), state).toEqual([]);
      };
      await expectCount(page, library.ids.length);
      await check('nothing selected');

      await parts.rows(page).nth(1).click();
      await expect(parts.inspector(page)).toContainText('Original');
      await page.keyboard.press('t');
      await page.getByRole('combobox').fill('Environment/Water');
      await check('tag picker');
      await page.keyboard.press('Enter');
      await expect(parts.place(page, 'Water')).toBeVisible();
      await check('one selected, tagged');

      await parts.inspector(page).getByRole('button', { name: 'Show Empty Fields' }).click();
      await check('all fields');
      await parts
        .inspector(page)
        .getByRole('button', { name: /^Published: / })
        .click();
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await check('a field with a problem');
      await page.keyboard.press('Escape');

      await parts.search(page).fill('barrier turbines');
      await expect(page.locator('.list-count')).toHaveText(/found/);
      await check('search');
      await parts.search(page).fill('the');
      await page.keyboard.press('Control+Shift+f');
      await expect(page.getByRole('slider', { name: 'Published' })).toBeVisible();
      await check('filters');
      await page.keyboard.press('Control+Shift+f');
      await parts.search(page).fill('zeppelin waltz');
      await check('nothing found');
      await parts.search(page).fill('');
      await expectCount(page, library.ids.length);

      await parts.rows(page).first().click();
      await parts
        .rows(page)
        .nth(2)
        .click({ modifiers: ['Shift'] });
      await check('several selected');

      for (const [keys, state] of [
        ['Control+k', 'palette'],
        ['Control+e', 'export'],
        ['Control+,', 'settings'],
        ['?', 'shortcuts'],
        ['Control+Shift+n', 'new tag'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog')).toBeVisible();
        await check(state);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }

      await parts.rows(page).first().click({ button: 'right' });
      await check('context menu');
      await page.keyboard.press('Escape');
      await parts.rows(page).first().click();
      await page.keyboard.press('x');
      await expect(parts.toasts(page)).toContainText('excluded');
      await check('a message with Undo');
      await page.keyboard.press('Space');
      await check('peek');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+6');
      await expect(page.getByRole('heading', { name: 'The Trash is empty' })).toBeVisible();
      await check('empty Trash');
    } finally {
      library.remove();
    }
  });

  test(`Axe finds nothing wrong on the welcome page and in the import tray, ${colorScheme}`, async ({
    launch,
  }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
    await still(page);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try the Sample Library' }).click();
    await expect(page.getByRole('complementary', { name: 'Imports' })).toContainText('imported', {
      timeout: IMPORT_MS,
    });
    await still(page);
    expect(await findings(page)).toEqual([]);
  });
}
