import UTIF from 'utif2';
import { UnreadablePicture } from './unreadable-picture';

/** The longest code of ITU-T T.4 and T.6 has 13 bits; lines may be filled up with zeros. */
const LONGEST_CODE = 2000;
/** Twice the widest row that is read. */
const LONGEST_ROW = 131_072;
const DAMAGED = 'it is damaged';

type Codes = Readonly<Record<string, number>>;

/** The tables and pieces of UTIF that its decoders of fax pages use at every code and row. */
interface FaxDecoder {
  _lens: readonly Codes[];
  _dmap: Codes;
  _addNtimes: (row: number[], count: number, colour: number) => void;
  _writeBits: (row: number[], into: Uint8Array, at: number) => void;
}

/**
 * Does `work`, in which strips of so many rows that are packed as faxes (T.4, T.6) are unpacked. UTIF looks for the end of a code that does not exist to the
 * end of the file, each time through all of its bits so far, and for the end of a row that grew beyond its width: minutes for a page.
 * What fills up a strip behind its last row is passed over.
 * @throws UnreadablePicture where a row has such a code or no end
 */
export function withinFaxCodes<T>(rows: number, work: () => T): T {
  const decoder = UTIF.decode as unknown as FaxDecoder;
  const { _lens: lengths, _dmap: modes, _addNtimes: add, _writeBits: write } = decoder;
  let written = 0;
  const assertComplete = (): void => {
    // By T.4 the last row may be written only when the strip ends.
    const isComplete = (written > 0 && written % rows === 0) || (written + 1) % rows === 0;
    if (!isComplete) throw new UnreadablePicture(DAMAGED);
  };
  const guarded = (codes: Codes): Codes =>
    new Proxy(codes, {
      get(table, bits) {
        const code = String(bits);
        if (code.length <= LONGEST_CODE) return table[code];
        assertComplete();
        // No pixels: a run of this length adds none.
        return Number.NaN;
      },
    });
  decoder._lens = lengths.map(guarded);
  decoder._dmap = guarded(modes);
  decoder._addNtimes = (row, count, colour) => {
    if (row.length + count > LONGEST_ROW) throw new UnreadablePicture(DAMAGED);
    add(row, count, colour);
  };
  decoder._writeBits = (row, into, at) => {
    written += 1;
    write(row, into, at);
  };
  try {
    return work();
  } finally {
    Object.assign(decoder, { _lens: lengths, _dmap: modes, _addNtimes: add, _writeBits: write });
  }
}
