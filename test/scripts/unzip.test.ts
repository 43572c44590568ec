import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../scripts/unzip.mjs';

describe('unzip', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clipdesk-unzip-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function archive(entries: readonly Entry[]): string {
    const file = join(folder, 'a.zip');
    writeFileSync(file, zip(entries));
    return file;
  }

  it('writes stored and deflated entries under the names it is given, with their permissions', async () => {
    const file = archive([
      { name: 'App/run', text: 'program '.repeat(500), mode: 0o755, deflated: true },
      { name: 'App/empty', text: '', mode: 0o644, deflated: false },
      { name: 'App/left-out', text: 'x', mode: 0o644, deflated: false },
    ]);
    const to = join(folder, 'out');
    await unzip(file, to, (name) => (name === 'App/left-out' ? undefined : name.slice('App/'.length)));
    expect(readdirSync(to).sort()).toEqual(['empty', 'run']);
    expect(readFileSync(join(to, 'run'), 'utf8')).toBe('program '.repeat(500));
    expect(statSync(join(to, 'run')).mode & 0o777).toBe(0o755);
  });

  it('refuses an entry whose contents do not match their checksum', async () => {
    const file = archive([{ name: 'a', text: 'as it was', mode: 0o644, deflated: false }]);
    writeFileSync(file, readFileSync(file, 'latin1').replace('as it was', 'as it is_'), 'latin1');
    await expect(unzip(file, join(folder, 'out'), (name) => name)).rejects.toThrow('damaged');
  });

  it('refuses an entry that would leave the folder', async () => {
    const file = archive([{ name: '../outside', text: 'x', mode: 0o644, deflated: false }]);
    await expect(unzip(file, join(folder, 'out'), (name) => name)).rejects.toThrow('leaves its folder');
    expect(readdirSync(folder)).not.toContain('outside');
  });

  it('says so when a file is no archive', async () => {
    const file = join(folder, 'a.zip');
    writeFileSync(file, 'just words, long enough to hold the directory an archive ends with');
    await expect(unzip(file, join(folder, 'out'), (name) => name)).rejects.toThrow('not a zip file');
  });
});

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly mode: number;
  readonly deflated: boolean;
}

/** A zip file, written by hand after the format's description (APPNOTE 4.3). */
function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, mode, deflated } of entries) {
    const data = deflated ? deflateRawSync(text) : Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflated ? 8 : 0, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([signature(0x04034b50), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([signature(0x02014b50), Buffer.from([20, 3]), common, tail, Buffer.from(name)]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
