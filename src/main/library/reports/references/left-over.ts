import {
  clippingFieldsSchema,
  emptyClippingFields,
  type Clipping,
  type ClippingFieldName,
} from '../../../../shared/model/clipping';
import type { KeptFields } from '../../import/own-export/kept-fields';

/** Fields a notation carries by itself, each with the value a reader of it will find there; undefined where that is not certain. */
export type CarriedFields = Partial<Record<ClippingFieldName, unknown>>;

const NAMES = (Object.keys(clippingFieldsSchema.shape) as ClippingFieldName[]).filter(
  (name) => name !== 'wordCount',
);

/** What a notation does not carry as it is: every field whose value differs from what will be found, and the tags. */
export function leftOver(clipping: Clipping, carried: CarriedFields): KeptFields {
  const empty = emptyClippingFields();
  const fields = NAMES.flatMap((name): [string, unknown][] => {
    const found = name in carried ? carried[name] : empty[name];
    return same(found, clipping[name]) ? [] : [[name, clipping[name]]];
  });
  return { ...Object.fromEntries(fields), tags: [...clipping.tags] };
}

function same(found: unknown, value: unknown): boolean {
  return JSON.stringify(found) === JSON.stringify(value);
}
