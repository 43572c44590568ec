import { questionText } from '../../shared/messages/questions-en';
import type { ImportQuestion, QuestionAnswer } from '../../shared/model/import-question';
import type { WindowModel } from '../state/window-model';

/** Sends an answer; true when the library took it. What comes in appears in the tray by itself. */
export async function answerQuestion(
  model: WindowModel,
  question: ImportQuestion,
  answer: QuestionAnswer,
): Promise<boolean> {
  try {
    await model.client.call('questions.answer', { id: question.id, answer });
    if (answer.kind === 'skip')
      model.toasts.show({
        tone: 'done',
        text: questionText.skipped(question),
        action: { label: questionText.askAgain, run: () => void askAgain(model, [question]) },
      });
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}

/** Leaves all these files out; says so once. */
export async function skipQuestions(model: WindowModel, questions: readonly ImportQuestion[]): Promise<void> {
  try {
    for (const { id } of questions)
      await model.client.call('questions.answer', { id, answer: { kind: 'skip' } });
    const files = questions.reduce((sum, question) => sum + question.files, 0);
    model.toasts.show({
      tone: 'done',
      text: questionText.skippedAll(files),
      action: { label: questionText.askAgain, run: () => void askAgain(model, questions) },
    });
  } catch (thrown) {
    model.fail(thrown);
  }
}

/** Takes skipping back: the questions stand in the tray again. */
async function askAgain(model: WindowModel, questions: readonly ImportQuestion[]): Promise<void> {
  try {
    for (const { id } of questions) await model.client.call('questions.askAgain', { id });
  } catch (thrown) {
    model.fail(thrown);
  }
}
