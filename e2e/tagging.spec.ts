import { expect } from '@playwright/test';
import { clipdeskTest as test } from './electron-launch';
import { expectCount, parts, sampleLibrary } from './window-parts';

test('Tags are made, found again, taken away and undone by keyboard', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();

    await page.keyboard.press('t');
    const picker = page.getByRole('combobox');
    await expect(picker).toBeFocused();
    await picker.fill('Environment/Water');
    await expect(page.getByRole('option', { name: 'Create tag “Environment/Water”' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(parts.selectedRows(page)).toContainText('Water');
    await expect(parts.place(page, 'Water')).toBeVisible();
    await expect(parts.list(page)).toBeFocused();

    // Type-ahead finds it by its beginning; existing tags come before making one.
    await page.keyboard.press('j');
    await page.keyboard.press('t');
    await picker.fill('wat');
    await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveText([
      /Environment \/ Water/,
      /Create tag “wat”/,
    ]);
    await page.keyboard.press('Enter');
    await expect(parts.place(page, 'Environment')).toHaveAccessibleName('Environment, 2 clippings');

    await page.keyboard.press('t');
    await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option').first()).toContainText(
      'Remove',
    );
    // Opened at once after the last one closed, it has the focus all the same.
    await expect(picker).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(parts.place(page, 'Environment')).toHaveAccessibleName('Environment, 1 clipping');
    await page.keyboard.press('Control+z');
    await expect(parts.place(page, 'Environment')).toHaveAccessibleName('Environment, 2 clippings');
    await page.keyboard.press('Control+Shift+z');
    await expect(parts.place(page, 'Environment')).toHaveAccessibleName('Environment, 1 clipping');
  } finally {
    library.remove();
  }
});

test('A tag is put on many at once, filters the list, is renamed and coloured, and leaves all at once', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    await parts
      .rows(page)
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await expect(page.locator('.list-count')).toHaveText('4 selected');
    await page.keyboard.press('t');
    await page.getByRole('combobox').fill('Floods');
    await page.keyboard.press('Enter');
    await expect(parts.inspector(page)).toContainText('on all');

    await parts.place(page, 'Floods').click();
    await expectCount(page, 4);

    await parts.place(page, 'Floods').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Flood barrier');
    await page.keyboard.press('Enter');
    await expect(parts.place(page, 'Flood barrier')).toHaveAccessibleName('Flood barrier, 4 clippings');
    await expectCount(page, 4);

    await parts.place(page, 'Flood barrier').click({ button: 'right' });
    await page.getByRole('menuitemradio', { name: 'Teal' }).click();
    await expect(parts.rows(page).first().locator('.tag-dot')).toHaveCSS(
      'background-color',
      'rgb(31, 158, 154)',
    );

    await parts.place(page, 'Flood barrier').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete Tag' }).click();
    await expect(parts.place(page, 'Flood barrier')).toHaveCount(0);
    await parts.toasts(page).getByRole('button', { name: 'Undo' }).last().click();
    await expect(parts.place(page, 'Flood barrier')).toHaveAccessibleName('Flood barrier, 4 clippings');
  } finally {
    library.remove();
  }
});

test('A clipping dragged onto a tag gets it, and a tag dragged onto a tag goes inside it', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    for (const tag of ['Energy', 'Environment']) {
      await page.keyboard.press('t');
      await page.getByRole('combobox').fill(tag);
      await page.keyboard.press('Enter');
      await expect(parts.place(page, tag)).toBeVisible();
    }
    await parts.rows(page).nth(2).dragTo(parts.place(page, 'Energy'));
    await expect(parts.place(page, 'Energy')).toHaveAccessibleName('Energy, 2 clippings');

    await parts.place(page, 'Energy').dragTo(parts.place(page, 'Environment'));
    await expect(parts.place(page, 'Energy')).toHaveAttribute('aria-level', '2');
    await expect(parts.place(page, 'Environment')).toHaveAccessibleName('Environment, 2 clippings');
    await parts.place(page, 'Environment').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(parts.place(page, 'Energy')).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(parts.place(page, 'Energy')).toBeVisible();
  } finally {
    library.remove();
  }
});
