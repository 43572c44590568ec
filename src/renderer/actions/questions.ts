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
      model.toasts.show({ tone: 'done', text: questionText.skipped(question.name), action: null });
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}
