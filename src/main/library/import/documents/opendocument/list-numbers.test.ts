import { describe, expect, it } from 'vitest';
import { parseXml } from '../../standards/xml';
import { parsePage } from '../../html/dom';
import { textOfElement } from '../../html/html-to-text';
import { numberedBody } from '../../lists/numbered-body';
import { odtToHtml } from './odt-to-html';

const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:loext="l" xmlns:xlink="x" xmlns:table="b" xmlns:draw="d"';

/** The text of a document with its numbers. `styles` stand where those of its own program do. */
function linesOf(body: string, lists: string, styles = ''): readonly string[] {
  const content = parseXml(
    `<office:document-content ${NAMES}><office:automatic-styles>${lists}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );
  const apart = parseXml(
    `<office:document-styles ${NAMES}><office:styles>${styles}</office:styles></office:document-styles>`,
  );
  if (content === null) throw new Error('no XML');
  const root = parsePage(odtToHtml(content, apart)).body;
  return numberedBody(textOfElement(root), root).split('\n\n');
}

const level = (at: number, more: string): string =>
  `<text:list-level-style-number text:level="${at}" ${more}/>`;
const style = (name: string, levels: string): string =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const list = (more: string, ...items: string[]): string => `<text:list ${more}>${items.join('')}</text:list>`;
const item = (content: string, more = ''): string => `<text:list-item ${more}>${content}</text:list-item>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;

const DEMANDS = style(
  'L1',
  level(1, 'style:num-format="1" style:num-suffix="."') +
    level(2, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"') +
    level(3, 'style:num-format="I" text:display-levels="3"'),
);

describe('the numbers of an OpenDocument’s lists', () => {
  it('are in its text on every level; what follows in a point has none', () => {
    const deep = list('', item(p('green')));
    const inner = list('', item(p('Tea') + deep), item(p('Soup')));
    expect(
      linesOf(
        list(
          'text:style-name="L1"',
          item(p('Food') + p('at noon') + inner),
          `<text:list-header>${p('Also')}</text:list-header>`,
          item(p('Pay')),
        ),
        DEMANDS,
      ),
    ).toEqual(['1. Food', 'at noon', '(a) Tea', '1.a.I green', '(b) Soup', 'Also', '2. Pay']);
  });

  it('begin where they say, and go on where they say', () => {
    const lists =
      list('text:style-name="L1" xml:id="one"', item(p('A'), 'text:start-value="3"'), item(p('B'))) +
      list('text:style-name="L1" text:continue-numbering="true"', item(p('C'))) +
      list('text:style-name="L1"', item(p('D'))) +
      list('text:style-name="L1" text:continue-list="one"', item(p('E')));
    expect(linesOf(lists, DEMANDS)).toEqual(['3. A', '4. B', '5. C', '1. D', '6. E']);
  });

  it('are shown as later programs say it, and a point of points counts itself no more', () => {
    const patterns = style(
      'L2',
      level(1, 'style:num-format="1" loext:num-list-format="Article %1%:"') +
        level(2, 'style:num-format="A" loext:num-list-format="%1%-%2%" text:display-levels="2"'),
    );
    const lists =
      list('text:style-name="L2"', item(p('Port'))) +
      list(
        'text:style-name="L2" text:continue-numbering="true"',
        item(list('', item(p('Ships')))),
        item(p('Town')),
      );
    expect(linesOf(lists, patterns)).toEqual(['Article 1: Port', '1-A Ships', 'Article 2: Town']);
  });

  it('of headings come from the outline, but not for those that are taken out of it', () => {
    const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/></text:outline-style><style:style style:name="Plain" style:list-style-name=""/>`;
    const heading = (text: string, at: number, more = ''): string =>
      `<text:h text:outline-level="${at}" ${more}>${text}</text:h>`;
    expect(
      linesOf(
        heading('Port', 1) +
          heading('Ships', 2) +
          heading('Free', 2, 'text:style-name="Plain"') +
          heading('Cranes', 2) +
          heading('Town', 1) +
          heading('Not counted', 1, 'text:is-list-header="true"'),
        '',
        outline,
      ),
    ).toEqual(['1 Port', '1.1. Ships', 'Free', '1.2. Cranes', '2 Town', 'Not counted']);
  });

  it('are none for bullets, levels without a form, and what was deleted', () => {
    const none =
      style('L3', level(1, 'style:num-format="" style:num-suffix="."')) +
      style('L4', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>');
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${list('text:style-name="L1"', item(p('GONE')))}</text:deletion></text:changed-region></text:tracked-changes>`;
    expect(
      linesOf(
        deleted +
          list('text:style-name="L3"', item(p('A'))) +
          list('text:style-name="L4"', item(p('B'))) +
          list('text:style-name="L1"', item(p('C'))),
        none + DEMANDS,
      ),
    ).toEqual(['A', 'B', '1. C']);
  });

  it('of OpenOffice 1 are read, too', () => {
    expect(
      linesOf(
        `<text:ordered-list text:style-name="L1">${item(p('A'))}${item(p('B'))}</text:ordered-list>`,
        DEMANDS,
      ),
    ).toEqual(['1. A', '2. B']);
  });
});
