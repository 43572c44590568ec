/** One element of BER (ITU-T X.690, 8.1), by where it lies. */
export interface BerElement {
  /** Its first byte: class, whether it holds elements, number. */
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  /** Where the next one begins. */
  readonly next: number;
}

/** Elements in elements; signed mail needs seven. */
const DEEPEST = 24;
const HOLDS_ELEMENTS = 0x20;
const NO_LENGTH = 0x80;
const OCTETS = 0x04;

/** The element at `at`; null where there is none, or one that leads out of `end`. */
export function elementAt(bytes: Uint8Array, at: number, end: number, depth = 0): BerElement | null {
  const tag = bytes[at];
  const length = bytes[at + 1];
  // Numbers of more than one byte (8.1.2.4) are in nothing that is read here.
  if (tag === undefined || length === undefined || at + 2 > end || (tag & 0x1f) === 0x1f) return null;
  if (length === NO_LENGTH) return withoutLength(bytes, { tag, start: at + 2, end }, depth);
  let start = at + 2;
  let size = length;
  if (length > NO_LENGTH) {
    const count = length - NO_LENGTH;
    if (count > 6) return null;
    size = 0;
    for (; start < at + 2 + count; start += 1) size = size * 256 + (bytes[start] ?? 0);
  }
  return start + size > end ? null : { tag, start, end: start + size, next: start + size };
}

/** One whose end is marked by two zeros (8.1.3.6). */
function withoutLength(
  bytes: Uint8Array,
  { tag, start, end }: Omit<BerElement, 'next'>,
  depth: number,
): BerElement | null {
  if ((tag & HOLDS_ELEMENTS) === 0 || depth > DEEPEST) return null;
  for (let at = start; at + 2 <= end;) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return { tag, start, end: at, next: at + 2 };
    const inside = elementAt(bytes, at, end, depth + 1);
    if (inside === null) return null;
    at = inside.next;
  }
  return null;
}

/** The elements in one; those before the first damaged one. */
export function elementsIn(bytes: Uint8Array, parent: BerElement): readonly BerElement[] {
  const found: BerElement[] = [];
  for (let at = parent.start; at < parent.end;) {
    const element = elementAt(bytes, at, parent.end);
    if (element === null) break;
    found.push(element);
    at = element.next;
  }
  return found;
}

/** The bytes of an octet string, in one piece or in several (8.7). */
export function octetsOf(bytes: Uint8Array, element: BerElement, depth = 0): Uint8Array {
  if ((element.tag & HOLDS_ELEMENTS) === 0) return bytes.subarray(element.start, element.end);
  if (depth > DEEPEST) return new Uint8Array();
  return Buffer.concat(
    elementsIn(bytes, element)
      .filter(({ tag }) => (tag & ~HOLDS_ELEMENTS) === OCTETS)
      .map((piece) => octetsOf(bytes, piece, depth + 1)),
  );
}
