import { charsetNamed } from './decode-as';

/** Only the beginning of a page may declare its charset; browsers look at 1,024 bytes, real pages are later. */
const LOOKED_AT = 8192;

const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu;
const XML = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/iu;

/**
 * The charset a page declares (`<meta charset>`, `http-equiv`, XML declaration), as a name `decodeAs` knows; null when
 * it declares none, one nobody knows, or UTF-16, which the bytes themselves would have shown.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const label = META.exec(head)?.[1] ?? XML.exec(head)?.[1];
  if (label === undefined) return null;
  const charset = charsetNamed(label);
  return charset?.startsWith('utf-16') === true ? null : charset;
}
