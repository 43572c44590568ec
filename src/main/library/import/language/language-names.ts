/** Languages of the world's press, and the languages that name them in an export. */
const LANGUAGES = (
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lb lo lt lv ' +
  'mk ml mn mr ms mt my nb ne nl nn no or pa pl ps pt ro ru rm si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi xh yi zh zu'
).split(' ');
const NAMED_IN =
  'en de fr es it nl pt ru pl sv da nb fi cs tr ja ko zh zh-Hant ar vi th id hu ca el ro uk'.split(' ');
const MORE: Readonly<Record<string, string>> = {
  castilian: 'es',
  'español; castellano': 'es',
  mandarin: 'zh',
  'chinese - simplified': 'zh-Hans',
  'chinese - traditional': 'zh-Hant',
  'chinese (simplified)': 'zh-Hans',
  'chinese (traditional)': 'zh-Hant',
  'simplified chinese': 'zh-Hans',
  简体中文: 'zh-Hans',
  簡體中文: 'zh-Hans',
  繁體中文: 'zh-Hant',
  繁体中文: 'zh-Hant',
  'traditional chinese': 'zh-Hant',
  flemish: 'nl',
  farsi: 'fa',
  malaysian: 'ms',
  bahasa: 'id',
  englishs: 'en',
  // As LaTeX calls them (babel).
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  ngerman: 'de',
  naustrian: 'de-AT',
  nswissgerman: 'de-CH',
  francais: 'fr',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
};

let byName: ReadonlyMap<string, string> | null = null;

/**
 * The language (BCP 47) behind a name as databases write it, in any of their own languages ("German; Deutsch", "Englisch",
 * "英文"), a tag, or a code of ISO 639-2; null when it is none. Names come from Intl (Unicode CLDR).
 */
export function languageOfName(text: string): string | null {
  for (const part of text.split(/[;,/|]/u)) {
    const name = fold(part);
    const found = names().get(name) ?? names().get(name.replace(/\s*[-(].*$/u, '')) ?? tagOf(part.trim());
    if (found !== null) return found;
  }
  return null;
}

function tagOf(text: string): string | null {
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu.test(text)) return null;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
    return LANGUAGES.includes(tag.split('-')[0] ?? '') ? tag : null;
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function names(): ReadonlyMap<string, string> {
  if (byName !== null) return byName;
  const found = new Map(Object.entries(MORE));
  for (const locale of NAMED_IN) {
    const display = new Intl.DisplayNames(locale, { type: 'language' });
    for (const language of LANGUAGES) {
      const name = fold(display.of(language) ?? '');
      if (name.length > 1 && !found.has(name)) found.set(name, language);
    }
  }
  byName = found;
  return found;
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han})(?:语|語)$/u, '文');
}
