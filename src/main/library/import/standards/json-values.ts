/** A JSON object whose keys may be spelt with capitals, underscores or none of them. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** A value as an object; null for anything else. */
export function recordOf(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

/** A value as a list of objects. */
export function recordsOf(value: unknown): JsonRecord[] {
  return (Array.isArray(value) ? value : []).map(recordOf).filter((one) => one !== null);
}

/** The value of a key, whatever its capitals and underscores (`versionCreated`, `versioncreated`, `version_created`). */
export function valueOf(record: JsonRecord, ...names: readonly string[]): unknown {
  for (const name of names) {
    const key = Object.keys(record).find((one) => fold(one) === fold(name));
    const value = key === undefined ? undefined : record[key];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return null;
}

/** The same as text; '' when it is none. Numbers are written out. */
export function stringOf(record: JsonRecord, ...names: readonly string[]): string {
  const value = valueOf(record, ...names);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A list of texts or of objects with a name, or one such object. */
export function namesOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : recordOf(value) === null ? [] : [value];
  return list.flatMap((one) => {
    if (typeof one === 'string') return [one];
    const record = recordOf(one);
    return record === null
      ? []
      : [stringOf(record, 'name', 'literal', 'title')].filter((name) => name !== '');
  });
}

function fold(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
