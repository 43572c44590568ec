import { useState } from 'react';
import { scanText } from '../../../shared/messages/scan-en';
import { scanLanguages, type ScanLanguage } from '../../../shared/model/scan';
import { recogniseSelected } from '../../actions/scans';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import './scans.css';

const MOST_LANGUAGES = 3;

/** Chooses the languages in which the selected scans are recognised (again). */
export function RecogniseDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const [chosen, setChosen] = useState<readonly ScanLanguage[]>([]);
  const toggle = (code: ScanLanguage): void =>
    setChosen((now) => (now.includes(code) ? now.filter((one) => one !== code) : [...now, code]));
  return (
    <Dialog title={scanText.recogniseTitle} width={440} onClose={onClose}>
      <form
        className="recognise"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void recogniseSelected(model, chosen);
        }}
      >
        <label className="recognise-choice">
          <input type="checkbox" checked={chosen.length === 0} onChange={() => setChosen([])} />
          {scanText.automatic}
        </label>
        <fieldset className="recognise-languages">
          <legend>{scanText.languages}</legend>
          {scanLanguages.map(({ code, name }) => (
            <label key={code} className="recognise-choice">
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                disabled={!chosen.includes(code) && chosen.length >= MOST_LANGUAGES}
                onChange={() => toggle(code)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <p className="recognise-hint">{scanText.recogniseHint}</p>
        <DialogActions>
          <Button onClick={onClose}>{scanText.cancel}</Button>
          <Button kind="main" submit>
            {scanText.recognise}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
