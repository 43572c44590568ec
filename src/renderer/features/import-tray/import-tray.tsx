import { useRef } from 'react';
import { importText } from '../../../shared/messages/import-en';
import { focusList } from '../../panes/focus-panes';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { ScanProgress } from '../scans/scan-progress';
import { ImportCard } from './import-card';
import { QuestionCard } from './question-card';
import './import-tray.css';

/** Running imports, and what became of ended ones until they are dismissed. Never takes the focus by itself. */
export function ImportTray() {
  const { imports, questions, scans } = useWindow();
  const scanning = useStore(scans.state);
  const entries = useStore(imports.state);
  const asked = useStore(questions.state);
  const tray = useRef<HTMLElement>(null);
  const onFocus = useKeptFocus(tray, focusList);
  return (
    <aside
      ref={tray}
      className="import-tray"
      data-pane="imports"
      aria-label={importText.label}
      hidden={entries.length + asked.length === 0 && scanning === null}
      onFocus={onFocus}
    >
      <div className="import-cards">
        <ScanProgress />
        {asked.length > 0 && <QuestionCard questions={asked} />}
        {entries.map((entry) => (
          <ImportCard key={entry.id} entry={entry} />
        ))}
      </div>
    </aside>
  );
}
