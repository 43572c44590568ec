import { useRef, useState, type SyntheticEvent } from 'react';
import { Trash2 } from 'lucide-react';
import { linkText } from '../../../shared/messages/dialogs-en';
import { addressesIn, fetchLinks, fetchWaitingLinks, removeWaitingLink } from '../../actions/links';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import './links-dialog.css';

/** Asks for addresses and fetches them when told to; below, the links that wait for a network. */
export function LinksDialog({
  urls,
  onClose,
}: {
  readonly urls: readonly string[];
  readonly onClose: () => void;
}) {
  const model = useWindow();
  const waiting = useStore(model.links.state);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(urls.join('\n'));
  const addresses = addressesIn(text);
  const isWrong = text.trim() !== '' && addresses.length === 0;

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (addresses.length === 0) return;
    void fetchLinks(model, addresses).then((taken) => {
      if (taken) onClose();
    });
  };

  return (
    <Dialog title={linkText.title} width={560} onClose={onClose}>
      <form className="links-dialog" onSubmit={onSubmit}>
        <label htmlFor="links-addresses">{linkText.addresses}</label>
        <textarea
          id="links-addresses"
          ref={field}
          rows={Math.min(8, Math.max(3, urls.length))}
          dir="ltr"
          spellCheck={false}
          aria-describedby="links-hint"
          aria-invalid={isWrong}
          placeholder="https://"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            // Enter begins the next line.
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <p id="links-hint" className="form-hint" role="status">
          {isWrong ? linkText.wrong : linkText.hint}
        </p>
        {waiting.length > 0 && (
          <section className="links-waiting" aria-label={linkText.waiting(waiting.length)}>
            <h3>{linkText.waiting(waiting.length)}</h3>
            <p className="form-hint">{linkText.waitingHint}</p>
            <ul tabIndex={0} aria-label={linkText.waiting(waiting.length)}>
              {waiting.map(({ url }) => (
                <li key={url}>
                  <span className="one-line" dir="ltr" title={url}>
                    {url}
                  </span>
                  <IconButton
                    icon={Trash2}
                    label={linkText.remove(url)}
                    onClick={() => {
                      void removeWaitingLink(model, url);
                      // Its button goes; the focus stays in the dialog.
                      field.current?.focus();
                    }}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        <DialogActions>
          {waiting.length > 0 && (
            <Button
              onClick={() => {
                onClose();
                void fetchWaitingLinks(model);
              }}
            >
              {linkText.fetchAllWaiting}
            </Button>
          )}
          <Button onClick={onClose}>{linkText.cancel}</Button>
          <Button kind="main" submit disabled={addresses.length === 0}>
            {linkText.fetch(addresses.length)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
