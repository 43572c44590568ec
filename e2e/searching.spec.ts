import { expect } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { runCli } from './prepare-library';
import { expectCount, parts, readerMarks, sampleLibrary, settingsOf } from './window-parts';

test('Search answers while typing, marks what it found in list and reader, and leads back to the list', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    await page.keyboard.press('/');
    await expect(parts.search(page)).toBeFocused();
    await page.keyboard.type('turbines');
    await expectCount(page, 1);
    await expect(parts.rows(page).first().locator('mark').first()).toHaveText(/turbines/i);

    await page.keyboard.press('Enter');
    await expect(parts.list(page)).toBeFocused();
    await expect(parts.selectedRows(page)).toContainText('Wind farm');
    await expect.poll(() => readerMarks(page)).toEqual([expect.stringMatching(/turbines/i)]);
    await expect(page.locator('.match-bar')).toContainText('1 match');
    const why = page.getByRole('region', { name: 'Why it is found' });
    await expect(why).toContainText(/turbines/i);
    await page.keyboard.press('n');
    await expect(page.locator('.match-bar')).toContainText('1 of 1');
    await expect(page.locator('.reader-frame')).toHaveAttribute('src', /#m1$/);

    await page.keyboard.press('Escape');
    await expect(parts.search(page)).toHaveValue('');
    await expectCount(page, library.ids.length);
  } finally {
    library.remove();
  }
});

test('What is typed while the window starts is searched for', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await page.keyboard.type('/turbines');
    await expectCount(page, 1);
    await expect(parts.search(page)).toHaveValue('turbines');
    await expect(parts.search(page)).toBeFocused();
  } finally {
    library.remove();
  }
});

test('Clippings with only some of the words stand under a visible line', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.search(page).fill('turbines plaice tram');
    await expect(page.getByText('Only some of the words')).toBeVisible();
    await expect(page.locator('.list-count')).toHaveText(/^0 found, \d+ partly$/);
  } finally {
    library.remove();
  }
});

test('A search shows how it was understood, is limited to the chosen place, and says what to do when nothing is found', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.search(page).fill('lang:de ministerin');
    const chips = page.getByRole('list', { name: 'Understood as' }).getByRole('listitem');
    await expect(chips.first()).toBeVisible();
    expect(await chips.count()).toBeGreaterThanOrEqual(2);
    await expect(chips.filter({ hasText: 'de' }).first()).toHaveAttribute('data-kind', 'filter');
    await expectCount(page, 1);
    await expect(page.locator('.search-time')).toHaveText(/^[\d.]+ m?s$/);
    await page.getByRole('button', { name: 'Search without lang:de' }).focus();
    await page.keyboard.press('Delete');
    await expect(parts.search(page)).toHaveValue('ministerin');
    await expect(parts.search(page)).toBeFocused();
    await parts.search(page).fill('lang:de ministerin');
    await expectCount(page, 1);

    await parts.place(page, 'Starred').click();
    await expect(page.getByRole('heading', { name: /Nothing found for/ })).toBeVisible();
    await page.getByRole('button', { name: 'Search All Clippings' }).click();
    await expectCount(page, 1);
  } finally {
    library.remove();
  }
});

test('Plain typing never fails, whatever is typed', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, library.ids.length);
    for (const query of [
      '"unclosed',
      'C++',
      'h52.1 - word',
      'unknown:field',
      '(',
      ')',
      '-',
      'a OR',
      '防洪闸',
      'حاجز',
      'ประตู',
    ]) {
      await parts.search(page).fill(query);
      await expect(page.locator('.list-count')).toHaveText(/^\d+ found/);
    }
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
    await parts.search(page).fill('防洪闸');
    await expect(parts.rows(page).first()).toContainText('榆河晚报');
  } finally {
    library.remove();
  }
});

test('A search is saved under a name, and its place finds the same', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await parts.search(page).fill('barrier');
    await expect(page.locator('.list-count')).toHaveText(/^[1-9]\d* found/);
    const found = Number.parseInt((await page.locator('.list-count').textContent()) ?? '', 10);
    await page.keyboard.press('Control+Shift+s');
    await page.getByRole('textbox', { name: 'Name' }).fill('The barrier');
    await page.keyboard.press('Enter');
    await expect(parts.place(page, 'The barrier')).toBeVisible();
    await parts.search(page).fill('');
    await parts.place(page, 'The barrier').click();
    await expectCount(page, found);
    await parts.place(page, 'The barrier').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Remove Saved Search' }).click();
    await expect(parts.place(page, 'The barrier')).toHaveCount(0);
  } finally {
    library.remove();
  }
});

test('The filters count what is found, and each finds what its typed query finds', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await page.keyboard.press('Control+2');
    await expectCount(page, library.ids.length);
    await page.keyboard.press('Control+Shift+f');
    const filters = page.getByRole('region', { name: 'Filters' });
    const english = filters
      .getByRole('group', { name: 'Language' })
      .getByRole('button', { name: /^Only English, / });
    await expect(english).toBeVisible();
    const count = Number(/(\d+) clipping/.exec((await english.getAttribute('aria-label')) ?? '')?.[1]);

    await english.click();
    await expectCount(page, count);
    await expect(parts.search(page)).toHaveValue('lang:en');
    await expect(english).toHaveAttribute('aria-pressed', 'true');
    await english.click();
    await expectCount(page, library.ids.length);
    await expect(parts.search(page)).toHaveValue('');

    await filters.getByRole('button', { name: 'Without English' }).click();
    await expectCount(page, library.ids.length - count);
    await parts.search(page).fill('-lang:en');
    await expectCount(page, library.ids.length - count);
    await parts.search(page).fill('');
    await expectCount(page, library.ids.length);

    const dates = filters.getByRole('slider', { name: 'Published' });
    await dates.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect(parts.search(page)).toHaveValue(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
    await filters.getByRole('button', { name: 'All dates' }).click();
    await expectCount(page, library.ids.length);
    await page.keyboard.press('Control+Shift+f');
    await expect(filters).toHaveCount(0);
  } finally {
    library.remove();
  }
});

test('What is typed is completed, and a misspelt word put right, by mouse or keyboard', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await page.keyboard.press('Control+2');
    await expectCount(page, library.ids.length);
    await parts.search(page).focus();
    await page.keyboard.type('turb');
    const suggestions = page.getByRole('list', { name: 'Suggestions' });
    await suggestions.getByRole('button', { name: 'Word: turbines' }).click();
    await expect(parts.search(page)).toHaveValue('turbines ');
    await expect(parts.search(page)).toBeFocused();
    await expectCount(page, 1);

    await parts.search(page).fill('is:st');
    await expect(suggestions.getByRole('button', { name: 'Value: starred' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(parts.search(page)).toHaveValue('is:starred ');

    await parts.search(page).fill('turbnes');
    await expectCount(page, 1);
    await expect(page.getByText('similar words are shown')).toBeVisible();
    await page.getByRole('button', { name: 'turbines', exact: true }).click();
    await expect(parts.search(page)).toHaveValue('turbines');
    await expectCount(page, 1);
  } finally {
    library.remove();
  }
});

test('Searches that found something are offered again, also after a restart, until they are forgotten', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const userData = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-recent-'));
    const first = await launch({ library: library.folder, userData });
    await parts.search(first.page).fill('turbines');
    await expectCount(first.page, 1);
    await first.page.keyboard.press('Enter');
    await expect(parts.list(first.page)).toBeFocused();
    await expect
      .poll(() => settingsOf(first.page))
      .toMatchObject({ value: { recentSearches: ['turbines'] } });
    await first.close();

    const { page } = await launch({ library: library.folder, userData });
    await page.keyboard.press('/');
    const suggestions = page.getByRole('list', { name: 'Suggestions' });
    await suggestions.getByRole('button', { name: 'Recent search: turbines' }).click();
    await expect(parts.search(page)).toHaveValue('turbines');
    await expectCount(page, 1);
    await parts.search(page).fill('');
    await suggestions.getByRole('button', { name: 'Forget Recent Searches' }).click();
    await expect(suggestions).toHaveCount(0);
    await expect(parts.search(page)).toBeFocused();
  } finally {
    library.remove();
  }
});

test('What is found is searched again, and copied as a list with links', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { app, page } = await launch({ library: library.folder });
    await page.keyboard.press('Control+2');
    await parts.search(page).fill('barrier');
    await expect(page.locator('.list-count')).toHaveText(/^[1-9]\d* found/);
    const found = Number.parseInt((await page.locator('.list-count').textContent()) ?? '', 10);
    await page.keyboard.press('Control+Alt+f');
    await expect(parts.search(page)).toBeFocused();
    await expect(parts.search(page)).toHaveValue('');
    await expect(page.getByText('Inside the results of “barrier”')).toBeVisible();
    await expectCount(page, found);
    await page.keyboard.type('turbines');
    await expectCount(page, 0);

    await page.keyboard.press('Escape');
    await expectCount(page, found);
    await page.keyboard.press('Control+Shift+c');
    await expect(parts.toasts(page)).toContainText(`${String(found)} clippings copied as a list`);
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.trim().split('\n')).toHaveLength(found);
    expect(copied).toMatch(/^.+ · \d+ March 2026 · .+/);

    await parts.search(page).focus();
    await page.keyboard.press('Escape');
    await expectCount(page, library.ids.length);
  } finally {
    library.remove();
  }
});

test('Saved searches are put in order and get a picture; a name is found in every spelling', async ({
  launch,
}) => {
  // The look for barriers goes through the whole page.
  test.setTimeout(120_000);
  const library = sampleLibrary();
  try {
    runCli(['--library', library.folder, '--json', 'saved', 'add', 'First', 'barrier']);
    runCli(['--library', library.folder, '--json', 'saved', 'add', 'Second', 'minister']);
    const { page } = await launch({ library: library.folder });
    const saved = page.getByRole('tree', { name: 'Saved Searches' }).getByRole('treeitem');
    await expect(saved).toHaveText([/First/, /Second/]);
    await parts.place(page, 'First').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(saved).toHaveText([/Second/, /First/]);
    await expect(parts.place(page, 'First')).toBeFocused();
    await parts.place(page, 'First').dragTo(parts.place(page, 'Second'));
    await expect(saved).toHaveText([/First/, /Second/]);
    await parts.place(page, 'First').click({ button: 'right' });
    await page.getByRole('menuitemradio', { name: 'Flag' }).click();
    await expect(parts.place(page, 'First').locator('.lucide-flag')).toBeVisible();
    // Keys go to the menu until it is gone.
    await expect(page.getByRole('menu')).toHaveCount(0);

    await parts.place(page, 'Second').focus();
    await page.keyboard.press('F2');
    await page.getByRole('dialog', { name: 'Rename Second' }).getByLabel('Name').fill('The minister');
    await page.keyboard.press('Enter');
    await expect(saved).toHaveText([/First/, /The minister/]);
    await expect(parts.toasts(page)).toContainText('Second is now The minister');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Names and Spellings');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Names and Spellings' });
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Elm');
    await dialog.getByText('Organisation', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Other spellings' }).fill('榆河\nElbufer');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const elm = dialog.getByRole('listitem').filter({ hasText: 'Elm' });
    await expect(elm).toContainText('榆河');
    await expect(elm.getByRole('img', { name: 'Organisation' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Remove Elm' }).click();
    await expect(elm).toHaveCount(0);
    await parts.toasts(page).getByRole('button', { name: 'Undo' }).last().click();
    await expect(elm).toContainText('榆河');
    await still(page);
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Search for Elm' }).click();
    await expect(parts.search(page)).toHaveValue('name:"Elm"');
    await expect(parts.rows(page).filter({ hasText: '榆河晚报' })).toHaveCount(1);
  } finally {
    library.remove();
  }
});

test('More like a clipping is found by its telling words, and it is not among them', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    const first = parts.row(page, /Minister opens Elm flood barrier/);
    await first.click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('More Like This');
    await page.keyboard.press('Enter');
    await expect(parts.search(page)).toHaveValue(/^\(\w+( OR \S+)*\) -id:[0-9a-f]{20}$/);
    await expect(
      parts
        .rows(page)
        .filter({ hasText: /barrier/i })
        .first(),
    ).toBeVisible();
    await expect(first).toHaveCount(0);
  } finally {
    library.remove();
  }
});
