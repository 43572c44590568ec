import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { describeRefusal } from '../../../shared/messages/en';
import { importText } from '../../../shared/messages/window-en';
import type { ClippingId } from '../../../shared/model/clipping';
import type { ImportResult } from '../../../shared/model/job';
import { showClippings } from '../../actions/navigate';
import { undo } from '../../actions/undo';
import type { ImportEntry } from '../../state/import-model';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { toastText } from '../../../shared/messages/window-en';

/** An import without anything to look into leaves by itself. */
const LEAVE_MS = 12_000;

/** Refusals listed one by one; more are counted. */
const MOST_LINES = 40;

/** One import: its progress with a way to stop it, then its result. */
export function ImportCard({ entry }: { readonly entry: ImportEntry }) {
  const model = useWindow();
  const { job, result } = entry;
  if (job.state === 'failed') {
    return (
      <Card title={importText.failed} jobId={job.id} live="alert">
        <p className="import-note">{job.error}</p>
      </Card>
    );
  }
  if (result === null) {
    return (
      <section className="import-card" aria-label={importText.running}>
        <div className="import-head">
          <span className="import-title">{importText.running}</span>
          <span className="import-count">
            {job.total === null ? '' : importText.progress(job.done, job.total)}
          </span>
          <IconButton
            icon={X}
            label={importText.cancel}
            onClick={() => void model.client.call('jobs.cancel', { job: job.id }).catch(model.fail)}
          />
        </div>
        <progress
          aria-label={importText.running}
          {...(job.total === null ? {} : { max: job.total, value: job.done })}
        />
        <p className="import-note one-line" dir="auto" title={job.current}>
          {job.total === null ? importText.counting : job.current}
        </p>
      </section>
    );
  }
  return <ImportDone jobId={job.id} result={result} />;
}

function ImportDone({ jobId, result }: { readonly jobId: string; readonly result: ImportResult }) {
  const model = useWindow();
  const { imported, duplicates, refused, batch, cancelled } = result;
  const ids = imported.flatMap(({ id }) => (id === null ? [] : [id]));
  const show = (shown: readonly ClippingId[]) => (): void => {
    model.arrivals.set([]);
    void showClippings(model, shown);
  };
  const isClean = imported.length > 0 && duplicates.length === 0 && refused.length === 0;
  useEffect(() => {
    if (!isClean) return;
    const timer = setTimeout(() => {
      model.imports.dismiss(jobId);
    }, LEAVE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isClean, jobId, model]);
  const title =
    imported.length > 0
      ? importText.imported(imported.length)
      : cancelled
        ? importText.cancelled
        : importText.nothingImported;
  return (
    <Card title={title} jobId={jobId} live="status">
      {(ids.length > 0 || batch !== null) && (
        <div className="import-actions">
          {ids.length > 0 && (
            <Button kind="quiet" onClick={show(ids)}>
              {importText.show}
            </Button>
          )}
          {batch !== null && (
            <Button
              kind="quiet"
              onClick={() => {
                model.imports.dismiss(jobId);
                model.arrivals.set([]);
                void undo(model, batch);
              }}
            >
              {toastText.undo}
            </Button>
          )}
        </div>
      )}
      {duplicates.length > 0 && (
        <div className="import-line">
          <span>{importText.duplicates(duplicates.length)}</span>
          <Button kind="quiet" onClick={show(duplicates.map(({ id }) => id))}>
            {importText.show}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <>
          <p className="import-line">{importText.refused(refused.length)}</p>
          <ul className="import-refusals" aria-label={importText.refused(refused.length)} tabIndex={0}>
            {refused.slice(0, MOST_LINES).map(({ path, refusal }) => (
              <li key={path}>
                <span className="import-file one-line" dir="auto" title={path}>
                  {fileNameOf(path)}
                </span>
                <span className="import-reason">{describeRefusal(refusal)}</span>
              </li>
            ))}
            {refused.length > MOST_LINES && <li>{importText.more(refused.length - MOST_LINES)}</li>}
          </ul>
        </>
      )}
    </Card>
  );
}

function Card({
  title,
  jobId,
  live,
  children,
}: {
  readonly title: string;
  readonly jobId: string;
  readonly live: 'status' | 'alert';
  readonly children: ReactNode;
}) {
  const { imports } = useWindow();
  return (
    <section className="import-card" aria-label={title}>
      <div className="import-head">
        <span className="import-title" role={live}>
          {title}
        </span>
        <IconButton icon={X} label={importText.dismiss} onClick={() => imports.dismiss(jobId)} />
      </div>
      {children}
    </section>
  );
}

/** The last part of a path, whatever system it came from. */
function fileNameOf(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}
