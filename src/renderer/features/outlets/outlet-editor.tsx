import { useState, type SyntheticEvent } from 'react';
import { outletsText } from '../../../shared/messages/outlets-en';
import { outletSchema, type ListedOutlet } from '../../../shared/model/outlet';
import { removeOutlet, saveOutlet } from '../../actions/outlets';
import { partsOf } from '../../state/parts-of';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import { NameField } from '../../ui/name-field';

interface OutletEditorProps {
  /** Null for a new one. */
  readonly outlet: ListedOutlet | null;
  /** What a new one is called first. */
  readonly name: string;
  /** Goes back to the list. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One outlet: its name, its other spellings and its websites. */
export function OutletEditor({ outlet, name: firstName, onDone, onClose }: OutletEditorProps) {
  const model = useWindow();
  const [name, setName] = useState(outlet?.name ?? firstName);
  const [otherNames, setOtherNames] = useState((outlet?.otherNames ?? []).join('\n'));
  const [domains, setDomains] = useState((outlet?.domains ?? []).join('\n'));
  const [problem, setProblem] = useState<string | null>(null);

  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const before = outlet === null || outlet.name === name.trim() ? null : outlet.name;
    const reading = outletSchema.safeParse({
      name,
      // Under its new name it still means the old one.
      otherNames: [...new Set([...partsOf(otherNames, '\n'), ...(before === null ? [] : [before])])],
      domains: partsOf(domains, '\n'),
    });
    if (!reading.success) {
      setProblem(reading.error.issues[0]?.message ?? null);
      return;
    }
    void saveOutlet(model, reading.data, outlet?.own === true ? before : null).then((kept) => {
      if (kept) onDone();
    });
  };

  return (
    <Dialog title={outlet?.name ?? outletsText.newTitle} width={520} place="top" onClose={onClose}>
      <form className="outlet-editor" onSubmit={save}>
        <NameField label={outletsText.name} hint={outletsText.nameHint} value={name} onChange={setName} />
        <FormRow label={outletsText.otherNames} hint={outletsText.otherNamesHint}>
          {(id) => (
            <textarea
              id={id}
              className="text-input"
              dir="auto"
              rows={4}
              value={otherNames}
              onChange={(event) => setOtherNames(event.target.value)}
            />
          )}
        </FormRow>
        <FormRow label={outletsText.domains} hint={outletsText.domainsHint}>
          {(id) => (
            <textarea
              id={id}
              className="text-input"
              rows={3}
              spellCheck={false}
              value={domains}
              onChange={(event) => setDomains(event.target.value)}
            />
          )}
        </FormRow>
        {problem !== null && (
          <p className="outlet-problem" role="alert">
            {problem}
          </p>
        )}
        <DialogActions>
          {outlet?.own === true && (
            <Button
              onClick={() =>
                void removeOutlet(model, outlet.name).then((done) => {
                  if (done) onDone();
                })
              }
            >
              {outletsText.remove}
            </Button>
          )}
          <Button onClick={onDone}>{outletsText.back}</Button>
          <Button kind="main" submit>
            {outletsText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
