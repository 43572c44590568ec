import { type z } from 'zod';
import { AppError } from '../../shared/app-error';
import { clippingChangesSchema, type ClippingChanges } from '../../shared/model/clipping';
import { readWrittenValue, wayToWrite } from './read-written-value';
import { readWrittenDate } from '../../shared/model/read-written-date';

const fields = clippingChangesSchema.shape;
type FieldName = keyof typeof fields;

const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);

/**
 * Reads `FIELD=VALUE` words. A value is taken as the field's type needs it: text as it is, nothing for "none",
 * lists parted by `;`, dates as people write them, figures and names as `read-written-value.ts` says,
 * anything else as JSON.
 * Throws `invalid-input` with a sentence.
 */
export function readFieldChanges(assignments: readonly string[]): ClippingChanges {
  const changes: Record<string, unknown> = {};
  for (const assignment of assignments) {
    const cut = assignment.indexOf('=');
    const name = assignment.slice(0, Math.max(cut, 0)).trim();
    if (cut < 1) throw wrong(`“${assignment}” is not FIELD=VALUE.`);
    if (!isField(name)) {
      throw wrong(`There is no field “${name}” to edit. Fields: ${Object.keys(fields).sort().join(', ')}.`);
    }
    changes[name] = readValue(name, assignment.slice(cut + 1));
  }
  return changes;
}

function readValue(name: FieldName, value: string): unknown {
  const schema = fields[name];
  for (const candidate of candidates(name, value)) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success && parsed.data !== undefined) return parsed.data;
  }
  throw wrong(
    `“${value}” is not a value for ${name}: ${wayToWrite(name) ?? firstIssue(schema.safeParse(value))}`,
  );
}

/** What the written value may stand for, the likeliest first. */
function* candidates(name: FieldName, value: string): Generator {
  if (value === '') {
    yield null;
    yield [];
  }
  if (name.startsWith('date')) {
    // None would empty the field.
    const date = readWrittenDate(value);
    if (date !== null) yield date;
  }
  yield readWrittenValue(name, value);
  if (/^[[{]/.test(value)) yield parseJson(value);
  yield value;
  if (value === 'true' || value === 'false') yield value === 'true';
  if (/^-?\d+(\.\d+)?$/.test(value)) yield Number(value);
  yield value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined; // Not JSON after all: the other readings are tried.
  }
}

function firstIssue(result: z.ZodSafeParseResult<unknown>): string {
  return result.success ? '' : (result.error.issues[0]?.message ?? 'not understood');
}

function wrong(detail: string): AppError {
  return new AppError({ code: 'invalid-input', detail });
}
