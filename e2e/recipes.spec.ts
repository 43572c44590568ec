import { expect } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findings, still } from './axe-findings';
import { clipdeskTest as test } from './electron-launch';
import { removeAfterTest } from './remove-folder';
import { answerSaveDialog, dropFiles, expectCount, IMPORT_MS, parts } from './window-parts';

/** What stands in every report of it. */
const SERIES = 'This report belongs to a series, Harbour Voices, which readers of the Post have asked for.';

/** A page of the Rivermouth Post, which writes its name behind every headline. */
function page(about: string): string {
  const headline = `${about} for the harbour road | Post`;
  const data = { '@type': 'NewsArticle', headline, datePublished: '2026-03-01' };
  return `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="Rivermouth Post">
    <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>${headline}</h1>
    <p>${`The council of Rivermouth agreed on ${about} along the harbour road before the winter came. `.repeat(6)}</p>
    <p>${SERIES}</p><p>${`The mayor of Rivermouth said that ${about} would be planted by hand. `.repeat(4)}</p></article></body></html>`;
}

test('A correction becomes a recipe: the next page of the outlet comes in right, and those here are put right when asked', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'clipdesk-e2e-recipes-'));
  const file = (about: string): string => {
    const path = join(folder, `${about}.html`);
    writeFileSync(path, page(about));
    return path;
  };
  try {
    const { app, page: window } = await launch();
    await expect(window.getByRole('heading', { name: 'Welcome to Clipdesk' })).toBeVisible();
    await dropFiles(window, [file('Lindens'), file('Oaks')]);
    await expectCount(window, 2);
    await parts.row(window, /Lindens/).click();
    const inspector = parts.inspector(window);
    const headline = inspector.getByRole('button', { name: /^Headline: Lindens/ });
    await headline.click();
    await window.keyboard.type('Lindens for the harbour road');
    await window.keyboard.press('Enter');
    // What was undone is offered no more.
    await expect(inspector.getByRole('button', { name: /^Always so/ })).toHaveCount(1);
    await window.keyboard.press('Control+z');
    await expect(
      inspector.getByRole('button', { name: 'Headline: Lindens for the harbour road | Post' }),
    ).toBeVisible();
    await expect(inspector.getByRole('button', { name: /^Always so/ })).toHaveCount(0);
    await headline.click();
    await window.keyboard.type('Lindens for the harbour road');
    await window.keyboard.press('Enter');
    const always = inspector.getByRole('button', {
      name: /^Always so for Rivermouth Post: Headline without/,
    });
    await still(window);
    expect(await findings(window)).toEqual([]);
    await always.focus();
    await window.keyboard.press('Enter');
    await expect(inspector.getByRole('button', { name: /^Headline: Lindens/ })).toBeFocused();
    await parts.toasts(window).getByRole('button', { name: 'Apply to Those Here' }).click();
    await expect(parts.toasts(window)).toContainText('Recipe applied to 1 clipping');
    await expect(parts.row(window, /Oaks for the harbour road(?! \|)/)).toBeVisible();

    await dropFiles(window, [file('Maples')]);
    await expectCount(window, 3);
    await parts.row(window, /Maples/).click();
    await expect(
      inspector.getByRole('button', { name: /^Headline: Maples for the harbour road$/ }),
    ).toBeVisible({
      timeout: IMPORT_MS,
    });

    await window.keyboard.press('Control+,');
    const settings = window.getByRole('dialog', { name: 'Settings' });
    const list = settings.getByRole('list', { name: 'Recipes' });
    await expect(list).toContainText('Rivermouth Post: Headline without “ | Post” at the end');
    await still(window);
    expect(await findings(window)).toEqual([]);
    await answerSaveDialog(app, join(folder, 'recipes.json'));
    await settings.getByRole('button', { name: 'Export…' }).click();
    await expect(parts.toasts(window)).toContainText('Recipes saved as recipes.json');
    expect(JSON.parse(readFileSync(join(folder, 'recipes.json'), 'utf8'))).toHaveLength(1);
    await app.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      },
      join(folder, 'recipes.json'),
    );
    await settings.getByRole('button', { name: 'Import…' }).click();
    await expect(parts.toasts(window)).toContainText('The recipes of this file are here already.');
    const edit = list.getByRole('button', { name: /^Edit: / });
    await edit.click();
    await list.getByRole('textbox').fill('');
    await window.keyboard.press('Enter');
    await expect(list.getByRole('alert')).toHaveText('It needs a text.');
    await list.getByRole('textbox').fill(' | The Post');
    await window.keyboard.press('Enter');
    await expect(list).toContainText('without “ | The Post” at the end');
    // Who leaves the field with the mouse has not typed in vain.
    await edit.click();
    await list.getByRole('textbox').fill(' | Our Post');
    await settings.getByRole('heading', { name: 'Settings' }).click();
    await expect(list).toContainText('without “ | Our Post” at the end');
    await edit.click();
    await list.getByRole('textbox').fill(' | Nobody');
    await window.keyboard.press('Escape');
    await expect(edit).toBeFocused();
    await expect(list).toContainText('without “ | Our Post” at the end');
    await list.getByRole('button', { name: /^Remove: / }).click();
    await expect(list).toHaveCount(0);
    await expect(settings.getByRole('button', { name: 'Import…' })).toBeFocused();
    await window.keyboard.press('Escape');

    // A block that comes with every page is taken out once, and then always.
    await parts.row(window, /Maples/).click();
    await window.keyboard.press('Control+Shift+e');
    const editor = window.getByRole('dialog').getByRole('textbox');
    await editor.fill((await editor.inputValue()).replace(`${SERIES}\n\n`, ''));
    await window.keyboard.press('Control+Enter');
    await parts.toasts(window).getByRole('button', { name: 'Always Leave Out' }).click();
    await expect(parts.toasts(window)).toContainText(
      'From now on for Rivermouth Post: Text without “This report',
    );
    await parts.toasts(window).getByRole('button', { name: 'Apply to Those Here' }).click();
    await expect(parts.toasts(window)).toContainText('Recipe applied to 2 clippings');
  } finally {
    removeAfterTest(folder);
  }
});
