import { expect } from '@playwright/test';
import { clipdeskTest as test } from './electron-launch';
import { parts, readerText, sampleLibrary } from './window-parts';

test('A field is corrected in place, marked as corrected, and the correction undone', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.search(page).fill('forum');
    await page.keyboard.press('Enter');
    const inspector = parts.inspector(page);
    await expect(inspector).toContainText('The outlet is unknown.');

    await inspector.getByRole('button', { name: 'Outlet: Add' }).click();
    await page.keyboard.type('Guangxi News');
    await page.keyboard.press('Enter');
    const outlet = inspector.getByRole('button', { name: 'Outlet: Guangxi News' });
    await expect(outlet).toBeFocused();
    await expect(inspector).toContainText('Corrected by you');
    await expect(parts.place(page, 'Guangxi News')).toBeVisible();

    await page.keyboard.press('Control+z');
    await expect(inspector.getByRole('button', { name: 'Outlet: Add' })).toBeVisible();
  } finally {
    library.remove();
  }
});

test('Esc leaves a field as it was, a wrong date is refused with a sentence, Tab saves and edits the next', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    const inspector = parts.inspector(page);
    const published = inspector.getByRole('button', { name: /^Published: / });
    const before = await published.getAttribute('aria-label');

    await published.click();
    await page.keyboard.type('next week');
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('alert')).toHaveText(/Write a date as/);
    await page.keyboard.press('Escape');
    await expect(published).toBeFocused();
    expect(await published.getAttribute('aria-label')).toBe(before);

    await inspector.getByRole('button', { name: /^Outlet: / }).click();
    await page.keyboard.type('The Ledger');
    await page.keyboard.press('Tab');
    await expect(inspector.getByRole('textbox', { name: 'Source' })).toBeFocused();
    await page.keyboard.type('Meridian');
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('button', { name: 'Outlet: The Ledger' })).toBeVisible();
    await expect(inspector.getByRole('button', { name: 'Source: Meridian' })).toBeFocused();
  } finally {
    library.remove();
  }
});

test('The text is corrected, shown at once, and the original stays as it came', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.search(page).fill('turbines');
    await page.keyboard.press('Enter');
    await expect.poll(() => readerText(page)).toContain('62 turbines');
    await page.keyboard.press('Control+Shift+e');
    const text = page.getByRole('textbox', { name: 'Text of the clipping' });
    await text.fill((await text.inputValue()).replace('62 turbines', '64 turbines'));
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => readerText(page)).toContain('64 turbines');
    await page.keyboard.press('v');
    await expect.poll(() => readerText(page)).toContain('62 turbines');
  } finally {
    library.remove();
  }
});

test('A date corrected so that the clipping moves in the list keeps it selected and in hand', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.rows(page).first().click();
    const headline = (await parts.selectedRows(page).locator('.list-row-headline').textContent()) ?? '';
    await parts
      .inspector(page)
      .getByRole('button', { name: /^Published: / })
      .click();
    await page.keyboard.type('1999-05');
    await page.keyboard.press('Enter');
    await expect(parts.inspector(page).getByRole('button', { name: 'Published: May 1999' })).toBeFocused();

    await expect(parts.rows(page).first()).not.toContainText(headline);
    // It is the last now: from it the keys go on, one up and one down.
    await parts.list(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', String(library.ids.length - 1));
    await page.keyboard.press('ArrowDown');
    await expect(parts.selectedRows(page)).toContainText(headline);
    await expect(parts.selectedRows(page)).toContainText('May 1999');
  } finally {
    library.remove();
  }
});
