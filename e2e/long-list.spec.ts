import { expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { clipdeskTest as test } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { parts } from './window-parts';

/** CLIPDESK_LONG_LIST=100000 makes it as long as the design promises; it takes minutes to write the library once. */
const clippings = Number(process.env['CLIPDESK_LONG_LIST'] ?? 10_000);

test(`A list of ${clippings.toLocaleString('en')} clippings keeps few rows in the page while it scrolls, and shows what it scrolls to`, async ({
  launch,
}) => {
  test.setTimeout(600_000);
  const root = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-long-'));
  try {
    const folder = join(root, 'library');
    const generator = resolve(__dirname, '../bench/generate-library.mjs');
    execFileSync(process.execPath, [generator, '--clippings', String(clippings), '--out', folder], {
      stdio: 'pipe',
    });
    const { page } = await launch({ library: folder });
    await expect(parts.rows(page).first()).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { level: 1, name: 'All Clippings' })).toBeVisible({
      timeout: 60_000,
    });
    // The place's name changes at once, its count when the library has answered: until then it is the Inbox's.
    const count = async (): Promise<number> => {
      const text = (await page.locator('.list-count').textContent()) ?? '';
      return /^[\d,]+ clippings$/.test(text) ? Number(text.replace(/\D/g, '')) : 0;
    };
    await expect.poll(count, { timeout: 60_000 }).toBeGreaterThan(clippings * 0.8);
    const shown = await count();

    const frames = await parts.list(page).evaluate(async (list) => {
      const times: number[] = [];
      let last = performance.now();
      for (let frame = 0; frame < 180; frame += 1) {
        list.scrollTop += frame % 60 === 59 ? list.scrollHeight / 4 : 400;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        times.push(now - last);
        last = now;
      }
      return times.sort((a, b) => a - b);
    });
    const median = frames[Math.floor(frames.length / 2)] ?? Infinity;
    const p95 = frames[Math.floor(frames.length * 0.95)] ?? Infinity;
    // Told, not judged: how fast a machine is decides no test. That few rows are in the page is what makes it smooth.
    console.log(`frames: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
    expect(await parts.rows(page).count()).toBeLessThan(40);

    await parts.list(page).focus();
    await page.keyboard.press('End');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', String(shown));
    await expect(page.locator('.list-row[data-loading="true"]')).toHaveCount(0);
    await page.keyboard.press('Home');
    await expect(parts.selectedRows(page)).toHaveAttribute('aria-posinset', '1');
    await page.keyboard.press('Shift+End');
    await expect(page.locator('.list-count')).toHaveText(`${shown.toLocaleString('en')} selected`, {
      timeout: 60_000,
    });
  } finally {
    removeAfterTest(root);
  }
});
