/** A header of a part whose lines are flowed (RFC 3676), as its bytes stand in a message. */
const FLOWED = /;\s*format\s*=\s*"?flowed/iu;

/** Whether a message, or a part of it, has flowed lines. */
export function isFlowed(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (whole.includes('flowed') || whole.includes('Flowed')) && FLOWED.test(whole.toString('latin1'));
}

/**
 * Takes out the marks of quotation that are left inside of a quoted line after flowed lines were put together as if they were none: each line has its own
 * (RFC 3676, 4.5), and an empty one is a mark and the space behind it, which becomes an empty line.
 */
export function mendFlowedQuotes(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (/^>+ ?$/u.test(line)) return '';
      const [empty = ''] = /^(?:>+ )+(?=>+ )/u.exec(line) ?? [];
      const quoted = line.slice(empty.length);
      const [mark = ''] = /^>+(?= )/u.exec(quoted) ?? [];
      const whole = mark === '' ? quoted : quoted.replaceAll(` ${mark} `, ' ');
      return empty === '' ? whole : `\n${whole}`;
    })
    .join('\n');
}
