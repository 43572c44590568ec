import { useStore } from '../state/store';
import { useWindow } from '../state/window-model';
import { ColumnsDialog } from './columns/columns-dialog';
import { ExportDialog } from './export/export-dialog';
import { LinksDialog } from './links/links-dialog';
import { OutletsDialog } from './outlets/outlets-dialog';
import { BatchDialog } from './batch/batch-dialog';
import { NamesDialog } from './names/names-dialog';
import { Palette } from './palette/palette';
import { RulesDialog } from './rules/rules-dialog';
import { CropDialog } from './scans/crop-dialog';
import { RecogniseDialog } from './scans/recognise-dialog';
import { RenameSearchDialog } from './search/rename-search-dialog';
import { SaveSearchDialog } from './search/save-search-dialog';
import { SettingsDialog } from './settings/settings-dialog';
import { ShortcutsHelp } from './shortcuts/shortcuts-help';
import { MergeTagDialog } from './tag-dialogs/merge-tag-dialog';
import { TagNameDialog } from './tag-dialogs/tag-name-dialog';
import { TagPicker } from './tag-picker/tag-picker';
import { TextEditor } from './text-editor/text-editor';

/** The dialog that is open, if one is. */
export function Overlays() {
  const { overlay } = useWindow();
  const open = useStore(overlay);
  const onClose = (): void => overlay.set(null);
  switch (open?.kind) {
    case undefined:
      return null;
    case 'palette':
      return <Palette onClose={onClose} />;
    case 'tag-picker':
      return <TagPicker onClose={onClose} />;
    case 'export':
      return <ExportDialog onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsHelp onClose={onClose} />;
    case 'outlets':
      return <OutletsDialog onClose={onClose} />;
    case 'rules':
      return <RulesDialog onClose={onClose} />;
    case 'batch':
      return <BatchDialog onClose={onClose} />;
    case 'names':
      return <NamesDialog onClose={onClose} />;
    case 'edit-text':
      return <TextEditor onClose={onClose} />;
    case 'recognise':
      return <RecogniseDialog onClose={onClose} />;
    case 'crop-page':
      return <CropDialog onClose={onClose} />;
    case 'save-search':
      return <SaveSearchDialog onClose={onClose} />;
    case 'rename-search':
      return <RenameSearchDialog name={open.name} onClose={onClose} />;
    case 'links':
      return <LinksDialog urls={open.urls} onClose={onClose} />;
    case 'columns':
      return <ColumnsDialog table={open.table} onClose={onClose} />;
    case 'new-tag':
    case 'rename-tag':
      return <TagNameDialog about={open} onClose={onClose} />;
    case 'merge-tag':
      return <MergeTagDialog path={open.path} onClose={onClose} />;
  }
}
