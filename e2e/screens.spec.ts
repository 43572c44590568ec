import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { clipdeskTest as test } from './electron-launch';
import { runCli } from './prepare-library';
import { removeAfterTest } from './remove-folder';
import { syndicatedLibrary } from './syndicated-library';
import {
  dropFiles,
  expectCount,
  IMPORT_MS,
  parts,
  readerMarks,
  readerText,
  sampleLibrary,
} from './window-parts';

/** `npm run screens` renews the pictures of the documentation; a test run puts its own among its results. */
const screens = resolve(
  __dirname,
  process.env['CLIPDESK_RENEW_SCREENS'] === '1' ? '../docs/screens' : '../test-results/screens',
);
const rules = resolve(__dirname, '../assets/sample-rules/environment.json');

/** A folder for a library whose name the window may show. */
function namedFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'clipdesk-e2e-named-')), 'Port Elmsley');
}

/** The samples in a library whose name the window may show. */
function namedLibrary(): ReturnType<typeof sampleLibrary> {
  const samples = sampleLibrary();
  const folder = namedFolder();
  cpSync(samples.folder, folder, { recursive: true });
  samples.remove();
  return { ...samples, folder, remove: () => removeAfterTest(dirname(folder)) };
}

/** The samples, tagged by the sample rules, with colours and a saved search. */
function taggedLibrary(): ReturnType<typeof sampleLibrary> {
  const library = namedLibrary();
  const clipdesk = (...args: string[]): unknown => runCli(['--library', library.folder, '--json', ...args]);
  clipdesk('rules', 'add', rules);
  clipdesk('rules', 'run');
  clipdesk('tag', 'color', 'Environment', '#2f9e6e');
  clipdesk('tag', 'color', 'Environment/Flood protection', '#3478f6');
  clipdesk('tag', 'color', 'Public services', '#d9822b');
  clipdesk('saved', 'add', 'Barrier this spring', 'barrier published:2026-03');
  return library;
}

/** One size for all pictures, whatever the screen. */
async function fixSize(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
}

/** Takes the same state light and dark, when nothing moves any more. */
async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(
        document.getAnimations().map((animation) => animation.finished.catch(() => undefined)),
      );
    });
    await page.screenshot({ path: join(screens, `${name}-${colorScheme}.png`), caret: 'hide' });
  }
}

test('Pictures of the first start', async ({ launch }) => {
  const library = namedFolder();
  const { app, page } = await launch({ library });
  await fixSize(app);
  await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
  await picture(page, 'welcome');
});

test('Pictures of the library, searches and dialogs', async ({ launch }) => {
  test.setTimeout(180_000);
  const library = taggedLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-screens-'));
  try {
    const { app, page } = await launch({ library: library.folder });
    await fixSize(app);
    await page.keyboard.press('Control+2');
    await expectCount(page, library.ids.length);

    await parts.row(page, /flood barrier two years after/).click();
    await expect.poll(() => readerText(page)).toContain('flood barrier');
    await expect(parts.inspector(page)).toContainText('Coverage');
    await picture(page, 'library');

    await page.keyboard.press('t');
    await page.getByRole('combobox').fill('env');
    await picture(page, 'tag-picker');
    await page.keyboard.press('Escape');

    for (const [keys, name] of [
      ['Control+k', 'palette'],
      ['Control+e', 'export'],
      ['Control+,', 'settings'],
      ['?', 'shortcuts'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      await picture(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }

    await page.keyboard.press('Control+k');
    await page.keyboard.type('outlets');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Outlets' }).getByRole('combobox').fill('daily');
    await picture(page, 'outlets');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Also called')).toBeVisible();
    await picture(page, 'outlet');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('names and');
    await page.keyboard.press('Enter');
    const names = page.getByRole('dialog', { name: 'Names and Spellings' });
    for (const [name, kind, spellings] of [
      ['Beihai', 'Place', '北海\nPei-hai'],
      ['Ruth Dahl', 'Person', 'روث دال\n露丝·达尔'],
    ] as const) {
      await names.getByLabel('Name', { exact: true }).fill(name);
      await names.getByText(kind, { exact: true }).click();
      await names.getByLabel('Other spellings').fill(spellings);
      await names.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(names.getByRole('button', { name: `Edit ${name}` })).toBeVisible();
    }
    const dismiss = parts.toasts(page).getByRole('button', { name: 'Dismiss' });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
    await picture(page, 'names');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('search a list');
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: 'Search a List' });
    await list.getByLabel('Names or queries').fill('Ruth Dahl\nLena Okafor\n环境部长');
    await picture(page, 'search-list');
    await page.keyboard.press('Escape');
    await parts.place(page, 'Barrier this spring').click({ button: 'right' });
    await expect(page.getByRole('menuitem', { name: 'Move Down' })).toBeVisible();
    await picture(page, 'saved-menu');
    await page.keyboard.press('Escape');

    for (const [headline, name] of [
      [/榆河防洪闸/, 'chinese'],
      [/وزيرة البيئة/, 'arabic'],
    ] as const) {
      await parts.row(page, headline).click();
      await expect.poll(() => readerText(page)).toMatch(headline);
      await picture(page, name);
    }

    await parts.rows(page).first().click();
    await parts
      .rows(page)
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await expect(page.locator('.list-count')).toHaveText('4 selected');
    await picture(page, 'several-selected');

    await parts.search(page).fill('barrier river');
    await expect(page.locator('.list-count')).toHaveText(/found/);
    await parts.rows(page).first().click();
    await expect.poll(() => readerMarks(page)).not.toEqual([]);
    await picture(page, 'search');
    await parts.search(page).fill('the');
    await page.keyboard.press('Control+Shift+f');
    await expect(page.getByRole('slider', { name: 'Published' })).toBeVisible();
    await picture(page, 'filters');
    await parts.search(page).fill('barier fl');
    await expect(page.getByRole('list', { name: 'Suggestions' })).toBeVisible();
    await picture(page, 'suggestions');
    await parts.search(page).fill('barrier river');
    await page.keyboard.press('Control+Shift+f');
    await parts.search(page).fill('zeppelin waltz');
    await expect(page.locator('.list-count')).toHaveText(/0 found|No/i);
    await picture(page, 'nothing-found');
    await parts.search(page).fill('');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+3');
    await picture(page, 'empty-starred');
    await page.keyboard.press('Control+2');
    await expectCount(page, library.ids.length);

    const files = ['empty.txt', 'photo.bin', 'report.pdf'].map((name) => join(folder, name));
    writeFileSync(join(folder, 'empty.txt'), '');
    copyFileSync(resolve(__dirname, '../assets/icons/16x16.png'), join(folder, 'photo.bin'));
    writeFileSync(join(folder, 'report.pdf'), '%PDF-1.7\n%\u00e2\u00e3\n');
    await dropFiles(page, files, false);
    await expect(page.getByText('Drop to import')).toBeVisible();
    await picture(page, 'drop');
    await dropFiles(page, files);
    await expect(page.getByRole('complementary', { name: 'Imports' })).toContainText('The file is empty.', {
      timeout: IMPORT_MS,
    });
    await picture(page, 'import-refused');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('Pictures of a story and its placements', async ({ launch }) => {
  const library = syndicatedLibrary();
  try {
    const { app, page } = await launch({ library: library.folder });
    await fixSize(app);
    await expectCount(page, 5);
    await parts.row(page, /Ninety gates/).click();
    await expect(parts.inspector(page)).toContainText('3 outlets ran this story');
    await expect(parts.inspector(page)).toContainText('Perhaps the same event');
    await picture(page, 'story');
  } finally {
    library.remove();
  }
});

test('Pictures of a table that waits for its columns, and of a newsletter', async ({ launch }) => {
  const library = namedLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-screens-'));
  try {
    const { app, page } = await launch({ library: library.folder });
    await fixSize(app);
    await expectCount(page, library.ids.length);
    writeFileSync(
      join(folder, 'Coverage April.csv'),
      [
        'Monitoring list,,,,,',
        'When,What,Where,Who,Link,Readers',
        '03/04/2021,Council agrees on eleven trees for the harbour road,Rivermouth Post,Jana Dorn,https://post.example/1,"34,500"',
        '05/04/2021,Drains overflow for the second time this spring,The Courier,Mark Poe,https://courier.example/2,"120,000"',
        '07/04/2021,Ferry to the islands runs again after the storm,Harbour Gazette,,https://gazette.example/3,"18,200"',
        '09/04/2021,,Harbour Gazette,,https://gazette.example/4,"18,200"',
        '11/04/2021,Pilots of the harbour end their strike,Rivermouth Post,Jana Dorn,https://post.example/5,"34,500"',
      ].join('\n'),
    );
    const items = [
      'Council agrees on eleven trees',
      'Drains overflow for the second time',
      'Ferry to the islands runs again',
    ];
    const html = items
      .map((one, i) => `<div><a href="https://news.example/${String(i)}">${one}</a></div>`)
      .join('');
    writeFileSync(
      join(folder, 'brief.eml'),
      `Message-ID: <1@post.example>\r\nFrom: Morning Brief <brief@post.example>\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\nSubject: The morning\r\nList-Id: <brief.post.example>\r\nContent-Type: text/html\r\n\r\n${html}`,
    );
    await dropFiles(page, [join(folder, 'Coverage April.csv'), join(folder, 'brief.eml')]);
    const tray = page.getByRole('complementary', { name: 'Imports' });
    await expect(tray).toContainText('1 mail from Morning Brief', { timeout: IMPORT_MS });
    await expect(tray).toContainText('Coverage April.csv has a question');
    await picture(page, 'import-questions');

    await tray.getByRole('button', { name: 'Map Columns…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Columns of Coverage April.csv' });
    await dialog
      .getByLabel('Header row')
      .selectOption({ label: 'Row 2: When · What · Where · Who · Link · Readers' });
    for (const [column, field] of [
      ['When', 'Published'],
      ['What', 'Headline'],
      ['Where', 'Outlet'],
      ['Who', 'Authors'],
    ] as const)
      await dialog.getByLabel(column).selectOption({ label: field });
    await expect(dialog.getByRole('row', { name: /Pilots of the harbour/ })).toContainText('Jana Dorn');
    await picture(page, 'columns');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('Pictures of a correction that becomes a recipe', async ({ launch }) => {
  const library = namedLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-screens-'));
  try {
    const { app, page } = await launch({ library: library.folder });
    await fixSize(app);
    await expectCount(page, library.ids.length);
    const headline = 'Lindens for the harbour road | Post';
    const text =
      'The council of Rivermouth agreed on lindens along the harbour road before the winter came. ';
    writeFileSync(
      join(folder, 'lindens.html'),
      `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="Rivermouth Post">
        <meta property="article:published_time" content="2026-03-01"></head><body><article><h1>${headline}</h1>
        <p>${text.repeat(6)}</p></article></body></html>`,
    );
    await dropFiles(page, [join(folder, 'lindens.html')]);
    await expectCount(page, library.ids.length + 1);
    await page.getByRole('button', { name: '1 new Show' }).click();
    await parts.row(page, /Lindens/).click();
    const inspector = parts.inspector(page);
    await inspector.getByRole('button', { name: /^Headline: Lindens/ }).click();
    await page.keyboard.type('Lindens for the harbour road');
    await page.keyboard.press('Enter');
    const always = inspector.getByRole('button', { name: /^Always so for Rivermouth Post/ });
    await expect(always).toBeVisible();
    await expect(parts.row(page, /Lindens/)).not.toContainText('| Post');
    await picture(page, 'recipe-offer');
    await always.click();
    await page.keyboard.press('Control+,');
    const recipes = page.getByRole('dialog', { name: 'Settings' }).getByRole('list', { name: 'Recipes' });
    await recipes.scrollIntoViewIfNeeded();
    await picture(page, 'recipes');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});
