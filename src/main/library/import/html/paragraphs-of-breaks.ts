import { isElement, isText, parsePage, type DomElement } from './dom';
import { escapeHtml } from './escape-html';

/** Fewer breaks part the lines of an address or a verse. */
const FEWEST_BREAKS = 3;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LEAST_HAN = 0.4;
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr br'.split(
    ' ',
  ),
);

/**
 * Makes paragraphs of the lines of Chinese and Japanese texts that are parted by single breaks: these scripts are not wrapped
 * with them, and between their lines stands no space.
 */
export function paragraphsOfBreaks(root: DomElement): void {
  for (const block of root.querySelectorAll('p, div')) {
    const breaks = [...block.children].filter(({ localName }) => localName === 'br').length;
    if (breaks < FEWEST_BREAKS || !isInline(block) || !isHan(block.textContent ?? '')) continue;
    const lines = linesOf(block);
    if (lines.length < FEWEST_BREAKS) continue;
    const { body } = parsePage(lines.map((line) => `<p>${line}</p>`).join(''));
    const paragraphs = [...body.children];
    if (block.localName === 'div') {
      block.innerHTML = '';
      for (const paragraph of paragraphs) block.append(paragraph);
      continue;
    }
    for (const paragraph of paragraphs.reverse()) block.after(paragraph);
    block.remove();
  }
}

function linesOf(block: DomElement): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const node of block.childNodes) {
    if (isElement(node) && node.localName === 'br') {
      lines.push(line);
      line = '';
    } else if (isElement(node)) line += node.outerHTML;
    else if (isText(node)) line += escapeHtml(node.textContent ?? '');
  }
  return [...lines, line].filter((each) => each.trim() !== '');
}

function isInline(block: DomElement): boolean {
  return [...block.children].every(({ localName }) => INLINE.has(localName));
}

function isHan(text: string): boolean {
  const letters = text.replace(/\s/gu, '').length;
  return letters > 0 && (text.match(HAN)?.length ?? 0) >= letters * LEAST_HAN;
}
