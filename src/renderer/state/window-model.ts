import { createContext, useContext } from 'react';
import { toErrorData } from '../../shared/app-error';
import type { LibraryOutput } from '../../shared/contract';
import type { ClipdeskBridge } from '../../shared/desktop-contract';
import { describeError } from '../../shared/messages/en';
import type { ClippingId } from '../../shared/model/clipping';
import type { ImportQuestion } from '../../shared/model/import-question';
import type { Recipe } from '../../shared/model/recipe';
import type { SavedSearch } from '../../shared/model/saved-search';
import type { Sidebar } from '../../shared/model/sidebar';
import type { StartView } from '../../shared/start-view';
import { createDesktopClient, type CallDesktop } from '../desktop-client';
import { createLibraryClient, type LibraryClient } from '../library-client';
import { createClippingModel, type ClippingModel } from './clipping-model';
import { createFacetsModel, type FacetsModel } from './facets-model';
import { createFamilyModel, type FamilyModel } from './family-model';
import { createHistoryModel, type HistoryModel } from './history-model';
import { createImportModel, type ImportModel } from './import-model';
import { createListModel, type ListModel } from './list-model';
import { createListSearchModel, type ListSearchModel } from './list-search-model';
import { createLoadedModel, type LoadedModel } from './loaded-model';
import { createOverlayStore, type OverlayStore } from './overlay-model';
import { createReaderModel, type ReaderModel } from './reader-model';
import { createScanModel, type ScanModel } from './scan-model';
import { createSelectionModel, type SelectionModel } from './selection-model';
import { createSettingsModel, type SettingsModel } from './settings-model';
import { createStore, type Store } from './store';
import { createToastModel, type ToastModel } from './toast-model';

export type WaitingLink = LibraryOutput<'links.list'>['links'][number];

/** Recipes that would have made the last correction of a clipping. */
export interface RecipeOffer {
  readonly clipping: ClippingId;
  readonly recipes: readonly Recipe[];
}

/** The models of the window, each with one job. Actions work on them, panes show them. */
export interface WindowModel {
  readonly bridge: ClipdeskBridge;
  readonly isMac: boolean;
  readonly client: LibraryClient;
  readonly desktop: CallDesktop;
  readonly list: ListModel;
  readonly facets: FacetsModel;
  readonly selection: SelectionModel;
  /** The counts, tags and outlets beside the list; null until they are here. */
  readonly sidebar: LoadedModel<Sidebar | null>;
  /** The saved searches with their counts. */
  readonly saved: LoadedModel<readonly SavedSearch[]>;
  readonly clipping: ClippingModel;
  readonly family: FamilyModel;
  readonly reader: ReaderModel;
  readonly imports: ImportModel;
  /** The files that wait for an answer. */
  readonly questions: LoadedModel<readonly ImportQuestion[]>;
  readonly scans: ScanModel;
  readonly listSearch: ListSearchModel;
  readonly history: HistoryModel;
  /** The links that were asked for and are not here yet. */
  readonly links: LoadedModel<readonly WaitingLink[]>;
  /** The watched folders that cannot be read now. */
  readonly missingFolders: LoadedModel<readonly string[]>;
  readonly toasts: ToastModel;
  readonly settings: SettingsModel;
  readonly overlay: OverlayStore;
  /** Clippings that came in and were not shown yet. */
  readonly arrivals: Store<readonly ClippingId[]>;
  /** After a correction: what could be done so with every page of the outlet. */
  readonly recipeOffer: Store<RecipeOffer | null>;
  /** Sentences of the library the person should see until dismissed. */
  readonly notices: Store<readonly string[]>;
  readonly status: Store<LibraryOutput<'library.status'> | null>;
  /** Tells a failure in a sentence. */
  fail: (thrown: unknown) => void;
}

/** Makes the models; `wireWindow` connects them. `view` is shown until the library has answered. */
export function createWindowModel(bridge: ClipdeskBridge, view: StartView | null): WindowModel {
  const client = createLibraryClient(bridge);
  const desktop = createDesktopClient(bridge);
  const toasts = createToastModel();
  const fail = (thrown: unknown): void => {
    toasts.show({ tone: 'error', text: describeError(toErrorData(thrown)), action: null });
  };
  /** A question that fails because the library stopped is asked again when it is back; the banner tells meanwhile. */
  const failUnlessStopped = (thrown: unknown): void => {
    if (toErrorData(thrown).code !== 'library-stopped') fail(thrown);
  };
  /** What is shown may go before the window hears of it, as with an import that is undone: that is no failure to tell. */
  const failUnlessGone = (thrown: unknown): void => {
    const { code } = toErrorData(thrown);
    if (code !== 'clipping-not-found' && code !== 'not-in-family') failUnlessStopped(thrown);
  };
  const list = createListModel(client, view);
  return {
    bridge,
    isMac: bridge.platform === 'darwin',
    client,
    desktop,
    list,
    facets: createFacetsModel(client, list, failUnlessStopped),
    selection: createSelectionModel(list),
    sidebar: createLoadedModel(
      view?.sidebar ?? null,
      () => client.call('sidebar.get', {}),
      failUnlessStopped,
    ),
    saved: createLoadedModel([], async () => (await client.call('saved.list', {})).saved, failUnlessStopped),
    clipping: createClippingModel(client, failUnlessGone),
    family: createFamilyModel(client, failUnlessGone),
    reader: createReaderModel(client, failUnlessGone),
    scans: createScanModel((text) => toasts.show({ tone: 'error', text, action: null })),
    listSearch: createListSearchModel(desktop, client, toasts, fail),
    imports: createImportModel(client, failUnlessStopped),
    questions: createLoadedModel(
      [],
      async () => (await client.call('questions.list', {})).questions,
      failUnlessStopped,
    ),
    history: createHistoryModel(client, failUnlessStopped),
    links: createLoadedModel([], async () => (await client.call('links.list', {})).links, failUnlessStopped),
    missingFolders: createLoadedModel(
      [],
      async () =>
        (await client.call('watch.list', {})).folders.flatMap(({ path, present }) => (present ? [] : [path])),
      failUnlessStopped,
    ),
    toasts,
    settings: createSettingsModel(desktop, fail),
    overlay: createOverlayStore(),
    arrivals: createStore<readonly ClippingId[]>([]),
    recipeOffer: createStore<RecipeOffer | null>(null),
    notices: createStore<readonly string[]>([]),
    status: createStore<LibraryOutput<'library.status'> | null>(null),
    fail,
  };
}

const windowContext = createContext<WindowModel | null>(null);

/** Gives the models to the components inside. */
export const WindowProvider = windowContext.Provider;

/** The models of the window; only inside {@link WindowProvider}. */
export function useWindow(): WindowModel {
  const model = useContext(windowContext);
  if (model === null) throw new Error('useWindow is used outside the window');
  return model;
}
