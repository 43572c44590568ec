import { importText } from '../../../shared/messages/window-en';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { ScanProgress } from '../scans/scan-progress';
import { ImportCard } from './import-card';
import './import-tray.css';

/** Running imports, and what became of ended ones until they are dismissed. Never takes the focus. */
export function ImportTray() {
  const { imports, scans } = useWindow();
  const scanning = useStore(scans.state);
  const entries = useStore(imports.state);
  return (
    <aside
      className="import-tray"
      aria-label={importText.label}
      hidden={entries.length === 0 && scanning === null}
    >
      <ScanProgress />
      {entries.map((entry) => (
        <ImportCard key={entry.job.id} entry={entry} />
      ))}
    </aside>
  );
}
