const TABLE_STYLE = /<style:style\b[^>]*>/gu;
const TABLE = /<table:table\b[^>]*>/gu;

/**
 * The names of the sheets, as they are written, of an OpenDocument workbook that nobody sees: their style says so (OpenDocument 1.3, part 3, 20.293,
 * `table:display`), which SheetJS does not tell.
 */
export function hiddenOdsSheets(content: string): ReadonlySet<string> {
  const styles = new Set<string>();
  for (const match of content.matchAll(TABLE_STYLE)) {
    const behind = content.slice(match.index + match[0].length, match.index + match[0].length + 400);
    const properties = /^\s*<style:table-properties\b[^>]*>/u.exec(behind)?.[0] ?? '';
    if (attribute(match[0], 'style:family') === 'table' && attribute(properties, 'table:display') === 'false')
      styles.add(attribute(match[0], 'style:name'));
  }
  if (styles.size === 0) return new Set();
  return new Set(
    [...content.matchAll(TABLE)]
      .filter(([tag]) => styles.has(attribute(tag, 'table:style-name')))
      // SheetJS leaves entities in the names as they are.
      .map(([tag]) => attribute(tag, 'table:name')),
  );
}

function attribute(tag: string, name: string): string {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return '';
  const start = at + name.length + 3;
  return tag.slice(start, tag.indexOf('"', start));
}
