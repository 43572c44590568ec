import { parseXml, xmlAll } from '../../standards/xml';

const MARGIN = /^word\/(?:header|footer)\d*\.xml$/iu;

/** The lines above and below the pages of a Word document (`hdr`, `ftr`, ECMA-376 17.10). */
export function marginLines(parts: ReadonlyMap<string, Buffer>): readonly string[] {
  return [...parts]
    .filter(([name]) => MARGIN.test(name))
    .flatMap(([, xml]) => {
      const root = parseXml(xml.toString('utf8'));
      return root === null
        ? []
        : xmlAll(root, 'p').map((paragraph) =>
            xmlAll(paragraph, 't')
              .map((text) => text.textContent ?? '')
              .join(''),
          );
    });
}
