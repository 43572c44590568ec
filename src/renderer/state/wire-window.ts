import { toErrorData } from '../../shared/app-error';
import { showClippings } from '../actions/navigate';
import { onlySelected } from './selection-model';
import type { Job } from '../../shared/model/job';
import { isLibraryEmpty } from '../../shared/model/sidebar';
import { soon } from './soon';
import { keepStartView } from './start-view';
import type { WindowModel } from './window-model';

/** Changes of an import come in bursts; the lists follow at this pace. */
const REFRESH_AFTER_MS = 120;

/** Counting saved searches asks each of them: less often. */
const COUNT_AFTER_MS = 1_000;

/**
 * Connects the models: what the library tells makes them load again, the selection decides what the reader and the
 * inspector show, and the native menu hears what is selected. `run` runs a command chosen in the native menu.
 */
export function wireWindow(
  model: WindowModel,
  hear: {
    command: (id: string) => void;
    key: (key: string, modifiers: { mod: boolean; shift: boolean; alt: boolean }) => void;
  },
): void {
  const { bridge, client, list, selection, sidebar, clipping, reader, imports, history, notices } = model;

  const refreshLists = soon(() => {
    list.refresh();
    sidebar.refresh();
    history.refresh();
  }, REFRESH_AFTER_MS);

  const countSaved = soon(model.saved.refresh, COUNT_AFTER_MS);

  /** Imports that began in an empty library: what they bring is shown at once, for there was nothing to look at. */
  const firstImports = new Set<string>();
  imports.onArrived((id, clippings) => {
    if (firstImports.delete(id))
      void showClippings(model, clippings).then(() => selection.select(0), model.fail);
    else model.arrivals.update((now) => [...now, ...clippings]);
  });
  // What an undone import had brought is new no more.
  imports.state.subscribe(() => {
    const gone = new Set(
      imports.state.get().flatMap(({ ended }) => (ended?.undone === true ? ended.imported : [])),
    );
    if (model.arrivals.get().some((id) => gone.has(id)))
      model.arrivals.update((now) => now.filter((id) => !gone.has(id)));
  });
  // A clipping that is gone is no doubt any more.
  const refreshImports = soon(() => {
    if (imports.state.get().some(({ ended }) => ended !== null)) imports.refresh();
  }, REFRESH_AFTER_MS);

  client.onEvent((event) => {
    switch (event.name) {
      case 'clippings.changed': {
        const current = clipping.state.get().id;
        if (current !== null && (event.payload.ids?.includes(current) ?? true)) clipping.refresh();
        model.family.refresh();
        refreshLists();
        refreshImports();
        countSaved();
        break;
      }
      case 'saved.changed':
        model.saved.refresh();
        history.refresh();
        break;
      case 'tags.changed':
        clipping.refresh();
        refreshLists();
        break;
      case 'job.changed':
        if (isRunningImport(event.payload) && intoEmptyLibrary(model)) firstImports.add(event.payload.id);
        imports.hear(event.payload);
        model.scans.hear(event.payload);
        model.listSearch.hear(event.payload);
        break;
      case 'links.changed':
        model.links.refresh();
        break;
      case 'endedImports.changed':
        imports.refresh();
        break;
      case 'index.changed':
        if (event.payload.ready) list.refresh();
        break;
      case 'watch.changed':
        model.missingFolders.refresh();
        break;
      case 'recipes.changed':
        // Only the settings show them, and ask for themselves.
        break;
      case 'questions.changed':
        model.questions.refresh();
        break;
      case 'library.notice':
        addNotice(model, event.payload.text);
        break;
    }
  });

  client.onConnected(() => {
    imports.forgetRunning();
    imports.refresh();
    model.scans.forget();
    list.refresh();
    sidebar.refresh();
    history.refresh();
    clipping.refresh();
    model.saved.refresh();
    model.links.refresh();
    model.missingFolders.refresh();
    model.questions.refresh();
    loadStatus(model).catch((thrown: unknown) => {
      if (toErrorData(thrown).code !== 'library-stopped') model.fail(thrown);
    });
  });

  bridge.onDesktopEvent((event) => {
    switch (event.name) {
      case 'library':
        client.hear(event);
        break;
      case 'command':
        hear.command(event.id);
        break;
      case 'key':
        hear.key(event.key, event.modifiers);
        break;
      case 'notice':
        addNotice(model, event.text);
        break;
    }
  });

  const showSelected = (): void => {
    const id = onlySelected(selection.state.get());
    clipping.show(id);
    reader.read(id, list.state.get().shown?.query ?? '');
  };
  clipping.state.subscribe(() => model.family.show(clipping.state.get().clipping));
  selection.state.subscribe(showSelected);
  list.state.subscribe(showSelected);

  const tellMenu = soon(() => {
    const { undo, redo } = history.state.get();
    model
      .desktop('menu.state', { selection: selection.state.get().ids.size, canUndo: undo, canRedo: redo })
      .catch(model.fail);
  }, 50);
  selection.state.subscribe(tellMenu);
  history.state.subscribe(tellMenu);
  tellMenu();

  keepStartView(model);
  model.settings.load().catch(model.fail);
  notices.set([]);
}

function isRunningImport({ kind, state }: Job): boolean {
  return kind === 'import' && state === 'running';
}

function intoEmptyLibrary(model: WindowModel): boolean {
  const sidebar = model.sidebar.state.get();
  return sidebar !== null && isLibraryEmpty(sidebar);
}

function addNotice(model: WindowModel, text: string): void {
  model.notices.update((now) => (now.includes(text) ? now : [...now, text]));
}

async function loadStatus(model: WindowModel): Promise<void> {
  const status = await model.client.call('library.status', {});
  model.status.set(status);
  for (const notice of status.notices) addNotice(model, notice);
  const { jobs } = await model.client.call('jobs.list', {});
  for (const job of jobs.filter(({ state }) => state === 'running')) {
    model.imports.hear(job);
    model.scans.hear(job);
  }
}
