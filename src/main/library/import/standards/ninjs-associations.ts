import type { ClippingFields } from '../../../../shared/model/clipping';
import { webAddress } from '../html/page-url';
import { readByline } from '../databases/byline';
import { recordOf, recordsOf, stringOf, valueOf, type JsonRecord } from './json-values';

const KINDS: Readonly<Record<string, 'image' | 'video' | 'audio'>> = {
  picture: 'image',
  image: 'image',
  photo: 'image',
  graphic: 'image',
  video: 'video',
  audio: 'audio',
};

/** What belongs to an item: by name in ninjs 1 (`{"featured": {…}}`), a list since ninjs 2. */
function associationsOf(item: JsonRecord): JsonRecord[] {
  const value = item['associations'];
  const named = recordOf(value);
  if (named === null) return recordsOf(value);
  return Object.values(named).flatMap((one) => (Array.isArray(one) ? recordsOf(one) : recordsOf([one])));
}

/** The pictures and films that belong to an item and of which something is said. */
export function associatedMedia(item: JsonRecord): ClippingFields['media'] {
  return associationsOf(item).flatMap((one): ClippingFields['media'] => {
    const kind = KINDS[stringOf(one, 'type')];
    const descriptions = recordsOf(one['descriptions']);
    const described =
      descriptions.find((text) => /caption/iu.test(stringOf(text, 'role'))) ?? descriptions[0];
    const caption =
      stringOf(one, 'description_text', 'caption') || stringOf(described ?? {}, 'value') || headlineOf(one);
    const by = stringOf(one, 'byline', 'by', 'creditline');
    const credit = readByline(by).authors.join(', ') || by || stringOf(one, 'copyrightholder');
    if (kind === undefined || (caption === '' && credit === '')) return [];
    return [{ kind, caption: caption || null, creditLine: credit || null, file: renditionOf(one) }];
  });
}

/** The texts that belong to an item, such as those of a package, where they come whole. */
export function associatedTexts(item: JsonRecord): JsonRecord[] {
  return associationsOf(item).filter(
    (one) =>
      !(stringOf(one, 'type') in KINDS) &&
      valueOf(one, 'body_text', 'body_html', 'body_xhtml', 'bodies') !== null,
  );
}

function headlineOf(item: JsonRecord): string {
  return stringOf(item, 'headline', 'title') || stringOf(recordsOf(item['headlines'])[0] ?? {}, 'value');
}

function renditionOf(item: JsonRecord): string | null {
  const value = item['renditions'];
  const named = recordOf(value);
  const all = named === null ? recordsOf(value) : Object.values(named).map(recordOf);
  const addresses = all.map((one) => webAddress(stringOf(one ?? {}, 'href', 'url') || null, null));
  return addresses.find((address) => address !== null) ?? null;
}
