import { decompressRTF } from '@kenjiuno/decompressrtf';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { decodeAs } from '../decode/decode-as';
import { charsetOfCodePage } from '../decode/windows-code-pages';
import { rtfToHtml } from '../documents/rtf/rtf-to-html';

/** What the RTF of a message holds: markup, or plain text; the other is empty. */
export interface RtfBody {
  /** Not sanitised. */
  readonly html: string;
  readonly text: string;
  readonly guessed: boolean;
}

const NOTHING: RtfBody = { html: '', text: '', guessed: false };
/** Bytes of the packet's own head (MS-OXRTFCP 2.1.3.1); the size of what is packed stands at 4. */
const HEAD = 16;
const LARGEST = 32 * 1024 * 1024;
/** Larger RTF is read as it looks: what wraps HTML is no longer than this, as its pictures are attachments. */
const LARGEST_WRAPPING = 8 * 1024 * 1024;

/**
 * The body that Outlook keeps as packed RTF (MS-OXRTFCP): the HTML or the text it was made from where it wraps one
 * (MS-OXRTFEX), else what the RTF itself shows. Empty when the packet is damaged.
 */
function readPackedRtf(packed: Uint8Array): RtfBody {
  const head = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (head.byteLength < HEAD || head.readUInt32LE(4) > LARGEST) return NOTHING;
  let rtf: Uint8Array;
  try {
    rtf = Uint8Array.from(decompressRTF([...packed]));
  } catch {
    // The package throws when the packed text breaks off; plain text and attachments are still good.
    return NOTHING;
  }
  return unwrapped(rtf) ?? shown(rtf);
}

/** The body of a message without HTML: its plain text, and what its packed RTF holds, if it has one. */
export function bodyWithRtf(text: string, packed: Uint8Array | undefined): RtfBody {
  if (packed === undefined) return { text, html: '', guessed: false };
  const rtf = readPackedRtf(packed);
  return text.trim() === '' ? rtf : { ...rtf, text };
}

function shown(rtf: Uint8Array): RtfBody {
  const { html, charsetGuessed } = rtfToHtml(rtf);
  return { html, text: '', guessed: charsetGuessed };
}

/** The HTML or text that the RTF wraps; null when it wraps none, or not as it should. */
function unwrapped(rtf: Uint8Array): RtfBody | null {
  const start = Buffer.from(rtf.buffer, rtf.byteOffset, Math.min(rtf.byteLength, 1024)).toString('latin1');
  if (!/\\from(?:html|text)/u.test(start) || rtf.byteLength > LARGEST_WRAPPING) return null;
  let guessed = false;
  const decode = (bytes: Buffer, name: string): string => {
    const charset = charsetOfCodePage(Number(/\d+/u.exec(name)?.[0] ?? 0));
    if (charset === null) guessed = true;
    return decodeAs(bytes, charset ?? 'windows-1252');
  };
  try {
    const { mode, text } = deEncapsulateSync(Buffer.from(rtf), {
      decode,
      mode: 'either',
      outlookQuirksMode: true,
      warn: () => undefined,
    });
    const content = text.toString();
    return mode === 'html' ? { html: content, text: '', guessed } : { html: '', text: content, guessed };
  } catch {
    // Whatever the package finds wrong with it, the RTF can still be read as it looks.
    return null;
  }
}
