import { expect, type Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test, launchClipdesk } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { dropFiles, expectCount, IMPORT_MS, parts } from './window-parts';

const STORY = `Ferry to the islands runs again\nPublished: 2026-06-14\n\n${'The ferry to the islands runs again after the storm, the harbour said. '.repeat(8)}`;
const TABLE =
  'Team list,,,\nWhen,What,Where,Seen\n03/04/2021,Trees along the harbour road,Rivermouth Post,12\n05/04/2021,Drains overflow again,The Courier,9\n';

const tray = (page: Page) => page.getByRole('complementary', { name: 'Imports' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Columns of list.csv' });

test('Column mapping: a table waits for its question, is mapped by keyboard, and the next one is not asked about', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-columns-'));
  const library = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-columns-library-'));
  try {
    const first = await launchClipdesk({ library });
    let { page } = first;
    await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
    writeFileSync(join(folder, 'list.csv'), TABLE);
    writeFileSync(join(folder, 'story.txt'), STORY);
    await dropFiles(page, [join(folder, 'list.csv'), join(folder, 'story.txt')]);
    // The other file comes in meanwhile.
    await expect(parts.row(page, /Ferry to the islands/)).toBeVisible({ timeout: IMPORT_MS });
    await expect(tray(page)).toContainText('list.csv has a question');
    await first.close();

    // The question is there after a restart.
    ({ page } = await launch({ library }));
    await expect(tray(page)).toContainText('None of its columns has a name Clipdesk knows.');
    await tray(page).getByRole('button', { name: 'Map Columns…' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();

    await dialog(page).getByLabel('Header row').selectOption({ label: 'Row 2: When · What · Where · Seen' });
    // Its cells are days, and what papers are called.
    await expect(dialog(page).getByLabel('When')).toHaveValue('date');
    await expect(dialog(page).getByLabel('Where')).toHaveValue('outlet');
    for (const [column, field] of [
      ['What', 'Headline'],
      ['Where', 'Outlet'],
      ['When', 'Published'],
    ] as const) {
      const select = dialog(page).getByLabel(column);
      await select.focus();
      await page.keyboard.type(field);
      await expect(select.locator('option:checked')).toHaveText(field);
    }
    const preview = dialog(page).getByRole('region', { name: 'Preview' });
    await expect(preview.getByRole('row', { name: /Trees along the harbour road/ })).toContainText(
      'Rivermouth Post',
    );
    await expect(dialog(page).getByText('Which day is 03/04/2021?')).toBeVisible();
    await still(page);
    expect(await findings(page)).toEqual([]);

    await dialog(page).getByLabel('3 Apr 2021 (day first)').focus();
    await page.keyboard.press('Space');
    await expect(preview.getByRole('row', { name: /Drains/ })).toContainText('5 Apr 2021');
    await dialog(page).getByRole('button', { name: 'Import 2 Clippings' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expectCount(page, 3);
    await expect(parts.row(page, /Drains overflow again/)).toContainText('5 Apr 2021');

    // The same file again adds nothing, and another with these columns comes in by itself.
    writeFileSync(join(folder, 'may.csv'), 'What,When,Where,Seen\nBridge opens,06/07/2021,The Courier,3\n');
    await dropFiles(page, [join(folder, 'list.csv'), join(folder, 'may.csv')]);
    await expect(tray(page)).toContainText('1 already in the library', { timeout: IMPORT_MS });
    await expectCount(page, 4);
    await expect(tray(page)).not.toContainText('has a question');

    // A column that was forgotten is mapped later; what was corrected stays.
    await parts.row(page, /Drains overflow again/).click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Map Columns Again');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByLabel('What')).toHaveValue('headline');
    await dialog(page).getByLabel('Seen').selectOption({ label: 'Page' });
    await still(page);
    expect(await findings(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Map 2 Rows Again' }).click();
    await expect(page.getByText('2 clippings changed')).toBeVisible();
    await expectCount(page, 4);
  } finally {
    removeAfterTest(folder);
    removeAfterTest(library);
  }
});

test('A table that is skipped is gone from the tray and from the library', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-skipped-'));
  try {
    const { page } = await launch();
    await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
    writeFileSync(join(folder, 'list.csv'), TABLE);
    await dropFiles(page, [join(folder, 'list.csv')]);
    await expect(tray(page)).toContainText('list.csv has a question', { timeout: IMPORT_MS });
    await tray(page).getByRole('button', { name: 'Skip' }).click();
    await expect(parts.toasts(page)).toContainText('list.csv was not imported');
    await expect(tray(page)).toBeHidden();
  } finally {
    removeAfterTest(folder);
  }
});

test('A newsletter is asked about once for its sender; the answer can be changed in the settings', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-newsletter-'));
  try {
    const { page } = await launch();
    await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
    const items = [
      'Council agrees on eleven trees',
      'Drains overflow for the second time',
      'Ferry to the islands runs again',
    ];
    const html = items.map(
      (one, i) => `<div><a href="https://news.example/${String(i)}">${one}</a><p>More of it.</p></div>`,
    );
    writeFileSync(
      join(folder, 'brief.eml'),
      `Message-ID: <1@post.example>\r\nFrom: Morning Brief <brief@post.example>\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\nSubject: The morning\r\nList-Id: <brief.post.example>\r\nContent-Type: text/html\r\n\r\n${html.join('')}`,
    );
    await dropFiles(page, [join(folder, 'brief.eml')]);
    await expect(tray(page)).toContainText('1 mail from Morning Brief', { timeout: IMPORT_MS });
    await expect(tray(page)).toContainText('It links 3 articles.');
    await still(page);
    expect(await findings(page)).toEqual([]);
    await tray(page).getByRole('button', { name: 'A Clipping per Article' }).focus();
    await page.keyboard.press('Enter');
    await expectCount(page, 3);

    await page.keyboard.press('Control+,');
    await expect(page.getByLabel('Mails from Morning Brief')).toHaveValue('items');
    await page.getByRole('button', { name: 'Ask again about Morning Brief' }).click();
    await expect(page.getByLabel('Mails from Morning Brief')).toHaveCount(0);
    await still(page);
    expect(await findings(page)).toEqual([]);
  } finally {
    removeAfterTest(folder);
  }
});
