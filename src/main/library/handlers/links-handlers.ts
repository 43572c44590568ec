import { AppError } from '../../../shared/app-error';
import type { Engine, Handlers } from '../engine';
import type { ImportOutcome } from '../import/ended/ended-import-table';
import { isOfInput } from '../import/job/import-source';
import { runImport, type ImportOrder, type ImportServices } from '../import/job/run-import';
import type { JobProgress } from '../jobs/job-runner';
import {
  addWaitingLinks,
  listWaitingLinks,
  removeWaitingLinks,
  type WaitingLink,
} from '../links/waiting-links';

/** As the URL standard writes it. @throws AppError `invalid-input` */
function plainAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.password !== '')
    throw new AppError({ code: 'invalid-input', detail: `“${text}” is no address of a web page.` });
  return url.href;
}

/**
 * Links: fetched when a person asks, and only then. Each is written down before it is fetched and taken off when it came in
 * or was refused for good; without a network, or when the program ends in between, it waits.
 */
export function linksHandlers(services: ImportServices): Handlers<'links'> {
  const { engine } = services;
  const { db, emit, jobs } = engine;
  const fetchAll = (
    links: readonly Pick<WaitingLink, 'url' | 'tags'>[],
    dryRun: boolean,
  ): { job: string } => ({
    job: jobs.start('import', (progress) =>
      importLinks(services, { inputs: { links }, tags: [], dryRun }, progress),
    ),
  });
  return {
    'links.fetch': ({ urls, tags, dryRun }) => {
      const wanted = [...new Set(urls.map(plainAddress))];
      if (!dryRun) {
        keepLinks(engine, wanted, tags);
      }
      return fetchAll(
        wanted.map((url) => ({ url, tags })),
        dryRun,
      );
    },
    'links.list': () => ({ links: listWaitingLinks(db).map((link) => ({ ...link, tags: [...link.tags] })) }),
    'links.fetchWaiting': () => {
      const waiting = listWaitingLinks(db);
      return waiting.length === 0 ? { job: null } : fetchAll(waiting, false);
    },
    'links.remove': ({ url }) => {
      removeWaitingLinks(db, [url]);
      emit('links.changed', {});
      return {};
    },
  };
}

/** Writes links down before they are fetched: without a network, or when the program ends in between, they wait. */
export function keepLinks({ db, emit, now }: Engine, urls: readonly string[], tags: readonly string[]): void {
  addWaitingLinks(db, urls, tags, now());
  emit('links.changed', {});
}

/** Imports links; those that came in, or were refused for good, wait no more. */
export async function importLinks(
  services: ImportServices,
  order: ImportOrder & { readonly inputs: { readonly links: readonly Pick<WaitingLink, 'url' | 'tags'>[] } },
  progress: JobProgress,
): Promise<ImportOutcome> {
  const { db, emit } = services.engine;
  const { links } = order.inputs;
  const result = await runImport(services, order, progress);
  const settled = [
    ...result.imported.map(({ path }) => path),
    ...result.duplicates.map(({ path }) => path),
    ...result.refused
      .filter(({ refusal }) => refusal.reason !== 'waiting-for-network')
      .map(({ path }) => path),
  ].map((path) => links.find(({ url }) => isOfInput(path, url))?.url ?? path);
  removeWaitingLinks(db, settled);
  emit('links.changed', {});
  return result;
}
