import { expect } from '@playwright/test';
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings } from './axe-findings';
import { clipdeskTest as test, launchClipdesk } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { IMPORT_MS, parts, sampleLibrary } from './window-parts';

const story = (name: string): string =>
  `Ferry ${name} runs again\nPublished: 2026-06-14\n\n${`The ferry ${name} runs again after the storm, the harbour said. `.repeat(8)}`;

test('A folder chosen in the settings is watched: new files come in, also those of while Clipdesk was closed', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const library = sampleLibrary();
  const userData = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-watch-profile-'));
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-watch-'));
  try {
    const first = await launchClipdesk({ library: library.folder, userData });
    await first.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, folder);
    await first.page.keyboard.press('Control+,');
    const settings = first.page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('button', { name: 'Watch a Folder…' }).click();
    await expect(settings.getByRole('list', { name: 'Watched folders' })).toContainText(folder);
    expect(await findings(first.page)).toEqual([]);
    await first.page.keyboard.press('Escape');
    writeFileSync(join(folder, 'one.txt'), story('Aurora'));
    await expect(parts.row(first.page, /Ferry Aurora runs again/)).toBeVisible({ timeout: IMPORT_MS });
    await first.close();

    writeFileSync(join(folder, 'two.txt'), story('Borealis'));
    const second = await launch({ library: library.folder, userData });
    await expect(parts.row(second.page, /Ferry Borealis runs again/)).toBeVisible({ timeout: IMPORT_MS });
    await expect(parts.row(second.page, /Ferry Aurora runs again/)).toHaveCount(1);
    // One that disappears says so where it is seen, and is silent again when it is back.
    renameSync(folder, `${folder}-away`);
    const banner = second.page.getByText(`The watched folder ${folder} cannot be read now.`);
    await expect(banner).toBeVisible({ timeout: IMPORT_MS });
    expect(await findings(second.page)).toEqual([]);
    renameSync(`${folder}-away`, folder);
    await expect(banner).toHaveCount(0, { timeout: IMPORT_MS });
    await second.page.keyboard.press('Control+,');
    await second.page.getByRole('button', { name: `Stop watching ${folder}` }).click();
    await expect(second.page.getByRole('list', { name: 'Watched folders' })).toHaveCount(0);
    await expect(second.page.getByRole('button', { name: 'Watch a Folder…' })).toBeFocused();
  } finally {
    library.remove();
    removeAfterTest(folder);
    removeAfterTest(userData);
  }
});
