import { zipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';
const RUBY = /<w:ruby(?:\s[^>]*)?>/u;
const RUBY_END = '</w:ruby>';

/**
 * A Word document whose characters with a reading above them (ruby, ECMA-376 17.3.3.25) are plain characters, because converters leave out
 * both; null when there are none.
 */
export function withRubyBases(parts: ReadonlyMap<string, Buffer>): Buffer | null {
  const document = parts.get(DOCUMENT)?.toString('utf8') ?? '';
  const [before = '', ...rubies] = document.split(RUBY);
  if (rubies.length === 0) return null;
  const xml = before + rubies.map(withBaseOnly).join('');
  const stored = Object.fromEntries([...parts, [DOCUMENT, Buffer.from(xml, 'utf8')] as const]);
  return Buffer.from(zipSync(stored, { level: 0 }));
}

/** What follows the beginning of a ruby: the texts of its base, then what comes after it. */
function withBaseOnly(xml: string): string {
  const end = xml.indexOf(RUBY_END);
  if (end < 0) return xml;
  const base = xml.slice(0, end).split('<w:rubyBase').at(1) ?? '';
  const texts = base.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/gu) ?? [];
  return texts.join('') + xml.slice(end + RUBY_END.length);
}
