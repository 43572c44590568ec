import { CloudOff, FolderX, LoaderCircle, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { linkText, watchText } from '../../../shared/messages/dialogs-en';
import { bannerText } from '../../../shared/messages/window-en';
import { fetchWaitingLinks } from '../../actions/links';
import { runCommand } from '../../commands/run-command';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import './banners.css';

/** What concerns the whole library: that it restarts, that it cannot be opened, and what it wants the person to know. */
export function Banners() {
  const model = useWindow();
  const connection = useStore(model.client.connection);
  const notices = useStore(model.notices);
  const waiting = useStore(model.links.state);
  // While they are being fetched, they still stand on the list.
  const importing = useStore(model.imports.state).some(({ job }) => job?.state === 'running');
  return (
    <div className="banners">
      <div role="status">
        {connection.state === 'restarting' && (
          <div className="banner" data-tone="wait">
            <LoaderCircle className="banner-turning" size={15} strokeWidth={2} aria-hidden />
            <p>{bannerText.restarting}</p>
          </div>
        )}
        {waiting.length > 0 && !importing && (
          <div className="banner" data-tone="wait">
            <CloudOff size={15} strokeWidth={2} aria-hidden />
            <p>{linkText.waiting(waiting.length)}</p>
            <Button kind="quiet" onClick={() => runCommand(model, 'import.link')}>
              {linkText.show}
            </Button>
            <Button kind="quiet" onClick={() => void fetchWaitingLinks(model)}>
              {linkText.fetchWaiting}
            </Button>
          </div>
        )}
        <MissingFolders />
        {notices.map((notice) => (
          <div key={notice} className="banner" data-tone="notice">
            <TriangleAlert size={15} strokeWidth={2} aria-hidden />
            <p dir="auto">{notice}</p>
            <IconButton
              icon={X}
              label={bannerText.dismiss}
              onClick={() => model.notices.update((now) => now.filter((text) => text !== notice))}
            />
          </div>
        ))}
      </div>
      {connection.state === 'failed' && (
        <div className="banner" data-tone="error" role="alert">
          <TriangleAlert size={15} strokeWidth={2} aria-hidden />
          <p dir="auto">{connection.error ?? bannerText.failed}</p>
          <Button onClick={() => runCommand(model, 'library.open')}>{bannerText.openOther}</Button>
        </div>
      )}
    </div>
  );
}

/** Watched folders that cannot be read now: nothing of them comes in, which nobody would notice. */
function MissingFolders() {
  const model = useWindow();
  const missing = useStore(model.missingFolders.state);
  /** What was dismissed; it is told anew when others go missing. */
  const [seen, setSeen] = useState('');
  const key = missing.join('\n');
  if (missing.length === 0 || seen === key) return null;
  return (
    <div className="banner" data-tone="notice">
      <FolderX size={15} strokeWidth={2} aria-hidden />
      <p dir="auto">{watchText.missingFolders(missing)}</p>
      <Button kind="quiet" onClick={() => runCommand(model, 'settings.open')}>
        {watchText.show}
      </Button>
      <IconButton icon={X} label={bannerText.dismiss} onClick={() => setSeen(key)} />
    </div>
  );
}
