import { useMemo, useState } from 'react';
import type { Clipping, ClippingId } from '../../../shared/model/clipping';

/** One short text per state of what the reader shows; a star or a tag is not part of it. FNV-1a, 32 bits. */
export function readerVersion(clipping: Clipping): string {
  const { headline, subheadline, outlet, source, authors, editor, datePublished, mediaType } = clipping;
  const shown = JSON.stringify([
    [headline, subheadline, outlet, source, authors, editor, datePublished, mediaType],
    [clipping.sectionPath, clipping.section, clipping.page, clipping.url, clipping.place, clipping.country],
    [clipping.language, clipping.media, clipping.highlights, clipping.body],
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < shown.length; at += 1) hash = Math.imul(hash ^ shown.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * Empty for a clipping as it was when it was opened, so that its text can load before its fields are known; otherwise
 * its version, so that a correction is shown at once.
 */
export function useReaderVersion(id: ClippingId, clipping: Clipping | null): string {
  const [opened, setOpened] = useState<{ readonly id: ClippingId; readonly version: string } | null>(null);
  const version = useMemo(() => (clipping === null ? null : readerVersion(clipping)), [clipping]);
  if (version === null) return '';
  if (opened?.id !== id) {
    setOpened({ id, version });
    return '';
  }
  return version === opened.version ? '' : version;
}
