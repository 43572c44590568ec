import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../html/dom';
import { textOfElement } from '../html/html-to-text';
import { numberedBody } from './numbered-body';
import { markOrderedLists } from './ordered-lists';
import { showMarks } from './shown-marks';

function numbered(html: string): string {
  const { body } = parsePage(html);
  markOrderedLists(body);
  return numberedBody(textOfElement(body), body);
}

describe('the numbers of a page’s ordered lists', () => {
  it.each([
    ['<ol><li>Pay</li><li>Rest</li></ol>', '1. Pay\n\n2. Rest'],
    ['<ol start="4"><li>Pay</li><li value="9">Rest</li><li>Food</li></ol>', '4. Pay\n\n9. Rest\n\n10. Food'],
    ['<ol type="a"><li>Pay</li><li><p>Rest</p><p>at night</p></li></ol>', 'a. Pay\n\nb. Rest\n\nat night'],
    ['<ol reversed><li>Pay</li><li>Rest</li></ol>', '2. Pay\n\n1. Rest'],
    ['<ol><li>Pay<ul><li>soon</li></ul></li><li></li><li>Rest</li></ol>', '1. Pay\n\nsoon\n\n3. Rest'],
    ['<ol><li>1. Pay</li><li>2.5 hours of rest</li></ol>', '1. Pay\n\n2. 2.5 hours of rest'],
  ])('are in its text: %s', (html, text) => {
    expect(numbered(html)).toBe(text);
  });

  it.each([
    '<ul><li>Pay</li></ul>',
    '<ol style="margin: 0; list-style-type: none"><li>Pay</li></ol>',
    '<ol class="list-unstyled"><li>Pay</li></ol>',
    '<ol><li><article><p>Pay</p></article></li></ol>',
  ])('are not made up where it shows none: %s', (html) => {
    expect(numbered(html)).toBe('Pay');
  });
});

it('a paragraph that was left out of the body takes no other paragraph’s number', () => {
  const { body } = parsePage(
    '<p data-list-mark="1. ">Same</p><p data-list-mark="2. ">Gone</p><p data-list-mark="3. ">Same</p>',
  );
  expect(numberedBody('Same\n\nSame', body)).toBe('1. Same\n\n3. Same');
  expect(numberedBody('Other', body)).toBe('Other');
});

it('numbers only come before paragraphs, whatever the lists are', () => {
  const words = fc.constantFrom('Pay', 'Rest', 'Food', 'Pay rises');
  const lists = fc.array(fc.tuple(fc.constantFrom('ol', 'ul', 'div'), fc.array(words, { maxLength: 4 })), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(lists, (written) => {
      const html = written
        .map(([name, points]) => `<${name}>${points.map((point) => `<li>${point}</li>`).join('')}</${name}>`)
        .join('');
      const plain = textOfElement(parsePage(html).body);
      expect(numbered(html).replace(/^\d+\. /gmu, '')).toBe(plain);
    }),
  );
});

it('a list of a document that counts “1.”, “2.” is an ordered list, any other’s points begin with their numbers', () => {
  const document = parsePage(
    '<ul><li data-list-mark="3. ">Pay</li><li data-list-mark="4. ">Rest<ul><li data-list-mark="a) ">at &lt;night</li><li>and day</li></ul></li></ul><h2 data-list-mark="2.1 ">Part</h2><ul><li>free</li></ul>',
  );
  showMarks(document);
  expect(document.body.innerHTML.replaceAll('\n', '')).toBe(
    '<ol><li value="3">Pay</li><li>Rest<p>a) at &lt;night</p><ul><li>and day</li></ul></li></ol><h2>2.1 Part</h2><ul><li>free</li></ul>',
  );
});
