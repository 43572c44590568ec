import { useRef, useState } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { questionText } from '../../../shared/messages/questions-en';
import type { ImportQuestion } from '../../../shared/model/import-question';
import { answerQuestion, skipQuestions } from '../../actions/questions';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useScrollToOpened } from './use-scroll-to-opened';

/** More than this many stand in a list of their own that can be closed, so that they never fill the window. */
const MOST_OPEN = 2;

/**
 * The files that wait for an answer. They stay until they are answered, over restarts, too: a long list from before is
 * closed. Each question stays the same element as the list grows, so that the focus on its buttons does.
 */
export function QuestionCard({ questions }: { readonly questions: readonly ImportQuestion[] }) {
  const model = useWindow();
  const [open, setOpen] = useState(questions.length <= MOST_OPEN);
  const card = useRef<HTMLElement>(null);
  useScrollToOpened(card, open);
  const isLong = questions.length > MOST_OPEN;
  const title = isLong ? questionText.several(questions.length) : questionText.label;
  return (
    <section ref={card} className="import-card" aria-label={title}>
      {isLong && (
        <div className="import-head">
          <span className="import-title" role="status">
            {title}
          </span>
          {open && (
            <Button kind="quiet" onClick={() => void skipQuestions(model, questions)}>
              {questionText.skipAll}
            </Button>
          )}
          <IconButton
            icon={open ? ChevronDown : ChevronUp}
            label={open ? questionText.hide : questionText.show}
            onClick={() => setOpen(!open)}
          />
        </div>
      )}
      {(open || !isLong) && (
        <ul className={isLong ? 'import-questions import-problems' : 'import-questions'} aria-label={title}>
          {questions.map((question) => (
            <Question key={question.id} question={question} isSpoken={!isLong} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** One of them: why it waits, and what can be done. Read out when it comes, unless many do. */
function Question({ question, isSpoken }: { readonly question: ImportQuestion; readonly isSpoken: boolean }) {
  const model = useWindow();
  return (
    <li>
      <span
        className="import-title import-question one-line"
        role={isSpoken ? 'status' : undefined}
        dir="auto"
        title={questionText.title(question)}
      >
        {questionText.title(question)}
      </span>
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
    </li>
  );
}
