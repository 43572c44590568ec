import { z } from 'zod';
import { columnDoubtSchema, tableChoiceSchema } from './table-mapping';

/** What is made of a mail that links several articles: one clipping for each, or the mail itself. */
export const mailTakeSchema = z.enum(['items', 'mail']);
export type MailTake = z.infer<typeof mailTakeSchema>;

/** What a reader cannot decide for the person. */
export const readerQuestionSchema = z.discriminatedUnion('kind', [
  /** Which column of a table is which. */
  z.object({ kind: z.literal('columns'), doubts: z.array(columnDoubtSchema) }),
  /** Whether a mail that links several articles is one clipping or one for each of them. */
  z.object({
    kind: z.literal('sender'),
    /** The sender's address, in lower case; the answer holds for all of this sender's mails. */
    address: z.string(),
    /** The sender's name as the mail has it; may be empty. */
    sender: z.string(),
    items: z.number().int(),
    /** The first headlines. */
    examples: z.array(z.string()),
    /** What is done where nobody is asked. */
    usual: mailTakeSchema,
  }),
]);
export type ReaderQuestion = z.infer<typeof readerQuestionSchema>;

/** A file that waits for an answer before it becomes clippings. It is kept in the library until then. */
export const importQuestionSchema = z.object({
  id: z.number().int(),
  /** The file's name. */
  name: z.string(),
  /** ISO 8601 instant, UTC. */
  askedAt: z.string(),
  about: readerQuestionSchema,
  /** How many files wait for the same answer. */
  files: z.number().int(),
});
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

/** What is kept about a sender. */
export const mailSenderSchema = z.object({ address: z.string(), name: z.string(), take: mailTakeSchema });
export type MailSender = z.infer<typeof mailSenderSchema>;

/** What a person says to a question. */
export const questionAnswerSchema = z.discriminatedUnion('kind', [
  /** The file is not imported. */
  z.object({ kind: z.literal('skip') }),
  /** It is read like this; `keep` remembers it for tables with columns of the same names. */
  z.object({ kind: z.literal('columns'), choice: tableChoiceSchema, keep: z.boolean() }),
  /** All waiting mails of the sender, and those to come, are taken so. */
  z.object({ kind: z.literal('sender'), take: mailTakeSchema }),
]);
export type QuestionAnswer = z.infer<typeof questionAnswerSchema>;
