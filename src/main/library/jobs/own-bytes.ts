/**
 * The same bytes in a buffer that holds nothing else; themselves where they are all of theirs. To be asked before bytes are sent to a
 * thread: with a view goes a copy of the whole buffer it looks at (structured clone, HTML Living Standard 2.7), which for an entry of an archive
 * is the whole archive.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
