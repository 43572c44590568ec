import { describe, expect, it } from 'vitest';
import { commandForPress, keyCaps, matchesKeys, type KeyPress } from './shortcut-match';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  mod: false,
  shift: false,
  alt: false,
  ...held,
});

describe('matching a key press', () => {
  it.each<[string, KeyPress, boolean]>([
    ['K', press('k'), true],
    ['K', press('K', { shift: true }), false],
    ['Shift+K', press('K', { shift: true }), true],
    ['Mod+K', press('k', { mod: true }), true],
    ['Mod+K', press('k'), false],
    ['K', press('k', { alt: true }), false],
    ['?', press('?', { shift: true }), true],
    ['/', press('/'), true],
    ['Space', press(' '), true],
    ['Mod+=', press('=', { mod: true }), true],
    ['Mod++', press('+', { mod: true, shift: true }), true],
    ['Mod+-', press('-', { mod: true }), true],
    ['F6', press('F6'), true],
    ['Shift+F6', press('F6'), false],
    ['Delete', press('Delete'), true],
  ])('%s by %o: %s', (keys, pressed, expected) => {
    expect(matchesKeys(keys, pressed)).toBe(expected);
  });

  it('finds the letter by its place on a keyboard that writes no Latin letters', () => {
    expect(matchesKeys('T', press('е', { code: 'KeyT' }))).toBe(true);
    expect(matchesKeys('Mod+K', press('л', { code: 'KeyK', mod: true }))).toBe(true);
    expect(matchesKeys('Y', press('z', { code: 'KeyY' }))).toBe(false);
  });
});

describe('the command of a key press', () => {
  it.each([
    [press('k'), 'elsewhere', 'list.previous'],
    [press('j'), 'list', 'list.next'],
    [press('e'), 'list', 'clipping.keep'],
    [press('K', { shift: true }), 'list', 'clipping.keep'],
    [press('x'), 'list', 'clipping.exclude'],
    [press('s'), 'list', 'clipping.star'],
    [press('t'), 'elsewhere', 'clipping.tag'],
    [press('Enter'), 'list', 'clipping.open'],
    [press('Enter'), 'elsewhere', undefined],
    [press(' '), 'list', 'clipping.peek'],
    [press(' '), 'elsewhere', undefined],
    [press('k', { mod: true }), 'text', 'palette.open'],
    [press('f', { mod: true }), 'text', 'search.focus'],
    [press('k'), 'text', undefined],
    [press('/'), 'text', undefined],
    [press('?'), 'text', undefined],
    [press('a', { mod: true }), 'list', 'list.select-all'],
    [press('a', { mod: true }), 'text', undefined],
    [press('Backspace', { mod: true }), 'text', undefined],
  ] as const)('%o in %s is %s', (pressed, where, id) => {
    expect(commandForPress(pressed, where)?.id).toBe(id);
  });
});

describe('keys as they are printed on the keyboard', () => {
  it.each([
    ['Mod+Shift+Z', true, ['⌘', '⇧', 'Z']],
    ['Mod+Shift+Z', false, ['Ctrl', 'Shift', 'Z']],
    ['Mod++', false, ['Ctrl', '+']],
    ['ArrowDown', false, ['↓']],
  ])('%s (Mac: %s) is %o', (keys, isMac, caps) => {
    expect(keyCaps(keys, isMac)).toEqual(caps);
  });
});
