import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { importText, timeLeftSpoken } from '../../../shared/messages/import-en';
import type { ImportEntry } from '../../state/import-model';
import { noPace } from '../../state/import-pace';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';
import { EndedImportBody } from './ended-import-body';
import { RunningImportBody } from './running-import-body';
import { useScrollToOpened } from './use-scroll-to-opened';

/**
 * One import: its progress with a way to stop it, then its result. The head stays the same element throughout, so that the
 * focus on its button does, and what is read out comes from one place.
 */
export function ImportCard({ entry }: { readonly entry: ImportEntry }) {
  const model = useWindow();
  const { id, job, ended, pace } = entry;
  const [open, setOpen] = useState(!entry.isOlder);
  /** It was told to stop, and lets go of what it is reading. */
  const [stops, setStops] = useState(false);
  const card = useRef<HTMLElement>(null);
  useScrollToOpened(card, open);
  const isRunning = ended === null && job?.state === 'running';
  const isStopping = isRunning && stops;
  const title = isStopping ? importText.stopping : titleOf(entry);
  const hasDetails = ended !== null && ended.problems.length > 0;
  const spoken =
    isRunning && !stops ? (pace.shown === null ? '' : timeLeftSpoken(pace.shown.secondsLeft)) : '';
  return (
    // No landmark: two imports may end alike.
    <section ref={card} className="import-card" role="group" aria-label={title}>
      <div className="import-head">
        <span className="import-title" role={job?.state === 'failed' ? 'alert' : 'status'}>
          {title}
        </span>
        <span className="hidden-label" role="status">
          {spoken}
        </span>
        {isRunning && job.total !== null && (
          <span className="import-count">{importText.progress(job.done, job.total)}</span>
        )}
        {hasDetails && (
          <IconButton
            icon={open ? ChevronDown : ChevronUp}
            label={open ? importText.hideDetails : importText.showDetails}
            onClick={() => setOpen(!open)}
          />
        )}
        <IconButton
          key="end"
          icon={X}
          label={isRunning ? importText.cancel : importText.dismiss}
          disabled={isStopping}
          onClick={() => {
            if (isRunning) {
              setStops(true);
              model.client.call('jobs.cancel', { job: id }).catch((thrown: unknown) => {
                setStops(false);
                model.fail(thrown);
              });
            } else model.imports.dismiss(id);
          }}
        />
      </div>
      {ended !== null ? (
        <EndedImportBody ended={ended} open={open} card={card} />
      ) : job === null ? null : job.state === 'failed' ? (
        <p className="import-note">{job.error}</p>
      ) : (
        <RunningImportBody job={job} pace={isStopping ? noPace : pace} />
      )}
    </section>
  );
}

function titleOf({ job, ended }: ImportEntry): string {
  if (ended === null) return job?.state === 'failed' ? importText.failed : importText.running;
  if (ended.undone) return importText.undone;
  if (ended.imported.length > 0)
    return (ended.cancelled ? importText.cancelledAfter : importText.imported)(ended.imported.length);
  return ended.cancelled ? importText.cancelled : importText.nothingImported;
}
