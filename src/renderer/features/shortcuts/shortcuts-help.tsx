import { commandDefinitions, menuNames } from '../../../shared/commands';
import { shortcutsText } from '../../../shared/messages/dialogs-en';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { KeyCaps } from '../../ui/key-caps';
import './shortcuts-help.css';

/** Every shortcut, by menu, from the command table. */
export function ShortcutsHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={shortcutsText.title} width={760} focus="panel" onClose={onClose}>
      <div className="shortcuts" tabIndex={0} role="group" aria-label={shortcutsText.title}>
        {menuNames.map((menu) => (
          <Group
            key={menu}
            title={shortcutsText.menus[menu]}
            lines={commandDefinitions.filter(
              (command) => command.menu?.in === menu && command.keys.length > 0,
            )}
          />
        ))}
        <Group title={shortcutsText.list} lines={shortcutsText.listKeys} />
      </div>
      <DialogActions>
        <Button kind="main" onClick={onClose}>
          {shortcutsText.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Group({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly title: string; readonly keys: readonly string[] }[];
}) {
  return (
    <section className="shortcuts-group">
      <h3>{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.title}>
            <dt>{line.title.replace('…', '')}</dt>
            <dd>
              {line.keys.slice(0, 2).map((keys) => (
                <KeyCaps key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
