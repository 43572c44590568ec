import type { ListRow } from './model/list-row';
import { packRow, ROW_END, unpackRow } from './packed-row';
import type { RpcMessage } from './rpc';

/**
 * A message of the library on its way to the page. The rows of a list, by far the longest answer, go ahead of it in
 * parcels of their own: Chromium moves messages of more than 64 KB through shared memory, which takes milliseconds.
 */
export interface PageParcel {
  /** The message without its rows; null when more parcels follow. */
  readonly json: string | null;
  /** Packed rows, each with {@link ROW_END} after it: one text crosses the bridge to the page faster than a list of them. */
  readonly rows: string;
}

/** Bytes of rows in one parcel, safely below the limit. */
const PARCEL_BYTES = 32 * 1024;

/** The parcels of a message, to be sent in this order with nothing between them. */
export function packForPage(message: RpcMessage): PageParcel[] {
  const listed = listOf(message);
  if (listed === null) return [{ json: JSON.stringify(message), rows: '' }];
  const parcels: PageParcel[] = [];
  let rows = '';
  let bytes = 0;
  for (const row of listed.rows) {
    const packed = packRow(row);
    if (bytes + packed.bytes > PARCEL_BYTES && rows !== '') {
      parcels.push({ json: null, rows });
      rows = '';
      bytes = 0;
    }
    rows += packed.text + ROW_END;
    bytes += packed.bytes;
  }
  parcels.push({ json: JSON.stringify({ ...message, value: { ...listed, rows: [] } }), rows });
  return parcels;
}

/**
 * Makes the other end, for the parcels of one port in their order: each gives the message that is whole with it, or undefined
 * while more parcels follow.
 */
export function createParcelReader(): (parcel: PageParcel) => unknown {
  let ahead: ListRow[] = [];
  return ({ json, rows }) => {
    for (let start = 0; start < rows.length;) {
      const end = rows.indexOf(ROW_END, start);
      ahead.push(unpackRow(rows.slice(start, end)));
      start = end + ROW_END.length;
    }
    if (json === null) return undefined;
    const message = JSON.parse(json) as { value?: { rows?: ListRow[] } };
    if (ahead.length > 0 && message.value !== undefined) message.value.rows = ahead;
    ahead = [];
    return message;
  };
}

/** The answer to `search.window`: the only one that has rows. */
function listOf(message: RpcMessage): { readonly rows: readonly ListRow[] } | null {
  if (message.kind !== 'value' || typeof message.value !== 'object' || message.value === null) return null;
  return 'rows' in message.value ? (message.value as { rows: readonly ListRow[] }) : null;
}
