import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import type { Clipping } from '../../../shared/model/clipping';
import { recipesOf, type Recipe } from '../../../shared/model/recipe';
import { clippingsHandlers } from '../handlers/clippings-handlers';
import { historyHandlers } from '../handlers/history-handlers';
import { importHandlers } from '../handlers/import-handlers';
import { recipesHandlers } from '../handlers/recipes-handlers';
import { readBodyHtml, readClipping } from '../storage/clipping-table';

const folder = (): string => temporaryFolder();

/** A page of the Rivermouth Post, whose data names the agency as author and the site behind every headline. */
function page(about: string, box = ''): string {
  const data = {
    '@type': 'NewsArticle',
    headline: `${about} for the harbour | Post`,
    author: { name: 'Agnes Doe' },
    datePublished: '2026-03-01',
  };
  return `<!doctype html><html lang="en"><head><title>${about}</title><meta property="og:site_name" content="Rivermouth Post">
    <link rel="canonical" href="https://www.post.example/${about}"><meta name="author" content="${about} Roe">
    <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>${about} for the harbour | Post</h1>
    <p>${`The council of Rivermouth agreed on ${about} along the harbour road before the winter came. `.repeat(6)}</p>${box === '' ? '' : `<p>${box}</p><p>${`The mayor of Rivermouth said that ${about} would be planted by hand. `.repeat(4)}</p>`}</article></body></html>`;
}

async function importPage(engine: TemporaryEngine, about: string, box = ''): Promise<Clipping> {
  const file = join(folder(), `${about}.html`);
  writeFileSync(file, page(about, box));
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({ paths: [file], tags: [], dryRun: false, resumable: true });
  const { imported } = await calls['import.result']({ job });
  return readClipping(engine.db, imported[0]?.id ?? '');
}

async function keep(engine: TemporaryEngine, recipe: Recipe | undefined): Promise<number> {
  if (recipe === undefined) throw new Error('There is no recipe to keep.');
  return (await recipesHandlers(engine)['recipes.add']({ recipe })).recipe.id;
}

describe('a recipe', () => {
  it('made from a correction brings the next page of the outlet in right', async () => {
    const engine = await temporaryEngine();
    const first = await importPage(engine, 'Lindens');
    expect(first).toMatchObject({ headline: 'Lindens for the harbour | Post', authors: ['Agnes Doe'] });
    const [author] = recipesOf(first, { authors: ['Lindens Roe'] });
    expect(author).toEqual({
      of: { outlet: 'Rivermouth Post' },
      does: { kind: 'take', field: 'authors', from: 'meta author' },
    });
    const [headline] = recipesOf(first, { headline: 'Lindens for the harbour' });
    const [section] = recipesOf(first, { sectionPath: ['News', 'Local'] });
    for (const recipe of [author, headline, section]) await keep(engine, recipe);

    const second = await importPage(engine, 'Maples');
    expect(second).toMatchObject({
      headline: 'Maples for the harbour',
      authors: ['Maples Roe'],
      sectionPath: ['News', 'Local'],
      corrected: [],
    });
    expect(second.provenance['authors']).toMatchObject({
      via: 'recipe',
      evidence: 'meta author',
      others: [{ value: ['Agnes Doe'], via: 'json-ld' }],
    });
  });

  it('applies to what is here as one step, and never over a correction', async () => {
    const engine = await temporaryEngine();
    const corrected = await importPage(engine, 'Lindens');
    const other = await importPage(engine, 'Maples');
    await clippingsHandlers(engine)['clippings.edit']({
      target: { ids: [corrected.id] },
      changes: { authors: ['Ann Lee'] },
    });
    const id = await keep(engine, {
      of: { outlet: 'the rivermouth post' },
      does: { kind: 'take', field: 'authors', from: 'meta author' },
    });
    const calls = recipesHandlers(engine);
    const { changed, batch } = await calls['recipes.run']({ id });
    expect(changed).toBe(1);
    expect(readClipping(engine.db, corrected.id).authors).toEqual(['Ann Lee']);
    expect(readClipping(engine.db, other.id).authors).toEqual(['Maples Roe']);
    expect(await calls['recipes.run']({ id })).toEqual({ changed: 0, batch: null });
    await historyHandlers(engine)['history.undo']({ batch });
    expect(readClipping(engine.db, other.id)).toMatchObject({
      authors: ['Agnes Doe'],
      provenance: other.provenance,
    });
  });

  it('that says which outlet a host is makes the outlet’s own recipes hold', async () => {
    const engine = await temporaryEngine();
    await keep(engine, {
      of: { outlet: 'The Courier' },
      does: { kind: 'set', field: 'sectionPath', value: 'City' },
    });
    await keep(engine, {
      of: { host: 'post.example' },
      does: { kind: 'set', field: 'outlet', value: 'The Courier' },
    });
    expect(await importPage(engine, 'Lindens')).toMatchObject({
      outlet: 'The Courier',
      sectionPath: ['City'],
    });
  });

  it('takes the place of one that says something else about the field, and is changed and removed', async () => {
    const engine = await temporaryEngine();
    const calls = recipesHandlers(engine);
    const of = { outlet: 'Rivermouth Post' };
    await keep(engine, { of, does: { kind: 'set', field: 'sectionPath', value: 'Local' } });
    const id = await keep(engine, { of, does: { kind: 'set', field: 'sectionPath', value: 'City' } });
    await keep(engine, { of, does: { kind: 'set', field: 'sectionPath', value: 'City' } });
    await keep(engine, { of, does: { kind: 'strip', field: 'headline', text: ' | Post', at: 'end' } });
    expect((await calls['recipes.list']({})).recipes).toHaveLength(2);
    const recipe: Recipe = { of, does: { kind: 'set', field: 'sectionPath', value: 'Town' } };
    await calls['recipes.change']({ id, recipe });
    expect((await calls['recipes.list']({})).recipes[0]).toEqual({ ...recipe, id });
    await calls['recipes.remove']({ id });
    expect(() => calls['recipes.remove']({ id })).toThrow('recipe-not-found');
    await historyHandlers(engine)['history.undo']({ batch: null });
    expect((await calls['recipes.list']({})).recipes).toHaveLength(2);
  });

  it('goes to another library by a file, and a file that is none says what is wrong with it', async () => {
    const [one, other] = [await temporaryEngine(), await temporaryEngine()];
    const recipe: Recipe = {
      of: { outlet: 'Rivermouth Post' },
      does: { kind: 'set', field: 'sectionPath', value: 'Local' },
    };
    await keep(one, recipe);
    const file = join(folder(), 'recipes.json');
    expect(await recipesHandlers(one)['recipes.writeFile']({ file })).toEqual({ recipes: 1 });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([recipe]);
    expect(await recipesHandlers(other)['recipes.readFile']({ file })).toMatchObject({ added: [recipe] });
    writeFileSync(
      file,
      '[{ "of": { "outlet": "Post" }, "does": { "kind": "set", "field": "body", "value": "x" } }]',
    );
    expect(() => recipesHandlers(other)['recipes.readFile']({ file })).toThrow('invalid-input');
    expect((await recipesHandlers(other)['recipes.list']({})).recipes).toHaveLength(1);
  });

  it('leaves a block out that comes with every page, keeps the markup around it, and touches no corrected text', async () => {
    const engine = await temporaryEngine();
    const box =
      'This report belongs to a series, <b>Harbour Voices</b> & friends, which readers of the Post have asked for.';
    const withBox = (about: string) => importPage(engine, about, box.replace('&', '&amp;'));
    const first = await withBox('Lindens');
    const left = first.body.replace(/\n\nThis report[^\n]*/u, '');
    expect(left).not.toBe(first.body);
    const [drop, ...more] = recipesOf(first, { body: left });
    expect(more).toEqual([]);
    expect(drop).toEqual({
      of: { outlet: 'Rivermouth Post' },
      does: {
        kind: 'drop',
        field: 'body',
        text: 'This report belongs to a series, Harbour Voices & friends, which readers of the Post have asked for.',
      },
    });
    const edited = await withBox('Oaks');
    await clippingsHandlers(engine)['clippings.edit']({
      target: { ids: [edited.id] },
      changes: { body: `${edited.body}\n\nMine.` },
    });
    const id = await keep(engine, drop);

    // What comes in now, and what is here already.
    const next = await withBox('Maples');
    expect(next.body).not.toContain('This report');
    expect(await recipesHandlers(engine)['recipes.run']({ id })).toMatchObject({ changed: 1 });
    expect(readClipping(engine.db, first.id)).toMatchObject({ body: left, corrected: [] });
    for (const one of [next.id, first.id]) {
      expect(readBodyHtml(engine.db, one)).toMatch(/<p>.*Rivermouth/u);
      expect(readBodyHtml(engine.db, one)).not.toContain('This report');
    }
    expect(readClipping(engine.db, edited.id).body).toContain('This report');

    // Only whole paragraphs, and only when nothing else changed.
    expect(recipesOf(first, { body: left.replace('Rivermouth', 'Harbour') })).toEqual([]);
  });

  it('is offered for nothing that says too little', async () => {
    const engine = await temporaryEngine();
    const clipping = await importPage(engine, 'Lindens');
    expect(recipesOf(clipping, { headline: 'Another headline altogether' })).toEqual([]);
    expect(recipesOf(clipping, { sectionPath: [] })).toEqual([]);
    expect(recipesOf({ ...clipping, outlet: null }, { sectionPath: ['Local'] })).toEqual([]);
    expect(recipesOf({ ...clipping, url: null }, { outlet: 'The Courier' })).toEqual([]);
  });
});
