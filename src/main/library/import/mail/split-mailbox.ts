/** `From `, an address or name, and a time of day and a year, in whatever order programs write them. */
const SEPARATOR = /^From \S(?=.*\b\d{4}\b).*\b\d{1,2}:\d{2}(?::\d{2})?\b/u;
const QUOTED = /^>+From /u;
const HEADER = /^(?:>?From |[\w-]+[ \t]*:)/u;

/**
 * The messages of a mailbox (mbox: RFC 4155 and the mboxrd quoting). A separator stands after a blank line, or at the start,
 * and before a header; a line of prose that only begins with "From" separates nothing. One `>` of a quoted "From" is taken off.
 */
export function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  // One character for each byte: charsets are the messages' own business.
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n');
  const messages: string[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]?.trimEnd() ?? '';
    if (before === '' && SEPARATOR.test(line.trimEnd()) && (HEADER.test(lines[i + 1] ?? '') || i === 0))
      messages.push([]);
    else messages.at(-1)?.push(QUOTED.test(line) ? line.slice(1) : line);
  }
  return messages.map((message) => Buffer.from(trimmed(message).join('\n'), 'latin1'));
}

/** Without the blank line that belongs to the next separator. */
function trimmed(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
  return end === 0 ? [] : [...lines.slice(0, end), ''];
}
