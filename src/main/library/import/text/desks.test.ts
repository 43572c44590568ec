import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNamedDesk, takeDesks } from './desks';

describe('a desk that signs', () => {
  it.each([
    'HF24 Redaktion',
    'HF-Redaktion',
    'Redaktion hafenschau.example',
    'Harbour Post staff reporter',
    'Trains Team',
    'Redacción Diario del Río',
    'pump-it Webteam',
    'Rivermouth Newsroom',
  ])('has a name of its own: %s', (name) => {
    expect(isNamedDesk(name)).toBe(true);
    expect(takeDesks(name)).toEqual({ desks: [name], rest: '' });
  });

  it.each([
    'Redaktion',
    'Die Redaktion',
    'Our News Desk',
    'Our Foreign Staff',
    'Staff Reporter',
    'Online-Redaktion',
    'la rédaction',
    'Jane Doe',
    'AP Staff Writer',
    'Head of the Trains Team',
    'Follow our team',
    'Redaktion: Jane Doe',
    'Teamster',
  ])('is not named by %s', (name) => {
    expect(isNamedDesk(name)).toBe(false);
    expect(takeDesks(name)).toEqual({ desks: [], rest: name });
  });

  it.each([
    ['Jane Doe, Trains Team', ['Trains Team'], 'Jane Doe'],
    ['By Jane Doe and Rivermouth Newsroom', ['Rivermouth Newsroom'], 'Jane Doe'],
    ['Redaktion Haus und Garten', ['Redaktion Haus und Garten'], ''],
    ['Jane Doe, Redaktion', [], 'Jane Doe, Redaktion'],
    ['Jane Doe, Gazette Staff Writer', [], 'Jane Doe, Gazette Staff Writer'],
  ])('is taken out of %s', (byline, desks, rest) => {
    expect(takeDesks(byline)).toEqual({ desks, rest });
  });

  it('A byline without a desk is left as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { desks, rest } = takeDesks(text);
        expect(desks.length > 0 || rest === text).toBe(true);
        for (const desk of desks) expect(text).toContain(desk);
      }),
    );
  });
});
