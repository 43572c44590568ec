import type { LibraryDatabase } from '../../storage/library-database';
import type { Fingerprint } from './fingerprint';

/** A fingerprint as it is kept, with its clipping's number. */
export interface KeptFingerprint extends Fingerprint {
  readonly seq: number;
}

interface Row {
  readonly seq: number;
  readonly url_key: string | null;
  readonly text_key: number;
  readonly weight: number;
  readonly prints: Uint8Array;
}

/** Keeps a clipping's fingerprint in place of an older one. */
export function writeFingerprint(db: LibraryDatabase, seq: number, fingerprint: Fingerprint): void {
  const { prints } = fingerprint;
  db.run(
    'INSERT OR REPLACE INTO clipping_print (seq, url_key, text_key, weight, prints) VALUES (?, ?, ?, ?, ?)',
    seq,
    fingerprint.urlKey,
    fingerprint.textKey,
    fingerprint.weight,
    bytesOf(prints),
  );
}

/** The fingerprint of a clipping; null when it has none (yet, or any more). */
export function readFingerprint(db: LibraryDatabase, seq: number): KeptFingerprint | null {
  const row = db.get<Row>('SELECT * FROM clipping_print WHERE seq = ?', seq);
  return row === undefined ? null : keptFingerprint(row);
}

/** The next fingerprints in the order of their numbers, for reading all in turns. */
export function readFingerprintsAfter(db: LibraryDatabase, seq: number, limit: number): KeptFingerprint[] {
  return db
    .all<Row>('SELECT * FROM clipping_print WHERE seq > ? ORDER BY seq LIMIT ?', seq, limit)
    .map(keptFingerprint);
}

function keptFingerprint({ seq, url_key, text_key, weight, prints }: Row): KeptFingerprint {
  return { seq, urlKey: url_key, textKey: text_key, weight, prints: numbersOf(prints) };
}

const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function bytesOf(prints: Uint32Array): Uint8Array {
  if (LITTLE_ENDIAN) return new Uint8Array(prints.buffer, prints.byteOffset, prints.byteLength);
  const bytes = new DataView(new ArrayBuffer(prints.byteLength));
  for (const [i, print] of prints.entries()) bytes.setUint32(i * 4, print, true);
  return new Uint8Array(bytes.buffer);
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  // A copy, because the bytes may lie at any place of their buffer, and numbers only at every fourth.
  if (LITTLE_ENDIAN) return new Uint32Array(Uint8Array.from(bytes).buffer);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength >>> 2 }, (_, i) => view.getUint32(i * 4, true));
}
