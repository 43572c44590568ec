import { parseXml, xmlAttribute, xmlChildren } from '../../standards/xml';

/** What a part of an Office file leads to (Open Packaging Conventions, ECMA-376, part 2, 6.5). */
export interface PartRelations {
  /** Other parts, by the id of the relation. */
  readonly parts: ReadonlyMap<string, string>;
  /** The same by what they are: the last word of the relation's type, as `notesSlide`. */
  readonly byKind: ReadonlyMap<string, string>;
  /** Addresses outside, by the id of the relation. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** The relations of the part of a name. */
export function relationsOf(parts: ReadonlyMap<string, Buffer>, name: string): PartRelations {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const xml = parts.get(`${folder}_rels/${name.slice(folder.length)}.rels`)?.toString('utf8');
  const found = {
    parts: new Map<string, string>(),
    byKind: new Map<string, string>(),
    addresses: new Map<string, string>(),
  };
  for (const relation of xmlChildren(parseXml(xml ?? '') ?? undefined, 'Relationship')) {
    const id = xmlAttribute(relation, 'Id') ?? '';
    const target = xmlAttribute(relation, 'Target') ?? '';
    if (xmlAttribute(relation, 'TargetMode') === 'External') found.addresses.set(id, target);
    else if (URL.canParse(target, `http://part.invalid/${folder}`)) {
      const path = new URL(target, `http://part.invalid/${folder}`).pathname.slice(1);
      found.parts.set(id, path);
      found.byKind.set((xmlAttribute(relation, 'Type') ?? '').split('/').at(-1) ?? '', path);
    }
  }
  return found;
}
