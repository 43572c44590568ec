import { batchText } from '../../../shared/messages/batch-en';
import type { Job } from '../../../shared/model/job';
import { ProgressBar } from '../../ui/progress-bar';

/** How far the search of a list is, and which query is being searched. */
export function BatchProgress({ job }: { readonly job: Job | null }) {
  const total = job?.total ?? null;
  return (
    <div className="batch-progress">
      <ProgressBar label={batchText.searching} done={job?.done ?? 0} total={total} />
      <p className="batch-now one-line">
        {job !== null && total !== null && <span>{batchText.progress(job.done, total)}</span>}{' '}
        <bdi>{job?.current}</bdi>
      </p>
      <p className="batch-now">{batchText.goesOn}</p>
    </div>
  );
}
