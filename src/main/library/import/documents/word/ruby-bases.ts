const RUBY = /<w:ruby(?:\s[^>]*)?>/u;
const RUBY_END = '</w:ruby>';

/**
 * The markup of a Word document whose characters with a reading above them (ruby, ECMA-376 17.3.3.25) are plain characters,
 * because converters leave out both.
 */
export function withRubyBases(xml: string): string {
  const [before = '', ...rubies] = xml.split(RUBY);
  return before + rubies.map(withBaseOnly).join('');
}

/** What follows the beginning of a ruby: the texts of its base, then what comes after it. */
function withBaseOnly(xml: string): string {
  const end = xml.indexOf(RUBY_END);
  if (end < 0) return xml;
  const base = xml.slice(0, end).split('<w:rubyBase').at(1) ?? '';
  const texts = base.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/gu) ?? [];
  return texts.join('') + xml.slice(end + RUBY_END.length);
}
