import { questionText } from '../../../shared/messages/questions-en';
import type { ImportQuestion } from '../../../shared/model/import-question';
import { answerQuestion } from '../../actions/questions';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';

/** A file that waits for an answer: why, and what can be done. It stays until it is answered, over restarts, too. */
export function QuestionCard({ question }: { readonly question: ImportQuestion }) {
  const model = useWindow();
  const title = questionText.title(question);
  return (
    <section className="import-card" aria-label={title}>
      <div className="import-head">
        <span className="import-title one-line" role="status" dir="auto" title={question.name}>
          {title}
        </span>
      </div>
      <p className="import-note">{questionText.why(question)}</p>
      {question.about.kind === 'sender' && (
        <ul className="import-examples">
          {question.about.examples.map((headline) => (
            <li key={headline} className="import-note one-line" dir="auto" title={headline}>
              {headline}
            </li>
          ))}
        </ul>
      )}
      <div className="import-actions">
        {question.about.kind === 'columns' ? (
          <Button kind="quiet" onClick={() => model.overlay.set({ kind: 'columns', table: { question } })}>
            {questionText.answer}
          </Button>
        ) : (
          (['items', 'mail'] as const).map((take) => (
            <Button
              key={take}
              kind="quiet"
              onClick={() => void answerQuestion(model, question, { kind: 'sender', take })}
            >
              {questionText[take]}
            </Button>
          ))
        )}
        <Button kind="quiet" onClick={() => void answerQuestion(model, question, { kind: 'skip' })}>
          {questionText.skip}
        </Button>
      </div>
    </section>
  );
}
