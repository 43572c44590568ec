import { mailFormat } from '../decode/text-formats';

/** The length of the message in bytes, on a line of its own. */
const LENGTH = /^(\d{1,10})[ \t]*\r?\n/u;

/**
 * The message in a file of Apple Mail (.emlx): its length, the message, and a property list of marks; null for any other file.
 *
 * @param head the first bytes, one character each
 */
export function messageOfEmlx(head: string, bytes: Uint8Array): Uint8Array | null {
  const [line = '', length = ''] = LENGTH.exec(head) ?? [];
  if (line === '' || mailFormat(head.slice(line.length)) !== 'e-mail messages') return null;
  return bytes.subarray(line.length, line.length + Number(length));
}
