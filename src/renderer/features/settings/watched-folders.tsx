import { useEffect, useRef, useState } from 'react';
import { FolderX, Trash2 } from 'lucide-react';
import type { LibraryOutput } from '../../../shared/contract';
import { watchText } from '../../../shared/messages/dialogs-en';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';

type Folders = LibraryOutput<'watch.list'>['folders'];

/** The folders whose new files come in by themselves: seen, added, taken off. */
export function WatchedFolders() {
  const { client, desktop, fail } = useWindow();
  const place = useRef<HTMLDivElement>(null);
  const [folders, setFolders] = useState<Folders>([]);
  const isConnected = useStore(client.connection).state === 'connected';

  useEffect(() => {
    if (!isConnected) return;
    let open = true;
    const load = (): void => {
      client.call('watch.list', {}).then((answer) => {
        if (open) setFolders(answer.folders);
      }, fail);
    };
    load();
    const stop = client.onEvent((event) => {
      if (event.name === 'watch.changed') load();
    });
    return () => {
      open = false;
      stop();
    };
  }, [client, fail, isConnected]);

  return (
    <div ref={place}>
      <p className="form-hint">{watchText.hint}</p>
      {folders.length > 0 && (
        <ul className="settings-watched" aria-label={watchText.label}>
          {folders.map(({ path, present }) => (
            <li key={path}>
              {!present && <FolderX size={14} strokeWidth={1.75} aria-hidden />}
              <span className="settings-folder" dir="auto">
                {path}
                {!present && <span className="settings-missing">{watchText.missing}</span>}
              </span>
              <IconButton
                icon={Trash2}
                label={watchText.remove(path)}
                onClick={() => {
                  void client.call('watch.remove', { path }).catch(fail);
                  // Its button goes; the focus stays near.
                  place.current?.querySelector<HTMLElement>('.settings-buttons button')?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="settings-buttons">
        <Button onClick={() => void desktop('watch.choose', {}).catch(fail)}>{watchText.add}</Button>
      </div>
    </div>
  );
}
