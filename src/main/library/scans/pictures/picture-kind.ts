/** A picture format that is read. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'tiff' | 'gif' | 'bmp' | 'heif';

/** Formats by their first bytes, one character each, with their media type. */
const KINDS: readonly (readonly [RegExp, PictureKind, string])[] = [
  [/^\x89PNG\r\n\x1a\n/u, 'png', 'image/png'],
  [/^\xff\xd8\xff/u, 'jpeg', 'image/jpeg'],
  [/^RIFF[\s\S]{4}WEBP/u, 'webp', 'image/webp'],
  [/^(?:II\*\x00|MM\x00\*)/u, 'tiff', 'image/tiff'],
  [/^GIF8[79]a/u, 'gif', 'image/gif'],
  [/^BM[\s\S]{4}\x00{4}/u, 'bmp', 'image/bmp'],
  // What telephones make. Others of its family (AVIF, films) have other marks.
  [/^[\s\S]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/u, 'heif', 'image/heic'],
];

/** What a file is by its first bytes; null for anything but a picture that is read. */
export function pictureKind(head: string): { readonly kind: PictureKind; readonly mimeType: string } | null {
  const found = KINDS.find(([magic]) => magic.test(head));
  return found === undefined ? null : { kind: found[1], mimeType: found[2] };
}

/** The same by media type, for an original that was looked at before. */
export function pictureKindOf(mimeType: string): PictureKind | null {
  return KINDS.find(([, , type]) => type === mimeType)?.[1] ?? null;
}
