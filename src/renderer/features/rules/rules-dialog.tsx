import { useEffect, useState } from 'react';
import { Trash2 } from 'lucide-react';
import { rulesText } from '../../../shared/messages/dialogs-en';
import type { Rule } from '../../../shared/model/rule';
import { change } from '../../actions/undo';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import './rules-dialog.css';

/** The auto-tag rules: try them dry, run them, remove one. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const { client, fail } = model;
  const [rules, setRules] = useState<readonly Rule[]>([]);
  const [would, setWould] = useState<number | null>(null);

  useEffect(() => {
    let open = true;
    client.call('rules.list', {}).then((answer) => {
      if (open) setRules(answer.rules);
    }, fail);
    return () => {
      open = false;
    };
  }, [client, fail]);

  const remove = (id: number): void => {
    client
      .call('rules.remove', { id })
      .then(() => setRules((now) => now.filter((rule) => rule.id !== id)), fail);
  };
  const tryDry = (): void => {
    client.call('rules.run', { dryRun: true }).then(({ changes }) => setWould(changes.length), fail);
  };
  const run = (): void => {
    const work = async (): Promise<{ changed: number; batch: number | null }> => {
      const { changes, batch } = await client.call('rules.run', {});
      setWould(null);
      return { changed: changes.length, batch };
    };
    void change(model, work, rulesText.ran);
  };

  return (
    <Dialog title={rulesText.title} width={520} onClose={onClose}>
      {rules.length === 0 ? (
        <p className="rules-none">{rulesText.none}</p>
      ) : (
        <ul className="rules">
          {rules.map((rule) => (
            <li key={rule.id}>
              <span className="rules-name" dir="auto">
                {rule.name}
                <span>
                  {rulesText.scope[rule.scope]}
                  {!rule.enabled && `, ${rulesText.off}`}
                </span>
              </span>
              <IconButton icon={Trash2} label={rulesText.remove(rule.name)} onClick={() => remove(rule.id)} />
            </li>
          ))}
        </ul>
      )}
      <p className="rules-would" role="status">
        {would === null ? '' : rulesText.would(would)}
      </p>
      <DialogActions>
        {rules.length > 0 && (
          <>
            <Button onClick={tryDry}>{rulesText.preview}</Button>
            <Button onClick={run}>{rulesText.run}</Button>
          </>
        )}
        <Button kind="main" onClick={onClose}>
          {rulesText.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
