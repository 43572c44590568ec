import { describe, expect, it } from 'vitest';
import type { PdfParagraph } from './pdf-paragraphs';
import { otherLetters } from './printed-letters';

const PROSE =
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.';
const paragraph = (text: string, size = 12): PdfParagraph => ({ text, size, heading: 0, page: 1 });

function found(...paragraphs: readonly PdfParagraph[]): { captions: string[]; tail: string[] } {
  const { captions, tail } = otherLetters([paragraph('Headline', 24), ...paragraphs], 0, 12);
  return { captions: [...captions].map(({ text }) => text), tail: [...tail].map(({ text }) => text) };
}

describe('On a printed page', () => {
  it('a lone paragraph in small letters between those of the text is a caption, several are a box', () => {
    const small = paragraph('The old elms in the autumn of last year. Photo: Jane Doe', 9);
    expect(found(paragraph(PROSE), small, paragraph(PROSE)).captions).toEqual([small.text]);
    expect(
      found(paragraph(PROSE), small, paragraph('Elms grow slowly.', 9), paragraph(PROSE)).captions,
    ).toEqual([]);
    expect(found(small, paragraph(PROSE), paragraph(PROSE)).captions).toEqual([]);
  });

  it('what follows the last paragraph in the letters of the text is none of it, but who signs there', () => {
    const letter = paragraph(`Get our letter every morning. ${PROSE}`, 10);
    expect(found(paragraph(PROSE), paragraph('Jane Doe', 10), letter, paragraph('Terms', 10)).tail).toEqual([
      letter.text,
      'Terms',
    ]);
    expect(found(paragraph(PROSE), paragraph(PROSE)).tail).toEqual([]);
  });
});
