import type { QuestionAnswer } from '../../../../shared/model/import-question';
import type { ImportResult } from '../../../../shared/model/job';
import { CLOSING } from '../../jobs/job-runner';
import { findUnneededOriginals } from '../../storage/unneeded-originals';
import { isOfInput, type ImportSource } from '../job/import-source';
import { runImport, type ImportServices } from '../job/run-import';
import {
  answeredQuestions,
  removeQuestion,
  setAnswer,
  skippedFiles,
  type KeptQuestion,
} from './question-table';

/** A question and what a person said to it. */
export interface Answered {
  readonly question: KeptQuestion;
  readonly answer: Exclude<QuestionAnswer, { kind: 'skip' }>;
}

/**
 * Imports files as the person answered, in one job; a question goes when its file has come in, and waits again when nothing
 * came of it. The answers are written down before, so that a crash in between only delays them. Returns the job.
 */
export function carryOut(services: ImportServices, answered: readonly Answered[]): string {
  const { engine } = services;
  engine.db.transaction(() => {
    for (const { question, answer } of answered) setAnswer(engine.db, question.id, answer);
  });
  engine.emit('questions.changed', {});
  return engine.jobs.start('import', async (progress) => {
    const kept = answered.map(sourceOf);
    const languages = answered.flatMap(({ question }) => question.languages);
    const result = await runImport(
      services,
      { inputs: { kept }, tags: [], languages: [...new Set(languages)], dryRun: false },
      progress,
    );
    // Closing the library cuts it short; it goes on at the next start.
    if (progress.signal.reason === CLOSING) return result;
    for (const { question } of answered) {
      if (hasCome(result, question.path)) dropQuestion(services, question);
      else setAnswer(engine.db, question.id, null);
    }
    engine.emit('questions.changed', {});
    return result;
  });
}

/**
 * Goes on with answers that a crash, or the end of the program, cut short, and lets go of what was left out before: a person
 * takes that back at once or not at all. Returns the jobs.
 */
export function resumeAnswers(services: ImportServices): string[] {
  for (const question of skippedFiles(services.engine.db)) dropQuestion(services, question);
  const answered = answeredQuestions(services.engine.db).flatMap((question): Answered[] =>
    question.answer === null || question.answer.kind === 'skip'
      ? []
      : [{ question, answer: question.answer }],
  );
  return answered.length === 0 ? [] : [carryOut(services, answered)];
}

/** Lets a question go, with its file where no clipping came of it. */
export function dropQuestion(
  { engine, held }: Pick<ImportServices, 'engine' | 'held'>,
  { id, sha256 }: KeptQuestion,
): void {
  const isUnneeded = engine.db.transaction(() => {
    removeQuestion(engine.db, id);
    if (!findUnneededOriginals(engine.db).includes(sha256)) return false;
    engine.db.run('DELETE FROM original WHERE sha256 = ?', sha256);
    return true;
  });
  if (isUnneeded) held.discard(sha256);
}

function sourceOf({ question, answer }: Answered): Extract<ImportSource, { kind: 'kept' }> {
  const { path, name, sha256, bytes, tags } = question;
  return {
    kind: 'kept',
    path,
    name,
    stored: { sha256, bytes },
    tags,
    chosen:
      answer.kind === 'columns'
        ? { table: answer.choice }
        : { senders: question.about.kind === 'sender' ? { [question.about.address]: answer.take } : {} },
  };
}

/** Whether a file, or a part of it, is in the library now. */
function hasCome(
  { imported, duplicates }: Pick<ImportResult, 'imported' | 'duplicates'>,
  file: string,
): boolean {
  return [...imported, ...duplicates].some(({ path }) => isOfInput(path, file));
}
