import { quotedPrintable } from '../../archives/mime-parts';
import { encodingOf } from '../../decode/decode-as';
import { decodeValidUtf8 } from '../../decode/utf8';
import { decodeNamed } from './named-charset';

const RUN = /=\?[\w-]+(?:\*[\w-]*)?\?[bq]\?[^?\r\n]*\?=(?:\s+=\?[\w-]+(?:\*[\w-]*)?\?[bq]\?[^?\r\n]*\?=)*/giu;
const WORD = /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?\r\n]*)\?=/giu;

/**
 * Headers whose encoded words (RFC 2047) stand for themselves: some programs cut a character in two, put bytes above 127 into them as they are, or use charsets the Encoding
 * Standard leaves out. Words next to each other in one charset become one; others stay as they are.
 */
export function mendEncodedWords(headers: string): string {
  return headers.replace(RUN, (run) => {
    const words = [...run.matchAll(WORD)].map(([, charset = '', kind = '', content = '']) => ({
      charset: charset.toLowerCase(),
      bytes: bytesOf(kind, content),
      isRaw: /[\x80-\xff]/u.test(content),
    }));
    const needed = words.some(
      ({ charset, isRaw }, i) => isRaw || charset === words[i + 1]?.charset || encodingOf(charset) === null,
    );
    if (!needed) return run;
    const texts: string[] = [];
    for (let i = 0; i < words.length;) {
      const charset = words[i]?.charset ?? '';
      const together: Buffer[] = [];
      let isRaw = false;
      for (let word = words[i]; word?.charset === charset; word = words[(i += 1)]) {
        together.push(word.bytes);
        isRaw ||= word.isRaw;
      }
      const bytes = Buffer.concat(together);
      const text = (isRaw ? decodeValidUtf8(bytes) : null) ?? decodeNamed(bytes, charset);
      if (text === null) return run;
      texts.push(text);
    }
    return `=?utf-8?B?${Buffer.from(texts.join('')).toString('base64')}?=`;
  });
}

function bytesOf(kind: string, content: string): Buffer {
  return /b/iu.test(kind)
    ? Buffer.from(content, 'base64')
    : quotedPrintable(Buffer.from(content.replaceAll('_', ' ').replace(/ $/u, '=20'), 'latin1'));
}
