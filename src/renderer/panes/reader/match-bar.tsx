import { ChevronDown, ChevronUp } from 'lucide-react';
import { readerText } from '../../../shared/messages/window-en';
import { runCommand } from '../../commands/run-command';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';

/** Goes from match to match in what is read; not there without matches. */
export function MatchBar() {
  const model = useWindow();
  const { match, matches } = useStore(model.reader.state);
  if (matches === 0) return null;
  return (
    <div className="match-bar">
      <span role="status">{readerText.match(match, matches)}</span>
      <IconButton
        icon={ChevronUp}
        label={readerText.previousMatch}
        command="reader.previous-match"
        onClick={() => runCommand(model, 'reader.previous-match')}
      />
      <IconButton
        icon={ChevronDown}
        label={readerText.nextMatch}
        command="reader.next-match"
        onClick={() => runCommand(model, 'reader.next-match')}
      />
    </div>
  );
}
