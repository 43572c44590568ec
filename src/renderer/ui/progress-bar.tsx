import './progress-bar.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known how much there is to do. */
  readonly total: number | null;
}

/** How much of long work is done. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <progress
      className="progress-bar"
      aria-label={label}
      {...(total === null ? {} : { max: total, value: done })}
    />
  );
}
