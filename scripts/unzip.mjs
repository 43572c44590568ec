/**
 * Extracts chosen entries of a zip file, with nothing but Node: a fresh machine has no `unzip`. Every entry's checksum
 * is verified. Enough for the archives used here: stored or deflated entries, no encryption, less than 4 GB.
 */

import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} compressedBytes
 * @property {number} bytes
 * @property {number} headerOffset
 * @property {number} mode Unix permission bits, 0 when the archive does not say
 */

/**
 * Extracts an archive.
 * @param {string} zipFile
 * @param {string} folder where to; made if missing
 * @param {(name: string) => string | undefined} target the path inside `folder` for an entry, undefined to leave it out
 */
export async function unzip(zipFile, folder, target) {
  const file = await open(zipFile);
  try {
    for (const entry of await readEntries(file)) {
      const path = entry.name.endsWith('/') ? undefined : target(entry.name);
      if (path === undefined) continue;
      const to = resolve(folder, path);
      if (!to.startsWith(resolve(folder) + sep))
        throw new Error(`${zipFile}: the entry ${entry.name} leaves its folder`);
      await mkdir(dirname(to), { recursive: true });
      await extract(zipFile, file, entry, to);
    }
  } finally {
    await file.close();
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readEntries(file) {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, END_BYTES + LONGEST_COMMENT);
  const tail = await readAt(file, size - tailBytes, tailBytes);
  let end = tailBytes - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new Error('This is not a zip file: it has no directory.');
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new Error('The zip file has a damaged directory.');
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {string} zipFile
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 * @param {string} to
 */
async function extract(zipFile, file, entry, to) {
  const header = await readAt(file, entry.headerOffset, 30);
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let crc = 0;
  const check = new Transform({
    transform(chunk, _encoding, done) {
      crc = crc32(chunk, crc);
      done(null, chunk);
    },
  });
  const out = createWriteStream(to);
  if (entry.compressedBytes === 0) await pipeline(/** @type {Buffer[]} */ ([]), out);
  else {
    const source = createReadStream(zipFile, { start, end: start + entry.compressedBytes - 1 });
    if (entry.method === 8) await pipeline(source, createInflateRaw(), check, out);
    else await pipeline(source, check, out);
  }
  if (crc !== entry.crc) throw new Error(`${zipFile}: the entry ${entry.name} is damaged`);
  if (entry.mode !== 0) await chmod(to, entry.mode);
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} bytes
 */
async function readAt(file, position, bytes) {
  const buffer = Buffer.alloc(bytes);
  await file.read(buffer, 0, bytes, position);
  return buffer;
}
