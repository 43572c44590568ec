import { describe, expect, it } from 'vitest';
import {
  commandDefinitions,
  isCommandEnabled,
  isCommandId,
  menuAccelerator,
  menuNames,
  menuSections,
  worksWhileTyping,
} from './commands';

const nothing = { selection: 0, rows: 0, inTrash: false, searching: false, canUndo: false, canRedo: false };

describe('the command table', () => {
  it('gives no keys to two commands', () => {
    const owners = new Map<string, string[]>();
    for (const { id, keys } of commandDefinitions) {
      for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), id]);
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  it('writes keys in one order: Mod, Alt, Shift, then the key, with letters in capitals', () => {
    for (const { keys } of commandDefinitions) {
      for (const key of keys)
        expect(key).toMatch(/^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9,/?=+-]|F\d+|[A-Z][a-z]+)$/);
    }
  });

  it('puts every command with a menu into exactly one menu, once', () => {
    const inMenus = menuNames.flatMap((name) => menuSections(name).flat());
    const withMenu = commandDefinitions.filter((command) => command.menu !== null);
    expect(inMenus.map(({ id }) => id).sort()).toEqual(withMenu.map(({ id }) => id).sort());
  });

  it('lets every command be reached without knowing its keys', () => {
    expect(commandDefinitions.filter(({ menu }) => menu === null)).toEqual([]);
  });

  it('gives the native menu no bare letter, so that letters can be typed', () => {
    for (const command of commandDefinitions) {
      expect(menuAccelerator(command) ?? 'CmdOrCtrl+').toMatch(/^(CmdOrCtrl\+|(Shift\+)?F\d)/);
    }
  });

  it('never takes a bare key or a text-editing key from a text field', () => {
    const taken = commandDefinitions.flatMap((command) =>
      command.keys.filter((keys) => worksWhileTyping(command, keys)),
    );
    for (const keys of [
      'Mod+A',
      'Mod+Backspace',
      'Delete',
      'Space',
      'Enter',
      'K',
      '/',
      '?',
      'Mod+C',
      'Mod+X',
    ]) {
      expect(taken).not.toContain(keys);
    }
    expect(taken).toContain('Mod+F');
  });

  it('spells the plus key as Electron does', () => {
    const accelerators = commandDefinitions.map(menuAccelerator);
    expect(accelerators.filter((keys) => keys?.endsWith('++'))).toEqual([]);
  });

  it('knows its own ids and no others', () => {
    expect(isCommandId('clipping.keep')).toBe(true);
    expect(isCommandId('toString')).toBe(false);
  });
});

describe('whether a command can run', () => {
  const enabled = (id: string, facts: Partial<typeof nothing>): boolean => {
    const command = commandDefinitions.find((candidate) => candidate.id === id);
    if (command === undefined) throw new Error(`no command ${id}`);
    return isCommandEnabled(command, { ...nothing, ...facts });
  };

  it.each([
    ['palette.open', {}, true],
    ['clipping.keep', {}, false],
    ['clipping.keep', { selection: 3 }, true],
    ['clipping.open', { selection: 3 }, false],
    ['clipping.open', { selection: 1 }, true],
    ['clipping.restore', { selection: 1 }, false],
    ['clipping.restore', { selection: 1, inTrash: true }, true],
    ['export.open', {}, false],
    ['export.open', { rows: 1 }, true],
    ['search.save', {}, false],
    ['search.save', { searching: true }, true],
    ['history.undo', {}, false],
    ['history.undo', { canUndo: true }, true],
    ['history.redo', { canUndo: true }, false],
    ['history.redo', { canRedo: true }, true],
  ])('%s with %o: %s', (id, facts, expected) => {
    expect(enabled(id, facts)).toBe(expected);
  });
});
