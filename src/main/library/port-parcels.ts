import type { ListRow } from '../../shared/model/list-row';
import { packRow } from '../../shared/packed-row';
import type { PortParcel } from '../../shared/page-parcel';
import type { RpcMessage } from '../../shared/rpc';

/** Bytes of rows in one parcel, safely below the limit ({@link PortParcel}). */
const PARCEL_BYTES = 32 * 1024;

/** A row that is kept is packed once. */
const packedRows = new WeakMap<ListRow, Uint8Array>();
const encoder = new TextEncoder();

/** The parcels of a message, to be sent in this order with nothing between them. */
export function packForPort(message: RpcMessage): PortParcel[] {
  const listed = listOf(message);
  if (listed === null) return [{ json: JSON.stringify(message), rows: null }];
  const parcels: PortParcel[] = [];
  let rows: Uint8Array[] = [];
  let bytes = 0;
  for (const row of listed.rows) {
    const packed = bytesOf(row);
    if (bytes + packed.length > PARCEL_BYTES && rows.length > 0) {
      parcels.push({ json: null, rows: joined(rows, bytes) });
      rows = [];
      bytes = 0;
    }
    rows.push(packed);
    bytes += packed.length;
  }
  parcels.push({
    json: JSON.stringify({ ...message, value: { ...listed, rows: [] } }),
    rows: joined(rows, bytes),
  });
  return parcels;
}

function bytesOf(row: ListRow): Uint8Array {
  const known = packedRows.get(row);
  if (known !== undefined) return known;
  const packed = encoder.encode(packRow(row));
  packedRows.set(row, packed);
  return packed;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The answer to `search.window`: the only one that has rows. */
function listOf(message: RpcMessage): { readonly rows: readonly ListRow[] } | null {
  if (message.kind !== 'value' || typeof message.value !== 'object' || message.value === null) return null;
  return 'rows' in message.value ? (message.value as { rows: readonly ListRow[] }) : null;
}
