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

/**
 * Shapes of one character that newspapers of Hong Kong, Taiwan, Japan and older print use, each with the one the table knows
 * (Unihan: kZVariant, kSemanticVariant). Only those that are no word of their own beside it.
 */
const SHAPES = '着著 衞衛 戸戶 呉吳 値值 靑青 淸清 髙高 剣劍 隣鄰 塩鹽 歩步 黒黑 歴歷 冨富 鬭鬥 粧妝';
const shapes: ReadonlyMap<string, string> = new Map(
  SHAPES.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * The simplified form of a Han character: 習 and 习, 衞 and 衛 are the same to a search. Others, most Japanese ones too, stay as they
 * are.
 */
export function simplify(character: string): string {
  simplified ??= readTable();
  const usual = shapes.get(character) ?? character;
  const once = simplified.get(usual) ?? usual;
  return simplified.get(once) ?? once;
}
