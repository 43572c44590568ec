import { useEffect, useRef, useState } from 'react';
import { Trash2 } from 'lucide-react';
import { columnsText } from '../../../shared/messages/questions-en';
import type { SavedMapping } from '../../../shared/model/table-mapping';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';

/** The mappings that are kept for tables with the same columns: seen and forgotten. */
export function KeptMappings() {
  const { client, fail } = useWindow();
  const place = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<readonly SavedMapping[]>([]);
  const isConnected = useStore(client.connection).state === 'connected';

  useEffect(() => {
    if (!isConnected) return;
    let open = true;
    client.call('mappings.list', {}).then(({ mappings }) => {
      if (open) setKept(mappings);
    }, fail);
    return () => {
      open = false;
    };
  }, [client, fail, isConnected]);

  const forget = (key: string): void => {
    client.call('mappings.forget', { key }).then(() => {
      setKept((now) => now.filter((one) => one.key !== key));
    }, fail);
    // Its button goes; the focus stays near.
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1}>
      <p className="form-hint">{columnsText.keptHint}</p>
      {kept.length === 0 ? (
        <p className="settings-folder">{columnsText.noneKept}</p>
      ) : (
        <ul className="settings-watched" aria-label={columnsText.kept}>
          {kept.map(({ key, name, columns }) => (
            <li key={key}>
              <span className="settings-folder" dir="auto">
                {name}, {columnsText.keptOf(columns.length)}
              </span>
              <IconButton icon={Trash2} label={columnsText.forget(name)} onClick={() => forget(key)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
