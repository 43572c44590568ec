import { expect, type ElectronApplication } from '@playwright/test';
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test, launchClipdesk } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { dropFiles, expectCount, IMPORT_MS, killLibrary, parts, sampleLibrary } from './window-parts';

/** A short article that reads as no other does. */
function article(k: number): string {
  return `Report ${String(k)} of the harbour\nPublished: 2026-03-0${String((k % 9) + 1)}\n\n${`Number ${String(k)} tells what happened at pier ${String(k * 7)}, where nobody had expected it. `.repeat(6)}`;
}

/** The reasons for which the bad files of a mixed folder are refused, by file name. */
const bad: Readonly<Record<string, RegExp>> = {
  'bad-01.txt': /The file is empty/,
  'bad-02.bin': /not text or a web page/,
  'bad-03.pdf': /cannot be opened|Reading it failed/,
  'bad-04.png': /too small to read/,
  'bad-05.html': /asks to log in/,
  'bad-06.zip': /breaks off|cannot be opened|Reading it failed/,
  'bad-07.csv': /without rows/,
  'bad-08.txt': /The file is empty/,
  'bad-09.exe': /cannot read programs yet/,
  'bad-10.pdf': /cannot be opened|Reading it failed/,
};

/** A folder of 190 articles and 10 files that cannot be read. */
function mixedFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'clipdesk-e2e-mixed-')), 'coverage');
  mkdirSync(folder);
  for (let k = 1; k <= 190; k += 1)
    writeFileSync(join(folder, `article-${String(k).padStart(3, '0')}.txt`), article(k));
  const binary = Buffer.from([0x00, 0xff, 0x00, 0x01, 0xfe, 0x00, 0x80, 0x00]);
  writeFileSync(join(folder, 'bad-01.txt'), '');
  writeFileSync(join(folder, 'bad-02.bin'), Buffer.concat([binary, binary]));
  writeFileSync(join(folder, 'bad-03.pdf'), '%PDF-1.7\n%\u00e2\u00e3\n');
  copyFileSync(resolve(__dirname, '../assets/icons/16x16.png'), join(folder, 'bad-04.png'));
  writeFileSync(
    join(folder, 'bad-05.html'),
    '<!doctype html><html><head><title>Sign in</title></head><body><form><input name="user"></form></body></html>',
  );
  writeFileSync(join(folder, 'bad-06.zip'), 'PK\u0003\u0004\u0014\u0000broken');
  writeFileSync(join(folder, 'bad-07.csv'), 'Date,Headline,Outlet,URL,Text\n');
  writeFileSync(join(folder, 'bad-08.txt'), '');
  writeFileSync(join(folder, 'bad-09.exe'), Buffer.concat([Buffer.from('MZ'), binary]));
  writeFileSync(join(folder, 'bad-10.pdf'), '%PDF-1.4\ngarbage');
  return folder;
}

/** Notes which file the system's file manager is asked to show, instead of opening one. */
async function watchFileManager(app: ElectronApplication): Promise<() => Promise<string | undefined>> {
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (file) => {
      (globalThis as { shownFile?: string }).shownFile = file;
    };
  });
  return () => app.evaluate(() => (globalThis as { shownFile?: string }).shownFile);
}

test('A mixed folder of 200 files brings 190 clippings and 10 explanations, and a mended file comes in by another try', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const library = sampleLibrary();
  const folder = mixedFolder();
  const before = library.ids.length;
  try {
    const { app, page } = await launch({ library: library.folder });
    const shown = await watchFileManager(app);
    await expectCount(page, before);
    await parts.rows(page).nth(3).click();
    const headline = (await parts.selectedRows(page).locator('.list-row-headline').textContent()) ?? '';

    await dropFiles(page, [folder]);
    const tray = page.getByRole('complementary', { name: 'Imports' });
    await expect(tray).toContainText('190 clippings imported', { timeout: 120_000 });
    await expect(parts.list(page)).toBeFocused();
    await expect(parts.selectedRows(page).locator('.list-row-headline')).toHaveText(headline);
    const refused = tray.getByRole('list', { name: '10 files refused' }).getByRole('listitem');
    await expect(refused).toHaveCount(10);
    for (const [name, reason] of Object.entries(bad))
      await expect(refused.filter({ hasText: name })).toContainText(reason);
    expect(await tray.innerHTML()).not.toContain(folder);
    await still(page);
    expect(await findings(page)).toEqual([]);

    // All by keyboard: into the tray, to the file, another try, on with the next.
    writeFileSync(join(folder, 'bad-01.txt'), article(191));
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('Shift+F6');
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')),
    ).toBe('imports');
    await tray.getByRole('button', { name: 'Try bad-01.txt again' }).focus();
    await page.keyboard.press('Enter');
    await expect(tray).toContainText('191 clippings imported', { timeout: IMPORT_MS });
    await expect(tray).toContainText('9 files refused');
    await expect(tray.getByRole('button', { name: /bad-02\.bin/ }).first()).toBeFocused();
    await expectCount(page, before + 191);

    await tray.getByRole('button', { name: 'Show bad-02.bin in its folder' }).click();
    await expect.poll(shown).toBe(join(folder, 'bad-02.bin'));
    await tray.getByRole('button', { name: 'Skip bad-02.bin' }).click();
    await expect(tray).toContainText('8 files refused');

    await page.getByRole('button', { name: '191 new Show' }).click();
    await expect(page.locator('.list-count')).toHaveText('191 selected');

    await tray.getByRole('button', { name: 'Undo' }).click();
    await expectCount(page, before);
    await expect(tray).toContainText('Import undone');
    await expect(tray).toContainText('8 files refused');
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});

test('What was refused is still there after a restart of the library and of the window, in one line until it is opened', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-kept-'));
  try {
    const first = await launchClipdesk({ library: library.folder });
    await expectCount(first.page, library.ids.length);
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'note.txt'), 'Only a few words');
    await dropFiles(first.page, [join(folder, 'empty.txt'), join(folder, 'note.txt')]);
    const trayOf = (page: typeof first.page) => page.getByRole('complementary', { name: 'Imports' });
    await expect(trayOf(first.page)).toContainText('1 clipping to look at', { timeout: IMPORT_MS });
    await killLibrary(first.app);
    await expect(trayOf(first.page)).toContainText('1 clipping to look at', { timeout: IMPORT_MS });
    await first.close();

    const { page } = await launch({ library: library.folder });
    const tray = trayOf(page);
    await expect(tray).toContainText('1 file refused', { timeout: IMPORT_MS });
    await expect(tray).not.toContainText('The file is empty.');
    await tray.getByRole('button', { name: 'Show what to look into' }).click();
    await expect(tray).toContainText('The file is empty.');
    await expect(tray).toContainText('Very little text was found');
    await tray.getByRole('button', { name: 'Show “Only a few words”' }).click();
    await expect(parts.selectedRows(page)).toContainText('Only a few words');
    await tray.getByRole('button', { name: 'Dismiss' }).click();
    await expect(tray).toBeHidden();
    await expect(parts.list(page)).toBeFocused();
  } finally {
    library.remove();
    removeAfterTest(folder);
  }
});
