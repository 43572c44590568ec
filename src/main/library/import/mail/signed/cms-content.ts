import { elementAt, elementsIn, octetsOf, type BerElement } from './ber-elements';

/** What a packet of the Cryptographic Message Syntax (RFC 5652) holds: the bytes that were signed, or what no one reads without a key. */
export type CmsContent = { readonly signed: Uint8Array } | 'encrypted' | 'signature-only';

const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
/** 1.2.840.113549.1.7 (PKCS #7), followed by the kind. */
const PKCS_7 = Buffer.from('2a864886f70d0107', 'hex');
const SIGNED = 2;
/** Enveloped, both, and by a password (RFC 5652, 6; PKCS #7, 11; RFC 5652, 8). */
const ENCRYPTED = new Set([3, 4, 6]);
/** 1.2.840.113549.1.9.16.1.23, authenticated and enveloped (RFC 5083). */
const AUTHENTICATED = Buffer.from('2a864886f70d010910010117', 'hex');
/** The packet as text, with lines above and below it, or bare (RFC 7468; base64 of a SEQUENCE of such a size begins so). */
const ARMOURED =
  /^\s{0,20}(?:-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----\s{1,20})?(?=MI[A-Za-z\d+/\s]{60})/u;
const LONGEST_START = 200;

/** Reads such a packet, also as base64; null for anything else. */
export function cmsContent(bytes: Uint8Array): CmsContent | null {
  if (bytes[0] === SEQUENCE) return contentOf(bytes);
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = ARMOURED.exec(packed.toString('latin1', 0, LONGEST_START))?.[0];
  if (start === undefined) return null;
  const [base64 = ''] = packed.toString('latin1', start.length).split('-----END', 1);
  return /[^A-Za-z\d+/=\s]/u.test(base64) ? null : contentOf(Buffer.from(base64, 'base64'));
}

function contentOf(bytes: Uint8Array): CmsContent | null {
  const whole = elementAt(bytes, 0, bytes.byteLength);
  if (whole?.tag !== SEQUENCE) return null;
  const [type, explicit] = elementsIn(bytes, whole);
  if (type?.tag !== OBJECT_IDENTIFIER || explicit === undefined) return null;
  const kind = Buffer.from(bytes.subarray(type.start, type.end));
  if (kind.equals(AUTHENTICATED)) return 'encrypted';
  if (kind.length !== PKCS_7.length + 1 || !kind.subarray(0, PKCS_7.length).equals(PKCS_7)) return null;
  const number = kind.at(-1) ?? 0;
  if (ENCRYPTED.has(number)) return 'encrypted';
  return number === SIGNED ? signedContent(bytes, explicit) : null;
}

/** `SignedData` (RFC 5652, 5.1): a version, the digests used, then what was signed, if it is not kept elsewhere. */
function signedContent(bytes: Uint8Array, explicit: BerElement): CmsContent | null {
  const [data] = elementsIn(bytes, explicit);
  if (data?.tag !== SEQUENCE) return null;
  const encapsulated = elementsIn(bytes, data)[2];
  if (encapsulated?.tag !== SEQUENCE) return null;
  const content = elementsIn(bytes, encapsulated)[1];
  const octets = content === undefined ? undefined : elementsIn(bytes, content)[0];
  return octets === undefined ? 'signature-only' : { signed: octetsOf(bytes, octets) };
}
