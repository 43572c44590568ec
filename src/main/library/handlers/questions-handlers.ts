import { AppError } from '../../../shared/app-error';
import { describeRefusal } from '../../../shared/messages/en';
import type { TableChoice } from '../../../shared/model/table-mapping';
import type { Engine, Handlers } from '../engine';
import type { ImportServices } from '../import/job/run-import';
import type { LookInput, TableSeen } from '../import/parse-messages';
import { carryOut, type Answered } from '../import/questions/carry-out-answer';
import { forgetSender, listSenders, saveSender } from '../import/questions/mail-sender-table';
import {
  openQuestions,
  readQuestion,
  setAnswer,
  skippedFiles,
  waitingFiles,
  type KeptQuestion,
} from '../import/questions/question-table';
import { forgetMapping, listMappings, saveMapping } from '../import/questions/saved-mapping-table';

/** Files that wait for an answer: listed, looked into, answered. */
export function questionsHandlers(services: ImportServices): Handlers<'questions'> {
  const { engine, pool } = services;
  const look = async (
    { sha256, name }: KeptQuestion,
    input: Pick<LookInput, 'wish' | 'keep'>,
  ): Promise<TableSeen> => {
    const seen = await pool.look({ file: engine.originals.pathOf(sha256), name, ...input });
    if ('refusal' in seen)
      throw new AppError({ code: 'invalid-input', detail: describeRefusal(seen.refusal) });
    return seen;
  };
  /** Keeps a choice for tables like this one; the others that wait for the same are answered by it. */
  const keepChoice = async (question: KeptQuestion, choice: TableChoice): Promise<Answered[]> => {
    const { keeps } = await look(question, { wish: { mappings: [] }, keep: choice });
    if (keeps === null) return [];
    saveMapping(engine.db, keeps, engine.now());
    const settled: Answered[] = [];
    for (const other of waitingFiles(engine.db)) {
      if (other.id === question.id || other.about.kind !== 'columns') continue;
      const seen = await look(other, { wish: { mappings: [keeps] } });
      if (seen.look.isKept && seen.look.ambiguousDate === null)
        settled.push({ question: other, answer: { kind: 'columns', choice: seen.look.choice, keep: false } });
    }
    return settled;
  };
  /** Those of these files that have the same question: all mails of a sender, or the file alone. */
  const sameAs = ({ id, about }: KeptQuestion, files: readonly KeptQuestion[]): KeptQuestion[] =>
    files.filter((other) =>
      about.kind === 'sender'
        ? other.about.kind === 'sender' && other.about.address === about.address
        : other.id === id,
    );
  return {
    'questions.list': () => ({ questions: openQuestions(engine.db) }),
    'questions.look': async ({ id, ...wish }) => {
      const seen = await look(readQuestion(engine.db, id), {
        wish: { ...wish, mappings: listMappings(engine.db) },
      });
      return seen.look;
    },
    'questions.answer': async ({ id, answer }) => {
      const question = readQuestion(engine.db, id);
      const { about } = question;
      if (answer.kind === 'skip') {
        // Kept until the next start, so that it can be taken back.
        engine.db.transaction(() => {
          for (const one of sameAs(question, waitingFiles(engine.db))) setAnswer(engine.db, one.id, answer);
        });
        engine.emit('questions.changed', {});
        return { job: null };
      }
      if (answer.kind !== about.kind)
        throw new AppError({ code: 'invalid-input', detail: 'The answer is to another question.' });
      if (answer.kind === 'columns') {
        const others = answer.keep ? await keepChoice(question, answer.choice) : [];
        return { job: carryOut(services, [{ question, answer }, ...others]) };
      }
      if (about.kind === 'sender')
        saveSender(
          engine.db,
          { address: about.address, name: about.sender, take: answer.take },
          engine.now(),
        );
      return {
        job: carryOut(
          services,
          sameAs(question, waitingFiles(engine.db)).map((one) => ({ question: one, answer })),
        ),
      };
    },
    'questions.askAgain': ({ id }) => {
      const skipped = skippedFiles(engine.db);
      const question = skipped.find((one) => one.id === id);
      if (question === undefined)
        throw new AppError({
          code: 'invalid-input',
          detail: 'The file is no longer kept. Import it again to be asked.',
        });
      engine.db.transaction(() => {
        for (const one of sameAs(question, skipped)) setAnswer(engine.db, one.id, null);
      });
      engine.emit('questions.changed', {});
      return {};
    },
  };
}

/** Mappings of columns kept for next time. */
export function mappingsHandlers({ db }: Engine): Handlers<'mappings'> {
  return {
    'mappings.list': () => ({ mappings: listMappings(db) }),
    'mappings.forget': ({ key }) => {
      forgetMapping(db, key);
      return {};
    },
  };
}

/** What is kept about the senders of mails that link several articles. */
export function sendersHandlers({ db, now }: Engine): Handlers<'senders'> {
  return {
    'senders.list': () => ({ senders: listSenders(db) }),
    'senders.set': ({ sender }) => {
      saveSender(db, sender, now());
      return {};
    },
    'senders.forget': ({ address }) => {
      forgetSender(db, address);
      return {};
    },
  };
}
