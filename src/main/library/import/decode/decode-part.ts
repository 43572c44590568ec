import { charsetNamed, decodeAs } from './decode-as';
import { decodeText } from './decode-text';

/**
 * A part of a mail or an archive as text. `label` is the charset its header names: it counts where the bytes are not UTF-8
 * or marked otherwise; an unknown one is passed over.
 */
export function decodePart(bytes: Uint8Array, label: string | null): string {
  const own = decodeText(bytes);
  if (own?.by === 'mark' || own?.by === 'utf-8' || label === null) return own?.text ?? '';
  const charset = charsetNamed(label);
  return charset === null ? (own?.text ?? '') : decodeAs(bytes, charset);
}
