import type { BundleEntry } from './bundle-entry';
import { isTarEnd, longNameIn, readTarHeader, TAR_BLOCK } from './tar-header';

/** What is said of a link or a device in an archive. */
export const NO_FILE = { reason: 'unreadable', detail: 'it is a link or a device, not a file' } as const;
const DAMAGED = 'the archive is damaged from here on';

/**
 * The entries of a tar archive (POSIX ustar and pax, GNU long names). `damage` says in words where it stops making sense.
 */
export function readTarEntries(bytes: Uint8Array): {
  readonly entries: readonly BundleEntry[];
  readonly damage: string | null;
} {
  const entries: BundleEntry[] = [];
  let longName: string | null = null;
  for (let at = 0; at + TAR_BLOCK <= bytes.byteLength;) {
    const block = bytes.subarray(at, at + TAR_BLOCK);
    if (isTarEnd(block)) return { entries, damage: null };
    const header = readTarHeader(block);
    if (header === null) return { entries, damage: DAMAGED };
    const { size } = header;
    const start = at + TAR_BLOCK;
    const content = bytes.subarray(start, Math.min(start + size, bytes.byteLength));
    const whole = content.byteLength === size;
    at = start + header.paddedSize;
    if (header.kind === 'long-name') longName = longNameIn(header, content) ?? longName;
    if (header.kind === 'long-name' || header.kind === 'other') continue;
    const path = longName ?? header.path;
    longName = null;
    if (header.kind === 'folder') continue;
    if (header.kind === 'link') entries.push({ path, unpack: () => NO_FILE });
    else
      entries.push({
        path,
        unpack: (limit) => {
          if (size > limit) return { reason: 'too-large', bytes: size, limit };
          return whole
            ? content.slice()
            : { reason: 'unreadable', detail: 'the archive breaks off inside it' };
        },
      });
  }
  return { entries, damage: null };
}
