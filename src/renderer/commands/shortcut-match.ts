import { commandDefinitions, worksWhileTyping, type CommandDefinition } from '../../shared/commands';

/** One key press, independent of the system: Mod is Command on a Mac and Control elsewhere. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard, for layouts that write no Latin letters; empty when unknown. */
  readonly code: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Where the key was pressed. */
export type FocusWhere = 'text' | 'list' | 'elsewhere';

/** The press of a DOM event. */
export function pressOf(event: KeyboardEvent, isMac: boolean): KeyPress {
  return {
    key: event.key,
    code: event.code,
    mod: isMac ? event.metaKey : event.ctrlKey,
    shift: event.shiftKey,
    alt: event.altKey,
  };
}

/** The key as the command table writes it: capitals for letters, `Space`, names of keys as they are. */
export function keyName({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  if (key === ' ') return 'Space';
  if (key === 'Backspace') return key;
  if (key.length > 1) return key;
  // Cyrillic, Greek, Arabic, … layouts: the letter that stands there on a Latin one.
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  if (key.codePointAt(0) !== undefined && key > '\u007f' && latin !== undefined) return latin;
  return key.toUpperCase();
}

/** Whether `keys` (`Mod+Shift+Z`) name this press. Shift is part of signs such as `?` and not asked for there. */
export function matchesKeys(keys: string, press: KeyPress): boolean {
  const plus = keys.endsWith('++') || keys === '+';
  const parts = plus ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  const name = parts.at(-1) ?? '';
  const modifiers = new Set(parts.slice(0, -1));
  const isSign = /^[^A-Z0-9]$/.test(name);
  return (
    keyName(press) === name &&
    press.mod === modifiers.has('Mod') &&
    press.alt === modifiers.has('Alt') &&
    (isSign || press.shift === modifiers.has('Shift'))
  );
}

/** The command a press means where the focus is, or null. */
export function commandForPress(press: KeyPress, where: FocusWhere): CommandDefinition | null {
  const found = commandDefinitions.find(
    (command) =>
      (command.context !== 'list' || where === 'list') &&
      command.keys.some(
        (keys) => matchesKeys(keys, press) && (where !== 'text' || worksWhileTyping(command, keys)),
      ),
  );
  return found ?? null;
}

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const plainNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const keySigns: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
};

/** The keys as they are printed on the system's keyboards, one text per key. */
export function keyCaps(keys: string, isMac: boolean): readonly string[] {
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  return parts.map((part) => (isMac ? macNames[part] : plainNames[part]) ?? keySigns[part] ?? part);
}
