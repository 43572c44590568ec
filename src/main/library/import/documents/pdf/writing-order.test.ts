import { describe, expect, it } from 'vitest';
import { joinPieces } from './text-lines';
import type { TextPiece } from './text-pieces';

/** Pieces side by side, each of its own width; a space stands before those that begin with one. */
function drawn(...texts: readonly string[]): TextPiece[] {
  let x = 100;
  return texts.map((written) => {
    const text = written.trim();
    const spaced = written.startsWith(' ');
    x += spaced ? 3 : 0;
    const piece: TextPiece = { text, x, right: x + 6 * text.length, y: 50, size: 12, heading: 0, spaced };
    x = piece.right;
    return piece;
  });
}

const linesOf = (pieces: readonly TextPiece[]): string[] => joinPieces(pieces, 1).map(({ text }) => text);

describe('Letters written from right to left', () => {
  it('are words again where a browser drew each by itself, as they lie on paper', () => {
    expect(linesOf(drawn('ر', 'ش', 'ا', 'ب', 'م', 'ل', 'ا', ' ث', 'ب', 'ل', 'ا'))).toEqual(['البث المباشر']);
  });

  it('leave figures and Latin words among them as they are', () => {
    expect(linesOf(drawn('ל', 'ק', ' 21', ',500', ' Post', ' ם', 'י'))).toEqual(['ים 21,500 Post קל']);
  });

  it('stay where they came in the order of writing', () => {
    expect(linesOf(drawn('البث'))).toEqual(['البث']);
    expect(linesOf(drawn('The', ' ship', ' sails'))).toEqual(['The ship sails']);
  });
});
