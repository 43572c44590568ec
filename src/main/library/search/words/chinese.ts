import table from 'opencc-js/dict/TSCharacters';

/** Each traditional character, a space, and the simplified one, or several of which the first is usual; `|` between two (OpenCC). */
const readTable = (): ReadonlyMap<string, string> =>
  new Map(
    table.split('|').map((entry): [string, string] => {
      const [traditional = '', usual = traditional] = entry.split(' ');
      return [traditional, usual];
    }),
  );
/** Read when it is first needed. */
let simplified: ReadonlyMap<string, string> | null = null;

/** The simplified form of a Han character: 習 and 习 are the same to a search. Others, Japanese ones too, stay as they are. */
export function simplify(character: string): string {
  simplified ??= readTable();
  const once = simplified.get(character) ?? character;
  return simplified.get(once) ?? once;
}
