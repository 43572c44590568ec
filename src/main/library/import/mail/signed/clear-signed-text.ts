const SIGNED = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
const SIGNATURE_END = '-----END PGP SIGNATURE-----';
const MESSAGE = /^-----BEGIN PGP MESSAGE(?:, PART [\d/]+)?-----\s*$/mu;
const MESSAGE_END = /^-----END PGP MESSAGE(?:, PART [\d/]+)?-----\s*$/mu;
/** The hash that was used, and what other headers programs write (RFC 9580, 7). */
const HEADERS = /^[^\S\n]*\n(?:[\w-]+:[^\n]*\n)*[^\S\n]*\n/u;

/** A text without what signs it (RFC 9580, 7): lines that were protected are as they were written. The signature is not checked. */
export function withoutPgpSignature(text: string): string {
  const start = text.indexOf(SIGNED);
  if (start < 0) return text;
  const after = text.slice(start + SIGNED.length).replaceAll('\r\n', '\n');
  const end = after.indexOf(SIGNATURE);
  if (end < 0) return text;
  const last = after.indexOf(SIGNATURE_END, end);
  const signed = after.slice(0, end).replace(HEADERS, '').replace(/^- /gmu, '');
  const rest = last < 0 ? '' : after.slice(last + SIGNATURE_END.length);
  return `${text.slice(0, start)}${signed}${rest}`;
}

/** Whether a text is an encrypted message of OpenPGP (RFC 9580, 6.2), and nothing but a line or two beside it. */
export function isPgpEncrypted(text: string): boolean {
  const start = MESSAGE.exec(text)?.index;
  if (start === undefined) return false;
  const end = MESSAGE_END.exec(text);
  const beside = `${text.slice(0, start)}${end === null ? '' : text.slice(end.index + end[0].length)}`;
  return beside.replace(/[^\p{L}\p{N}]/gu, '').length < LONGEST_BESIDE;
}

/** Letters of a greeting, or of what a list writes below every message. */
const LONGEST_BESIDE = 80;
