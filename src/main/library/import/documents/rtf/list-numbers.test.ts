import { expect, it } from 'vitest';
import { parseDocument } from '../../parse';

async function bodyOf(rtf: string): Promise<{ readonly points: readonly string[]; readonly html: string }> {
  const head =
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2 Courier New;}}\\pard Dockers hand over their demands\\par The dockers handed over their demands to the council on Monday evening.\\par ';
  const outcome = await parseDocument({
    bytes: Buffer.from(`${head}${rtf}}`, 'latin1'),
    name: 'demands.rtf',
  });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  const { fields, bodyHtml } = outcome.articles[0];
  return { points: fields.body.split('\n\n').slice(1), html: bodyHtml ?? '' };
}

it('the numbers that an RTF file writes for programs without lists are in its text', async () => {
  const { points, html } = await bodyOf(
    '{\\listtext\\pard\\plain 1.\\tab}\\pard\\ls1 Pay\\par{\\listtext\\pard\\plain 2.\\tab}\\pard\\ls1 Rest\\par' +
      "\\pard\\ls2{\\listtext\\pard\\plain\\f1 \\'b7\\tab}a bullet\\par{\\listtext\\pard\\plain\\f2 o\\tab}a hollow one\\par" +
      '\\pard{\\pntext\\pard\\plain IV)\\tab}{\\*\\pn\\pnlvlbody}Food\\par\\pard It is said.\\par',
  );
  expect(points).toEqual(['1. Pay', '2. Rest', 'a bullet', 'a hollow one', 'IV) Food', 'It is said.']);
  expect(html).toContain('<ol><li>Pay</li><li>Rest</li></ol>');
});

it('a number of a point that was deleted, or has no text, goes before no other paragraph', async () => {
  const { points } = await bodyOf(
    '\\pard\\ls1{\\listtext 1.\\tab}Pay\\par{\\listtext 2.\\tab}{\\deleted GONE}\\par\\pard It is free.\\par',
  );
  expect(points).toEqual(['1. Pay', 'It is free.']);
});

it('numbers in the cells of a table are before their paragraphs', async () => {
  const { points } = await bodyOf(
    '\\trowd\\pard\\intbl Demand\\cell Who\\cell\\row\\trowd\\pard\\intbl\\ls1{\\listtext 1.\\tab}Pay\\par{\\listtext 2.\\tab}Rest\\cell\\pard\\intbl all\\cell\\row\\pard It is said.\\par',
  );
  expect(points).toContain('1. Pay');
  expect(points).toContain('2. Rest');
});
