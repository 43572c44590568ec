import { expect } from '@playwright/test';
import { clipdeskTest as test } from './electron-launch';
import { findings, still } from './axe-findings';
import { syndicatedLibrary } from './syndicated-library';
import { expectCount, parts } from './window-parts';

test('Who ran a story is seen beside it, and what is not the same story is taken out, until that is undone', async ({
  launch,
}) => {
  const library = syndicatedLibrary();
  try {
    const { page } = await launch({ library: library.folder });
    await expectCount(page, 5);
    const story = parts.inspector(page).getByRole('region', { name: 'Story' });

    await parts.row(page, /Ninety gates/).click();
    await expect(story).toContainText('3 outlets ran this story');
    const members = story.getByRole('list', { name: 'Placements of this story' }).getByRole('button');
    await expect(members).toHaveCount(3);
    await expect(members.filter({ hasText: 'Harbour Gazette' })).toHaveAttribute('aria-current', 'true');
    await expect(members.filter({ hasText: 'Harbour Gazette' })).toContainText(
      '“Ninety gates against the sea”',
    );
    await expect(members.filter({ hasText: 'Elm Valley Post' })).toContainText('% kept');

    const event = parts.inspector(page).getByRole('region', { name: 'Perhaps the same event' });
    await expect(event).toContainText('Mayor Whitfield opens the Elm flood barrier');

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await still(page);
      expect(await findings(page), colorScheme).toEqual([]);
    }

    // By keyboard: the focus stays on the placement that was chosen.
    await members.filter({ hasText: 'Elm Valley Post' }).focus();
    await page.keyboard.press('Enter');
    await expect(parts.selectedRows(page)).toContainText('Elm Valley Post');
    await expect(members.filter({ hasText: 'Elm Valley Post' })).toHaveAttribute('aria-current', 'true');

    await story.getByRole('button', { name: 'Not the Same Story' }).click();
    await expect(story).toHaveCount(0);
    await parts.row(page, /Ninety gates/).click();
    await expect(story).toContainText('2 outlets ran this story');
    await parts.toasts(page).getByRole('button', { name: 'Undo' }).click();
    await expect(story).toContainText('3 outlets ran this story');

    await story.getByRole('button', { name: 'Show in List' }).click();
    await expect(page.locator('.list-count')).toHaveText('3 selected');
  } finally {
    library.remove();
  }
});
