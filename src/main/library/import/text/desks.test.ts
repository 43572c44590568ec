import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNamedDesk, withoutDesks } from './desks';

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
    expect(withoutDesks(name)).toBe('');
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
    expect(withoutDesks(name)).toBe(name);
  });

  it.each([
    ['Jane Doe, Trains Team', 'Jane Doe'],
    ['By Jane Doe and Rivermouth Newsroom', 'Jane Doe'],
    ['Redaktion Haus und Garten', ''],
    ['Jane Doe, Redaktion', 'Jane Doe, Redaktion'],
    ['Jane Doe, Gazette Staff Writer', 'Jane Doe, Gazette Staff Writer'],
  ])('is taken out of %s', (byline, rest) => {
    expect(withoutDesks(byline)).toBe(rest);
  });

  it('Nothing is in a byline without its desks that was not in it before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const rest = withoutDesks(text);
        for (const part of rest === text ? [] : rest.split(', ')) expect(text).toContain(part);
      }),
    );
  });
});
