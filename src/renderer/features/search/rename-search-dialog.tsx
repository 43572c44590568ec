import { savedText } from '../../../shared/messages/search-en';
import { renameSearch } from '../../actions/saved-searches';
import { useWindow } from '../../state/window-model';
import { SearchNameDialog } from './search-name-dialog';

/** Asks for another name of a saved search. Stays open when the library refuses it. */
export function RenameSearchDialog({
  name,
  onClose,
}: {
  readonly name: string;
  readonly onClose: () => void;
}) {
  const model = useWindow();
  return (
    <SearchNameDialog
      title={savedText.renameTitle(name)}
      width={400}
      label={savedText.name}
      initial={name}
      hint={() => savedText.renameHint}
      cancel={savedText.cancel}
      submit={savedText.rename}
      onName={(to) => renameSearch(model, name, to)}
      onClose={onClose}
    />
  );
}
