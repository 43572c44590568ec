import { settingsSchema, type Settings } from '../../../shared/model/settings';

/** Reads settings key by key: one bad value costs that key only. `damaged` names what was replaced by its default. */
export function readSettings(raw: string): { settings: Settings; damaged: string[] } {
  let values: unknown;
  try {
    values = JSON.parse(raw);
  } catch {
    return { settings: settingsSchema.parse({}), damaged: ['the whole file'] };
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return { settings: settingsSchema.parse({}), damaged: ['the whole file'] };
  }
  const good: Record<string, unknown> = {};
  const damaged: string[] = [];
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const value: unknown = (values as Record<string, unknown>)[key];
    if (schema.safeParse(value).success) good[key] = value;
    else damaged.push(key);
  }
  return { settings: settingsSchema.parse(good), damaged };
}
