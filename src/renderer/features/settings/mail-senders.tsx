import { useEffect, useRef, useState } from 'react';
import { Trash2 } from 'lucide-react';
import { senderText } from '../../../shared/messages/questions-en';
import { mailTakeSchema, type MailSender } from '../../../shared/model/import-question';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';

/** What is made of the mails of senders that link several articles, where a person decided: seen, changed, forgotten. */
export function MailSenders() {
  const { client, fail } = useWindow();
  const place = useRef<HTMLDivElement>(null);
  const [senders, setSenders] = useState<readonly MailSender[]>([]);
  const isConnected = useStore(client.connection).state === 'connected';

  useEffect(() => {
    if (!isConnected) return;
    let open = true;
    client.call('senders.list', {}).then((answer) => {
      if (open) setSenders(answer.senders);
    }, fail);
    return () => {
      open = false;
    };
  }, [client, fail, isConnected]);

  const change = (sender: MailSender): void => {
    client.call('senders.set', { sender }).then(() => {
      setSenders((now) => now.map((one) => (one.address === sender.address ? sender : one)));
    }, fail);
  };
  const forget = (address: string): void => {
    client.call('senders.forget', { address }).then(() => {
      setSenders((now) => now.filter((one) => one.address !== address));
    }, fail);
    // Its button goes; the focus stays near.
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1}>
      <p className="form-hint">{senders.length === 0 ? senderText.none : senderText.hint}</p>
      {senders.length > 0 && (
        <ul className="settings-watched" aria-label={senderText.label}>
          {senders.map((sender) => (
            <li key={sender.address}>
              <span className="settings-folder" dir="auto" title={sender.address}>
                {sender.name === '' ? sender.address : sender.name}
              </span>
              <select
                className="select-input settings-take"
                aria-label={senderText.takeOf(sender.name === '' ? sender.address : sender.name)}
                value={sender.take}
                onChange={(event) => change({ ...sender, take: mailTakeSchema.parse(event.target.value) })}
              >
                {mailTakeSchema.options.map((take) => (
                  <option key={take} value={take}>
                    {senderText.takes[take]}
                  </option>
                ))}
              </select>
              <IconButton
                icon={Trash2}
                label={senderText.forget(sender.name === '' ? sender.address : sender.name)}
                onClick={() => forget(sender.address)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
