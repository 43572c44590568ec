import { expect } from '@playwright/test';
import { clipdeskTest as test } from './electron-launch';
import { expectCount, killLibrary, parts, sampleLibrary } from './window-parts';

test('When the library process is killed, the window says so, comes back, and goes on where it was', async ({
  launch,
}) => {
  const library = sampleLibrary();
  try {
    const { app, page } = await launch({
      library: library.folder,
      // The frame that was loading when the library died gets no answer; the window says so itself.
      allowedErrors: [/503|Failed to load resource|ERR_/],
    });
    await parts.rows(page).nth(2).click();
    const headline = await parts.selectedRows(page).locator('.list-row-headline').textContent();
    for (let time = 0; time < 2; time += 1) {
      await killLibrary(app);
      await expect(page.getByText('The library is restarting…')).toBeVisible();
      await expect(page.getByText('The library is restarting…')).toHaveCount(0);
    }
    await expectCount(page, library.ids.length);
    await expect(parts.selectedRows(page).locator('.list-row-headline')).toHaveText(headline ?? '');
    await page.keyboard.press('s');
    await expect(parts.place(page, 'Starred')).toHaveAccessibleName('Starred, 1 clipping');
    await parts.search(page).fill('turbines');
    await expectCount(page, 1);
  } finally {
    library.remove();
  }
});

test('The app ends while its library is being started again', async ({ launch }) => {
  const { app, page, close } = await launch();
  await expect(page.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
  await killLibrary(app);
  await close();
});

test('Every process keeps freed memory at hand, and does what else Chromium was told', async ({ launch }) => {
  const { app } = await launch({ args: ['--enable-features=FirstFeature,SecondFeature'] });
  const features = await app.evaluate(({ app: electron }) =>
    electron.commandLine.getSwitchValue('enable-features').split(','),
  );
  expect(features).toEqual(
    expect.arrayContaining(['FirstFeature', 'SecondFeature', 'PartitionAllocLargeEmptySlotSpanRing']),
  );
});
