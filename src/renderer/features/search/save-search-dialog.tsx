import { saveSearchText } from '../../../shared/messages/dialogs-en';
import { saveSearch } from '../../actions/saved-searches';
import { wholeQuery } from '../../state/question-within';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { SearchNameDialog } from './search-name-dialog';

/** Asks for the name under which the present search, with its place, is kept. */
export function SaveSearchDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const question = useStorePart(model.list.state, (list) => list.question);
  const { place } = question;
  const replaced = useStore(model.saved.state).find(
    (one) => place.kind === 'saved' && one.name === place.name,
  );
  // Kept under the name of the search it narrows, it takes that one's place: a search cannot name itself.
  const queryFor = (name: string): string =>
    replaced !== undefined && replaced.name === name
      ? `(${replaced.query}) ${wholeQuery({ ...question, place: { kind: 'all' } })}`
      : wholeQuery(question);
  return (
    <SearchNameDialog
      title={saveSearchText.title}
      width={420}
      label={saveSearchText.name}
      initial={question.query.trim()}
      hint={(name) => `${saveSearchText.query} ${queryFor(name)}`}
      cancel={saveSearchText.cancel}
      submit={saveSearchText.save}
      onName={(name) => saveSearch(model, name, queryFor(name))}
      onClose={onClose}
    />
  );
}
