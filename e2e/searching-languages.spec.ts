import { expect, type Page } from '@playwright/test';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clipdeskTest as test } from './electron-launch';
import { expectCount, parts, readerMarks, sampleLibrary } from './window-parts';

/** Types a query and goes to what it finds. */
async function searchFor(page: Page, query: string): Promise<void> {
  await parts.search(page).fill(query);
  await expect(page.locator('.list-count')).toContainText('found');
  await parts.search(page).press('Enter');
}

for (const [language, query, headline, word] of [
  ['Chinese', '防洪', '榆河防洪闸正式启用', /防洪/],
  ['traditional Chinese', '環境部長', '榆河防洪闸正式启用', /环境部长/],
  ['Thai', 'ขยะ', 'เทศบาลริมน้ำเก็บขยะพลาสติก', /ขยะ/],
  ['French without its accents', 'qualite ecoles', 'Qualité de l’air', /qualité|école/i],
  ['Arabic', 'الفيضانات', 'وزيرة البيئة تفتتح', /الفيضانات/],
] as const) {
  test(`A word of ${language} is found inside its sentences, marked in list and reader, and gone through from match to match`, async ({
    launch,
  }) => {
    const library = sampleLibrary();
    try {
      const { page } = await launch({ library: library.folder });
      await expectCount(page, library.ids.length);
      await searchFor(page, query);
      const row = parts.row(page, new RegExp(headline));
      await expect(row.locator('mark').first()).toHaveText(word);
      await row.click();
      await expect.poll(async () => (await readerMarks(page)).length).toBeGreaterThan(1);
      const marks = await readerMarks(page);
      for (const mark of marks) expect(mark).toMatch(word);
      const bar = page.locator('.match-bar');
      await page.getByRole('button', { name: 'Next match' }).click();
      await expect(bar).toContainText(`1 of ${String(marks.length)}`);
      await page.getByRole('button', { name: 'Next match' }).click();
      await expect(bar).toContainText(`2 of ${String(marks.length)}`);
      await page.getByRole('button', { name: 'Previous match' }).click();
      await expect(bar).toContainText(`1 of ${String(marks.length)}`);
    } finally {
      library.remove();
    }
  });
}

test('A library whose search index was deleted finds again what it found before', async ({ launch }) => {
  const library = sampleLibrary();
  const indexFiles = (): string[] => readdirSync(library.folder).filter((name) => name.startsWith('search.'));
  try {
    const before = await launch({ library: library.folder });
    await expectCount(before.page, library.ids.length);
    await searchFor(before.page, 'turbines');
    await expectCount(before.page, 1);
    await before.close();
    expect(indexFiles()).not.toEqual([]);
    for (const name of indexFiles()) rmSync(join(library.folder, name));

    const { page } = await launch({ library: library.folder });
    await searchFor(page, 'turbines');
    await expectCount(page, 1);
    await expect(parts.rows(page).first()).toContainText('Wind farm');
  } finally {
    library.remove();
  }
});
