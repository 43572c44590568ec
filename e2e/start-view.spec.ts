import { expect } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchClipdesk, clipdeskTest as test } from './electron-launch';
import { prepareLibrary, runCli } from './prepare-library';
import { removeAfterTest } from './remove-folder';
import { expectCount, parts, sampleLibrary } from './window-parts';

let profile: string;
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-start-view-'));
});
test.afterEach(() => {
  removeAfterTest(profile);
});

/** Opens a library of so many clippings until the window has kept a view for its next start. */
async function openOnce(library: string, total: number): Promise<void> {
  const { close } = await launchClipdesk({ library, userData: profile });
  await expect.poll(keptTotal).toBe(total);
  await close();
}

function keptTotal(): number | null {
  try {
    const kept = JSON.parse(readFileSync(join(profile, 'start-view.json'), 'utf8')) as {
      view: { total: number };
    };
    return kept.view.total;
  } catch {
    return null;
  }
}

test('The list is there before the library is: what was shown last, then what has changed since', async ({
  launch,
}) => {
  const library = sampleLibrary();
  const trashed = library.ids[0] ?? '';
  try {
    await openOnce(library.folder, library.ids.length);
    runCli(['--library', library.folder, '--json', 'trash', 'put', trashed]);

    // The first frame's data is in the page itself, whatever the library is doing.
    const { page } = await launch({ library: library.folder, userData: profile });
    const view = await page.locator('#start-view').textContent();
    expect(view).toContain(trashed);
    await expectCount(page, library.ids.length - 1);
    await expect(parts.place(page, 'Trash')).toHaveAccessibleName('Trash, 1 clipping');
  } finally {
    library.remove();
  }
});

test('A view of another library is not shown', async ({ launch }) => {
  const library = sampleLibrary();
  try {
    await openOnce(library.folder, library.ids.length);
    const { page } = await launch({ userData: profile });
    await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
    await expect(page.locator('#start-view')).toHaveCount(0);
  } finally {
    library.remove();
  }
});

test('A headline that would end the element it is kept in stays words', async ({ launch }) => {
  const attack = '</script><script>window.pwned=1</script><img src=x onerror="window.pwned=1"><!--';
  const paragraph =
    'The council met on Tuesday and agreed on the plan for the river bank, discussed for a year. ';
  const library = prepareLibrary({
    'page.txt': `Council ${attack} agrees\nSource: ${attack}\n\n${paragraph.repeat(3)}\n\n${paragraph.repeat(3)}`,
  });
  try {
    await openOnce(library.folder, 1);
    const { page } = await launch({ library: library.folder, userData: profile });
    await expect(page.locator('#start-view')).toHaveCount(1);
    await expect(parts.row(page, /<\/script><script>window.pwned=1/)).toBeVisible();
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  } finally {
    library.remove();
  }
});
