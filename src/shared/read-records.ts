import { z } from 'zod';
import { AppError, sentencesOf } from './app-error';

/**
 * The records of a JSON file that holds one or a list of them.
 * @param file how the file is named in an error
 * @param what of what kind it is: `rules`, `recipes`
 * @param read reads its text
 * @throws AppError `invalid-input`, with what is wrong where
 */
export function readRecords<S extends z.ZodType>(
  schema: S,
  { file, what, read }: { readonly file: string; readonly what: string; readonly read: () => string },
): z.output<S>[] {
  let value: unknown;
  try {
    value = JSON.parse(read());
  } catch (thrown) {
    throw new AppError({
      code: 'invalid-input',
      detail: `${file} is no readable ${what} file: ${(thrown as Error).message}`,
    });
  }
  const parsed = z.array(schema).safeParse(Array.isArray(value) ? value : [value]);
  if (!parsed.success)
    throw new AppError({
      code: 'invalid-input',
      detail: `${file} is no ${what} file: ${sentencesOf(parsed.error)}`,
    });
  return parsed.data;
}
