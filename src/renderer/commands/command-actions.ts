import type { CommandId } from '../../shared/commands';
import { toastText } from '../../shared/messages/window-en';
import { settingsSchema } from '../../shared/model/settings';
import type { Sort } from '../../shared/model/query';
import { chooseImport, importClipboard, importSamples } from '../actions/import';
import { offerLinks } from '../actions/links';
import { copyList } from '../actions/copy-list';
import { mapColumnsAgain } from '../actions/tables';
import { searchInside } from '../actions/search-inside';
import { showSimilar } from '../actions/show-similar';
import { goTo } from '../actions/navigate';
import { emptyTrash, restore, setStatus, toggleStar, trash } from '../actions/organise';
import { redo, undo } from '../actions/undo';
import { cyclePane, focusList, focusReader, focusSearch } from '../panes/focus-panes';
import type { FixedPlaceKind } from '../state/place';
import type { Overlay } from '../state/overlay-model';
import type { WindowModel } from '../state/window-model';

type Action = (model: WindowModel) => void;

const open =
  (
    kind: Exclude<
      Overlay['kind'],
      'links' | 'columns' | 'new-tag' | 'rename-tag' | 'rename-search' | 'merge-tag'
    >,
  ): Action =>
  (model) =>
    model.overlay.set({ kind });

const place =
  (kind: FixedPlaceKind): Action =>
  (model) => {
    goTo(model, { kind });
    focusList();
  };

const sort =
  (order: Sort): Action =>
  (model) =>
    model.list.ask({ sort: order });

const size =
  (by: 1 | -1): Action =>
  ({ settings }) => {
    const readerTextSize = settings.state.get().readerTextSize + by;
    if (settingsSchema.shape.readerTextSize.safeParse(readerTextSize).success)
      settings.set({ readerTextSize });
  };

/** What each command does. The compiler sees to it that none of the table is missing. */
export const commandActions: Readonly<Record<CommandId, Action>> = {
  'import.files': (model) => void chooseImport(model, 'files'),
  'import.folder': (model) => void chooseImport(model, 'folder'),
  'import.paste': (model) => void importClipboard(model),
  'import.link': (model) => offerLinks(model, []),
  'import.samples': (model) => void importSamples(model),
  'export.open': open('export'),
  'original.save': (model) => void saveOriginal(model),
  'library.backup': (model) => void backUp(model),
  'library.open': (model) => void model.desktop('library.choose', {}).catch(model.fail),
  'settings.open': open('settings'),

  'history.undo': (model) => void undo(model),
  'history.redo': (model) => void redo(model),
  'list.select-all': ({ selection, fail }) => void selection.all().catch(fail),
  'search.focus': focusSearch,
  'list.copy': (model) => void copyList(model),
  'search.inside': searchInside,
  'search.save': open('save-search'),
  'reader.next-match': ({ reader }) => reader.step(1),
  'reader.previous-match': ({ reader }) => reader.step(-1),

  'clipping.open': focusReader,
  'clipping.peek': ({ reader }) => reader.setPeek(!reader.state.get().peek),
  'clipping.more-like-this': (model) => void showSimilar(model),
  'clipping.open-link': (model) => void openLink(model),
  'clipping.keep': (model) => void setStatus(model, 'kept'),
  'clipping.exclude': (model) => void setStatus(model, 'excluded'),
  'clipping.inbox': (model) => void setStatus(model, 'inbox'),
  'clipping.star': (model) => void toggleStar(model),
  'clipping.tag': open('tag-picker'),
  'clipping.edit-text': open('edit-text'),
  'scan.recognise': open('recognise'),
  'scan.crop': open('crop-page'),
  'table.map-again': mapColumnsAgain,
  'clipping.trash': (model) => void trash(model),
  'clipping.restore': (model) => void restore(model),
  'trash.empty': (model) => void emptyTrash(model),
  'tag.create': (model) => model.overlay.set({ kind: 'new-tag', parent: null }),
  'rules.open': open('rules'),
  'outlets.open': open('outlets'),
  'batch.open': open('batch'),
  'names.open': open('names'),

  'palette.open': open('palette'),
  'reader.toggle-view': ({ reader }) => reader.toggleView(),
  'reader.larger': size(1),
  'reader.smaller': size(-1),
  'reader.normal-size': ({ settings }) =>
    settings.set({ readerTextSize: settingsSchema.parse({}).readerTextSize }),
  'sort.relevance': sort('relevance'),
  'sort.newest': sort('newest'),
  'sort.oldest': sort('oldest'),
  'sort.outlet': sort('outlet'),
  'filters.toggle': ({ settings }) => settings.set({ filtersOpen: !settings.state.get().filtersOpen }),
  'inspector.toggle': ({ settings }) => settings.set({ inspectorOpen: !settings.state.get().inspectorOpen }),

  'go.inbox': place('inbox'),
  'go.all': place('all'),
  'go.starred': place('starred'),
  'go.untagged': place('untagged'),
  'go.excluded': place('excluded'),
  'go.trash': place('trash'),
  'list.next': ({ selection, fail }) => void selection.move(1).catch(fail),
  'list.previous': ({ selection, fail }) => void selection.move(-1).catch(fail),
  'pane.next': () => cyclePane(1),
  'pane.previous': () => cyclePane(-1),

  'help.shortcuts': open('shortcuts'),
};

async function saveOriginal(model: WindowModel): Promise<void> {
  const { id } = model.clipping.state.get();
  if (id === null) return;
  try {
    const saved = await model.desktop('original.save', { id });
    if (saved !== null)
      model.toasts.show({ tone: 'done', text: toastText.originalSaved(saved.name), action: null });
  } catch (thrown) {
    model.fail(thrown);
  }
}

async function backUp(model: WindowModel): Promise<void> {
  try {
    const saved = await model.desktop('backup.save', {});
    if (saved !== null)
      model.toasts.show({ tone: 'done', text: toastText.backedUp(saved.name), action: null });
  } catch (thrown) {
    model.fail(thrown);
  }
}

async function openLink(model: WindowModel): Promise<void> {
  const url = model.clipping.state.get().clipping?.url ?? null;
  if (url === null) model.toasts.show({ tone: 'error', text: toastText.noLink, action: null });
  else await model.desktop('link.open', { url }).catch(model.fail);
}
