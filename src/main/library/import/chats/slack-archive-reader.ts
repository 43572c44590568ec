import { isRefusal } from '../bundles/bundle-entry';
import { damagedList, packedBytes, readZipDirectory } from '../bundles/zip-directory';
import type { ZipEntry } from '../bundles/zip-entry';
import { unpackEntry } from '../bundles/zip-reader';
import { parseJson } from '../decode/parse-json';
import type { DocumentReader } from '../document-reader';
import { importLimits } from '../limits';
import { outcomeOfChat } from './clippings-of-chat';
import { readMessagesInJson } from './messages-in-json';

/** The messages of a day, in a folder called as their channel. */
const DAY = /^(?:[^/]+\/)?[^/]+\/\d{4}-\d{2}-\d{2}\.json$/u;
const LIST = /^(?:[^/]+\/)?(?:users|channels)\.json$/u;

/** The archive Slack exports: all its channels are one chat. Lists of people and channels hold no message. */
export const slackArchiveReader: DocumentReader = {
  format: 'archives of Slack',
  accepts({ head, bytes }) {
    if (!head.startsWith('PK\x03\x04')) return false;
    const files = filesOf(bytes);
    // Whatever else is in it would be lost.
    return (
      files.filter(({ path }) => LIST.test(path)).length === 2 &&
      files.every(({ path }) => path.endsWith('.json'))
    );
  },
  read({ bytes }) {
    const refusedParts = damagedList(readZipDirectory(bytes));
    let bytesLeft: number = importLimits.innerBytes;
    const messages = filesOf(bytes)
      .filter(({ path }) => DAY.test(path))
      .flatMap((entry) => {
        const unpacked = unpackEntry(
          entry,
          packedBytes(bytes, entry),
          Math.min(importLimits.fileBytes, bytesLeft),
        );
        if (isRefusal(unpacked)) {
          refusedParts.push({ name: entry.path, refusal: unpacked });
          return [];
        }
        bytesLeft -= unpacked.byteLength;
        return readMessagesInJson(parseJson(new TextDecoder().decode(unpacked))) ?? [];
      });
    const outcome = outcomeOfChat(messages, 'application/zip');
    return 'refusal' in outcome || refusedParts.length === 0
      ? outcome
      : { ...outcome, refusedParts: [...refusedParts, ...(outcome.refusedParts ?? [])] };
  },
};

function filesOf(bytes: Uint8Array): readonly ZipEntry[] {
  return (readZipDirectory(bytes)?.entries ?? []).filter(({ path }) => !path.endsWith('/'));
}
