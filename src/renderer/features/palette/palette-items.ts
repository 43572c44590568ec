import {
  commandDefinitions,
  isCommandEnabled,
  type CommandDefinition,
  type CommandFacts,
  type MenuName,
} from '../../../shared/commands';
import { paletteText } from '../../../shared/messages/dialogs-en';
import { placeText } from '../../../shared/messages/window-en';
import type { Tag } from '../../../shared/model/tag';
import { fixedPlaces, placeKey, type Place } from '../../state/place';
import { foldText } from '../../state/fold-text';

/** One line of the palette. */
export type PaletteItem =
  | {
      readonly kind: 'command';
      readonly key: string;
      readonly text: string;
      readonly command: CommandDefinition;
    }
  | { readonly kind: 'place'; readonly key: string; readonly text: string; readonly place: Place }
  | {
      readonly kind: 'tag';
      readonly key: string;
      readonly text: string;
      readonly path: string;
      readonly color: string | null;
    };

/** Outlets and tags shown at most; typing narrows them. */
const MOST_PER_KIND = 8;

/** Commands of the list's and places' own are left out here: places are listed as such. */
function isOffered(command: CommandDefinition, facts: CommandFacts): boolean {
  return isCommandEnabled(command, facts) && !command.id.startsWith('go.') && command.id !== 'palette.open';
}

/** What concerns the selection comes first, then what is seen, then files. */
const menusByNearness: readonly MenuName[] = ['clipping', 'view', 'edit', 'file', 'go', 'help'];

function menuRank({ menu }: CommandDefinition): number {
  return menu === null ? menusByNearness.length : menusByNearness.indexOf(menu.in);
}

/** How well `text` fits the words typed: each must begin a word of it (2), or be somewhere in it (1); 0 is not at all. */
export function paletteFit(text: string, typed: string): number {
  const whole = ` ${foldText(text)}`;
  let fit = 2;
  for (const word of foldText(typed).split(/\s+/u).filter(Boolean)) {
    if (!whole.includes(word)) return 0;
    if (!/[\s/(]/u.test(whole[whole.indexOf(word) - 1] ?? '')) fit = 1;
  }
  return whole.startsWith(` ${foldText(typed)}`) ? 3 : fit;
}

/** What the palette offers: what can be done now, where to go, and the tags to add (when something is selected) or show. */
export function paletteItems(
  typed: string,
  facts: CommandFacts,
  tags: readonly Tag[],
  outlets: readonly { readonly name: string }[],
): readonly PaletteItem[] {
  const commands = commandDefinitions
    .filter((command) => isOffered(command, facts))
    .toSorted((a, b) => menuRank(a) - menuRank(b))
    .map((command): PaletteItem => ({ kind: 'command', key: command.id, text: command.title, command }));
  const place = (text: string, to: Place): PaletteItem => ({
    kind: 'place',
    key: `go:${placeKey(to)}`,
    text,
    place: to,
  });
  const places = [
    ...fixedPlaces.map((kind) => place(placeText[kind], { kind })),
    ...tags.map(({ path }) => place(path, { kind: 'tag', path })),
    ...outlets.map(({ name }) => place(name, { kind: 'outlet', name })),
  ];
  const adding =
    facts.selection === 0
      ? []
      : tags.map(({ path, color }): PaletteItem => ({
          kind: 'tag',
          key: `tag:${path}`,
          text: path,
          path,
          color,
        }));
  const best = (items: readonly PaletteItem[], most: number): PaletteItem[] =>
    items
      .map((item) => ({ item, fit: paletteFit(item.text, typed.trim()) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit)
      .slice(0, most)
      .map(({ item }) => item);
  const typing = typed.trim() !== '';
  return [
    ...best(commands, typing ? MOST_PER_KIND : Infinity),
    ...best(places, typing ? MOST_PER_KIND : fixedPlaces.length),
    ...(typing ? best(adding, MOST_PER_KIND) : []),
  ];
}

export function paletteGroup(item: PaletteItem): string {
  if (item.kind === 'command') return paletteText.commands;
  return item.kind === 'place' ? paletteText.go : paletteText.addTag;
}
