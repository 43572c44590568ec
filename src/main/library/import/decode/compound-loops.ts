/** Loops in compound files (MS-CFB), in which whoever follows them never arrives: only somebody who means harm, or a broken disk, writes them. */

const HEADER = 512;
const ENTRY = 128;
const LAST_REGULAR = 0xff_ff_ff_fa;
const FREE = 0xff_ff_ff_ff;
/** Sectors of the allocation table that the header itself names, and where. */
const IN_HEADER = 109;
const LIST_AT = 76;

/**
 * Whether a compound file leads in circles: in its table of sectors or that of its small ones, in the list of that table's own
 * sectors, or in its directory. What leads nowhere is damaged in another way, which its readers find.
 *
 * @param bytes beginning with the signature of MS-CFB 2.2
 */
export function leadsInCircles(bytes: Uint8Array): boolean {
  if (bytes.byteLength < HEADER) return false;
  const file = new CompoundTables(bytes);
  const table = file.sectorTable();
  if (table === null || hasLoop(table)) return true;
  if (hasLoop(file.smallTable(table))) return true;
  return file.directoryLoops(table);
}

class CompoundTables {
  readonly #view: DataView;
  readonly #size: number;
  readonly #sectors: number;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Sectors have 512 or 4,096 bytes (2.2).
    this.#size = this.#view.getUint16(30, true) === 12 ? 4096 : HEADER;
    this.#sectors = Math.floor(bytes.byteLength / this.#size);
  }

  /** Which sector follows each (2.3); null where the list of the table's sectors has no end (2.5). */
  sectorTable(): Uint32Array | null {
    const places: number[] = [];
    for (let i = 0; i < IN_HEADER; i += 1) places.push(this.#at(LIST_AT + 4 * i));
    const perSector = this.#size / 4 - 1;
    const seen = new Set<number>();
    for (let sector = this.#at(68); sector < LAST_REGULAR && this.#at(72) > 0;) {
      if (seen.has(sector)) return null;
      seen.add(sector);
      const start = this.#startOf(sector);
      if (start + this.#size > this.#view.byteLength) break;
      for (let i = 0; i < perSector; i += 1) places.push(this.#at(start + 4 * i));
      sector = this.#at(start + 4 * perSector);
    }
    // Readers go by the number that the header gives.
    if (this.#at(72) > this.#sectors) return null;
    return this.#numbersOf(places.filter((sector) => sector < LAST_REGULAR));
  }

  /** The same for sectors of 64 bytes (2.4). */
  smallTable(table: Uint32Array): Uint32Array {
    return this.#numbersOf(chainOf(table, this.#at(60)));
  }

  /** Whether an entry of the directory that its root leads to is led to twice (2.6.4). */
  directoryLoops(table: Uint32Array): boolean {
    const starts = chainOf(table, this.#at(48)).map((sector) => this.#startOf(sector));
    const perSector = this.#size / ENTRY;
    const seen = new Set<number>();
    const open = [0];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      const start = starts[Math.floor(entry / perSector)];
      if (entry >= LAST_REGULAR || start === undefined) continue;
      const at = start + (entry % perSector) * ENTRY;
      if (at + ENTRY > this.#view.byteLength) continue;
      if (seen.has(entry)) return true;
      seen.add(entry);
      open.push(this.#at(at + 68), this.#at(at + 72), this.#at(at + 76));
    }
    return false;
  }

  #at(offset: number): number {
    return this.#view.getUint32(offset, true);
  }

  #startOf(sector: number): number {
    return (sector + 1) * this.#size;
  }

  #numbersOf(sectors: readonly number[]): Uint32Array {
    const perSector = this.#size / 4;
    const inFile = sectors.filter((sector) => this.#startOf(sector + 1) <= this.#view.byteLength);
    const numbers = new Uint32Array(inFile.length * perSector).fill(FREE);
    for (const [k, sector] of inFile.entries())
      for (let i = 0; i < perSector; i += 1)
        numbers[k * perSector + i] = this.#at(this.#startOf(sector) + 4 * i);
    return numbers;
  }
}

/** Whether one of the chains of a table comes back to itself; each number is looked at once. */
function hasLoop(table: Uint32Array): boolean {
  const walk = new Uint32Array(table.length);
  for (let start = 0; start < table.length; start += 1) {
    let at = start;
    while (at < table.length && walk[at] === 0) {
      walk[at] = start + 1;
      at = table[at] ?? FREE;
    }
    if (at < table.length && walk[at] === start + 1) return true;
  }
  return false;
}

/** The sectors of a chain in a table without loops. */
function chainOf(table: Uint32Array, first: number): number[] {
  const chain: number[] = [];
  for (let at = first; at < LAST_REGULAR; at = table[at] ?? FREE) chain.push(at);
  return chain;
}
