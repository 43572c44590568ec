import { Check, Eye, FolderOpen, RotateCw, ScanText } from 'lucide-react';
import { describeRefusal, describeWarning } from '../../../shared/messages/en';
import { importText } from '../../../shared/messages/import-en';
import { READ_AGAIN } from '../../../shared/model/scan';
import type { ImportProblem } from '../../../shared/model/ended-import';
import { retryProblems, revealProblem, showImported, skipProblems } from '../../actions/imports';
import { runCommand } from '../../commands/run-command';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useGrowing } from './use-growing';

/** Problems of one kind: how many, what can be done with all, and each with its reason and its own actions. */
export function ProblemList({
  title,
  problems,
  count,
  open,
}: {
  readonly title: string;
  readonly problems: readonly ImportProblem[];
  /** All there are; `problems` may hold the first of them only. */
  readonly count: number;
  readonly open: boolean;
}) {
  const model = useWindow();
  const drawn = useGrowing(problems.length);
  const isWhole = count === problems.length;
  const clippings = problems.flatMap(({ clipping }) => clipping?.id ?? []);
  return (
    <>
      <div className="import-line">
        <span>{title}</span>
        {open && (
          <span className="import-line-actions">
            {problems.some(({ canRetry }) => canRetry) && (
              <Button kind="quiet" onClick={() => void retryProblems(model, problems)}>
                {isWhole ? importText.retryAll : importText.retryThese(problems.length)}
              </Button>
            )}
            {clippings.length > 0 && (
              <Button kind="quiet" onClick={() => void showImported(model, clippings)}>
                {importText.show}
              </Button>
            )}
            <span data-chosen-only>
              <Button kind="quiet" onClick={() => void skipProblems(model, problems)}>
                {isWhole ? importText.skipAll : importText.skipThese(problems.length)}
              </Button>
            </span>
          </span>
        )}
      </div>
      {open && (
        <ul className="import-problems" aria-label={title}>
          {problems.slice(0, drawn).map((problem) => (
            <Problem key={problem.id} problem={problem} />
          ))}
          {count > problems.length && <li>{importText.more(count - problems.length)}</li>}
        </ul>
      )}
    </>
  );
}

function Problem({ problem }: { readonly problem: ImportProblem }) {
  const model = useWindow();
  const { refusal, clipping, warnings } = problem;
  const name = clipping?.headline ?? problem.name;
  const reason = refusal === null ? warnings.map(describeWarning).join(' ') : describeRefusal(refusal);
  return (
    <li className="import-problem">
      <div className="import-problem-text">
        <span className="import-file one-line" dir="auto" title={name}>
          {name}
        </span>
        <span className="import-reason">{reason}</span>
      </div>
      <span className="import-problem-actions">
        {clipping !== null && (
          <IconButton
            icon={Eye}
            label={importText.showClipping(name)}
            onClick={() => void showImported(model, [clipping.id])}
          />
        )}
        {clipping !== null && warnings.some((warning) => READ_AGAIN.includes(warning)) && (
          <IconButton
            icon={ScanText}
            label={importText.recognise(name)}
            onClick={() => {
              void showImported(model, [clipping.id]).then(() => runCommand(model, 'scan.recognise'));
            }}
          />
        )}
        {problem.canRetry && (
          <IconButton
            icon={RotateCw}
            label={importText.retry(name)}
            onClick={() => void retryProblems(model, [problem])}
          />
        )}
        {problem.isFile && (
          <IconButton
            icon={FolderOpen}
            label={importText.reveal(name)}
            onClick={() => void revealProblem(model, problem)}
          />
        )}
        <IconButton
          icon={Check}
          label={importText.skip(name)}
          onClick={() => void skipProblems(model, [problem])}
        />
      </span>
    </li>
  );
}
