/** How a text begins that is in UTF-16 (Unicode Standard 23.8). */
const MARKS: Readonly<Record<string, string>> = { '255,254': 'utf-16le', '254,255': 'utf-16be' };

/** The text of a list a person chose: in Unicode, or else as Excel for Windows writes tables in western languages. */
export async function readListFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = MARKS[bytes.subarray(0, 2).join()];
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
