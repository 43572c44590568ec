import { useState, type ChangeEvent, type SyntheticEvent } from 'react';
import { batchText } from '../../../shared/messages/batch-en';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import { SegmentedRow } from '../../ui/segmented';
import { BatchProgress } from './batch-progress';
import { readListFile } from './read-list-file';
import './batch-dialog.css';

type Period = keyof typeof batchText.periods;
type Format = keyof typeof batchText.formats;

/** Searches a list of names or queries, typed, pasted or from a file, within a period; saves what they find and shows the counts. */
export function BatchDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const [csv, setCsv] = useState('');
  const [period, setPeriod] = useState<Period>('any');
  const [format, setFormat] = useState<Format>('xlsx');
  const { running, job, counts } = useStore(model.listSearch.state);

  const onFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file !== undefined) readListFile(file).then(setCsv, model.fail);
    // Else choosing the same file again, changed meanwhile, would be no change.
    event.target.value = '';
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const within = period === 'any' ? '' : `published:${period}`;
    model.listSearch.start({ csv, within, format });
  };

  return (
    <Dialog title={batchText.title} width={560} onClose={onClose}>
      <form className="batch" onSubmit={onSubmit}>
        <p className="batch-about">{batchText.about}</p>
        <FormRow label={batchText.list}>
          {(id) => (
            <textarea
              id={id}
              className="text-input batch-list"
              rows={7}
              required
              dir="auto"
              placeholder={batchText.example}
              value={csv}
              onChange={(event) => setCsv(event.target.value)}
            />
          )}
        </FormRow>
        <div className="form-row">
          <span className="form-label" />
          <div>
            <label className="batch-file">
              {batchText.choose}
              <input
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                className="hidden-label"
                onChange={onFile}
              />
            </label>
          </div>
        </div>
        <SegmentedRow
          label={batchText.period}
          value={period}
          options={batchText.periods}
          onChange={setPeriod}
        />
        <SegmentedRow
          label={batchText.format}
          value={format}
          options={batchText.formats}
          onChange={setFormat}
        />
        {running && <BatchProgress job={job} />}
        {!running && counts.length > 0 && (
          <div className="batch-counts" role="region" aria-label={batchText.found} tabIndex={0}>
            <table>
              <tbody>
                {counts.map(({ name, count }, at) => (
                  <tr key={at}>
                    <th scope="row" dir="auto">
                      {name}
                    </th>
                    <td>{count.toLocaleString('en')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <DialogActions>
          <Button onClick={onClose}>{batchText.close}</Button>
          {/* One button throughout, so that the focus on it stays. */}
          <Button
            kind={running ? 'plain' : 'main'}
            submit={!running}
            {...(running ? { onClick: model.listSearch.cancel } : {})}
          >
            {running ? batchText.stop : batchText.search}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
