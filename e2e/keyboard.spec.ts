import { expect } from '@playwright/test';
import { clipdeskTest as test } from './electron-launch';
import { expectCount, parts, pressOnKeyboard, readerText, sampleLibrary, settingsOf } from './window-parts';

test('The Inbox is worked through without a mouse', async ({ launch }) => {
  const library = sampleLibrary();
  const all = library.ids.length;
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, all);
    await page.keyboard.press('j');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', '1');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowDown');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', '2');

    // Keep: it leaves the Inbox, and the next one takes its place under the keys.
    const next = await parts.rows(page).nth(2).locator('.list-row-headline').textContent();
    await page.keyboard.press('e');
    await expectCount(page, all - 1);
    await expect(parts.selectedRows(page).locator('.list-row-headline')).toHaveText(next ?? '');
    await page.keyboard.press('x');
    await expectCount(page, all - 2);
    await expect(parts.place(page, 'Excluded')).toHaveAccessibleName('Excluded, 1 clipping');
    await page.keyboard.press('s');
    await expect(parts.selectedRows(page).getByRole('img', { name: 'Starred' })).toBeVisible();
    await page.keyboard.press('Delete');
    await expectCount(page, all - 3);
    await expect(parts.place(page, 'Trash')).toHaveAccessibleName('Trash, 1 clipping');
    await page.keyboard.press('Control+z');
    await expectCount(page, all - 2);

    await page.keyboard.press('Control+a');
    await expect(page.locator('.list-count')).toHaveText(`${all - 2} selected`);
    await page.keyboard.press('e');
    await expect(page.getByRole('heading', { name: 'The Inbox is clear' })).toBeVisible();
    // The list is gone and the focus with it: it is in what stands there now, so that the keys go on.
    await expect(page.locator('.list-empty')).toBeFocused();
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('heading', { name: 'The Trash is empty' })).toBeVisible();
    await page.keyboard.press('Control+2');
    await expectCount(page, all - 1);
    await expect(parts.list(page)).toBeFocused();
  } finally {
    library.remove();
  }
});

test('F6 goes round the panes, Enter opens the reader, its keys reach the window, Esc comes back', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { app, page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    await page.keyboard.press('F6');
    await expect(page.locator('.reader-frame')).toBeFocused();
    await pressOnKeyboard(app, 'j');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', '2');
    await expect
      .poll(() => readerText(page))
      .toContain(await parts.selectedRows(page).locator('.list-row-headline').innerText());
    await pressOnKeyboard(app, 'j');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', '3');
    await pressOnKeyboard(app, 'Escape');
    await expect(parts.list(page)).toBeFocused();
    // Back in the window, letters are text again where text is typed.
    await parts.search(page).focus();
    await pressOnKeyboard(app, 'j');
    await expect(parts.search(page)).toHaveValue('j');
    await parts.search(page).fill('');
    await parts.list(page).focus();

    await page.keyboard.press('Shift+F6');
    await expect(parts.place(page, 'Inbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(parts.place(page, 'All Clippings')).toBeFocused();
    await expect(page.getByRole('heading', { level: 1, name: 'All Clippings' })).toBeVisible();
    await page.keyboard.press('F6');
    await expect(parts.list(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(parts.selectedRows(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.reader-frame')).toBeFocused();
  } finally {
    library.remove();
  }
});

test('Space peeks: the clipping lies large over the panes while the list keeps the keys', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    await page.keyboard.press('Space');
    await expect(page.locator('.reader')).toHaveAttribute('data-peek', 'true');
    await expect.poll(() => readerText(page)).toMatch(/\S/);
    await page.keyboard.press('j');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', '2');
    const headline = await parts.selectedRows(page).locator('.list-row-headline').innerText();
    await expect.poll(() => readerText(page)).toContain(headline);
    await page.keyboard.press('Escape');
    await expect(page.locator('.reader')).toHaveAttribute('data-peek', 'false');
    await expect(parts.list(page)).toBeFocused();
  } finally {
    library.remove();
  }
});

test('The palette finds a command by name and runs it; the help names every shortcut; both give the focus back', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('exclu');
    await page.keyboard.press('Enter');
    await expectCount(page, library.ids.length - 1);
    await expect(parts.list(page)).toBeFocused();

    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toContainText('Move to Trash');
    await expect(help).toContainText('Next Pane');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await expect(parts.list(page)).toBeFocused();
  } finally {
    library.remove();
  }
});

test('Panes are resized by keyboard and come back as wide at the next start', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    const separator = page.getByRole('separator', { name: 'Width of the list' });
    const before = Number(await separator.getAttribute('aria-valuenow'));
    await separator.focus();
    await page.keyboard.press('ArrowRight');
    await expect(separator).toHaveAttribute('aria-valuenow', String(before + 16));
    await expect.poll(() => settingsOf(page)).toMatchObject({ value: { listWidth: before + 16 } });
    await page.reload();
    await expect(separator).toHaveAttribute('aria-valuenow', String(before + 16));
    await expect(page.locator('.list-pane')).toHaveCSS('width', `${before + 16}px`);
  } finally {
    library.remove();
  }
});
