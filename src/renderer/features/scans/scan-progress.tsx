import { X } from 'lucide-react';
import { scanText } from '../../../shared/messages/scan-en';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';
import { ProgressBar } from '../../ui/progress-bar';

/** How far the recognition of scans is, with a way to stop it; nothing while there is none. */
export function ScanProgress() {
  const model = useWindow();
  const job = useStore(model.scans.state);
  if (job === null) return null;
  return (
    <section className="import-card" aria-label={scanText.running}>
      <div className="import-head">
        <span className="import-title">{scanText.running}</span>
        <span className="import-count">
          {job.total === null ? '' : scanText.progress(job.done, job.total)}
        </span>
        <IconButton
          icon={X}
          label={scanText.stop}
          onClick={() => void model.client.call('jobs.cancel', { job: job.id }).catch(model.fail)}
        />
      </div>
      <ProgressBar label={scanText.running} done={job.done} total={job.total} />
      <p className="import-note one-line" dir="auto" title={job.current}>
        {job.current}
      </p>
    </section>
  );
}
