import type { ListRow } from './model/list-row';
import { ROW_END, unpackRow } from './packed-row';

/**
 * A message of the library on its way to the page. The rows of a list, by far the longest answer, go ahead of it in
 * parcels of their own: Chromium moves messages of more than 64 KB through shared memory, which takes milliseconds.
 */
export interface PageParcel {
  /** The message without its rows; null when more parcels follow. */
  readonly json: string | null;
  /** Packed rows, each with {@link ROW_END} after it. */
  readonly rows: string;
}

/**
 * The same between the processes. Bytes, because Chromium keeps what a message brought until the next whole garbage
 * collection: texts are moved about in memory till then, bytes lie outside of it.
 */
export interface PortParcel {
  readonly json: string | null;
  /** Packed rows in UTF-8; null for none. */
  readonly rows: Uint8Array | null;
}

/**
 * Puts messages together again, for the parcels of one port in their order: each gives the message that is whole with it, or undefined
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
