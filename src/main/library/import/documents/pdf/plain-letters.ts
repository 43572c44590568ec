/**
 * Radicals of Chinese writing that are words by themselves, and the characters people type for them (`EquivalentUnifiedIdeograph.txt` of the
 * Unicode Character Database, of which these have no compatibility form): browsers name the shapes of their fonts by them.
 */
const RADICALS = new Map(
  [
    ...'⺟母 ⺠民 ⺩王 ⺬示 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀'.split(
      ' ',
    ),
  ].map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** What the marks of vertical lines are in others, where their compatibility form is one of a Latin text. */
const MARKS: Readonly<Record<string, string>> = {
  '\ufe19': '…',
  '\ufe31': '—',
  '\ufe32': '–',
};

/**
 * Letters as they are typed: fonts name the shapes of Arabic letters, ligatures, radicals and the marks of vertical lines ("ﻣ", "ﬁ", "⽇", "⻓",
 * "﹁") instead of them.
 */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2e9f\u2ef3\u2f00-\u2fd5\ufb00-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+/gu, (shapes) =>
      shapes.normalize('NFKC'),
    )
    .replace(/[\u2e80-\u2ef3]/gu, (radical) => RADICALS.get(radical) ?? radical)
    .replace(
      /[\ufe10-\ufe19\ufe31\ufe32\ufe35-\ufe44\ufe47\ufe48]/gu,
      (mark) => MARKS[mark] ?? fullWidth(mark.normalize('NFKC')),
    );
}

/** A mark of ASCII as wide as the letters it stands between. */
const fullWidth = (mark: string): string =>
  mark < '\u007f' ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark;
