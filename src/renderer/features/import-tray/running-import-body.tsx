import { importSpeed, importText, timeLeft } from '../../../shared/messages/import-en';
import type { Job } from '../../../shared/model/job';
import type { ImportPace } from '../../state/import-pace';
import { ProgressBar } from '../../ui/progress-bar';

/** How far an import is, how fast it goes, and what is being read. */
export function RunningImportBody({ job, pace }: { readonly job: Job; readonly pace: ImportPace }) {
  return (
    <>
      <ProgressBar label={importText.running} done={job.done} total={job.total} />
      <p className="import-note one-line">
        {pace.shown !== null && `${timeLeft(pace.shown.secondsLeft)} · ${importSpeed(pace.shown.perSecond)}`}
      </p>
      {job.before !== undefined && job.total !== null && (
        <p className="import-note">{importText.goesOn(job.before, job.total)}</p>
      )}
      <p className="import-note one-line" dir="auto" title={job.current}>
        {job.total === null ? importText.counting : job.current}
      </p>
    </>
  );
}
