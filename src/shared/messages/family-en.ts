import type { FamilyOrigin } from '../model/family';
import { countOf } from './en';

/** The words of the window about stories and their placements. */
export const familyText = {
  title: 'Story',
  ran: (placements: number, outlets: number): string =>
    outlets < 2
      ? `${countOf(placements, 'clipping has', 'clippings have')} this story`
      : `${countOf(outlets, 'outlet', 'outlets')} ran this story` +
        (placements > outlets ? `, in ${countOf(placements, 'clipping', 'clippings')}` : ''),
  /** Why it is thought to come from there; null when nobody can be named. */
  origin: ({ outlet, id, because }: FamilyOrigin): string | null => {
    if (outlet === null) return null;
    switch (because) {
      case 'credited':
        return id === null ? `Credited to ${outlet}` : `Probably from ${outlet}, credited by the others`;
      case 'earliest':
        return `First published by ${outlet}`;
      case 'fullest':
        return `Fullest text in ${outlet}`;
    }
  },
  placements: 'Placements of this story',
  outletUnknown: 'Outlet unknown',
  noDate: 'no date',
  compared: 'the others are compared with it',
  kept: (share: number): string => `${percent(share)} kept`,
  added: (share: number): string => `${percent(share)} of its own`,
  headline: (headline: string): string => `“${headline}”`,
  more: (n: number): string => `and ${n.toLocaleString('en')} more`,
  showAll: 'Show in List',
  split: 'Not the Same Story',
  splitDone: 'Taken out of the story, for good',
  sameEvent: 'Perhaps the same event',
  sameEventHint: 'Not copied, but much of what they name is the same.',
} as const;

/** Below this much of its own, a copy is a copy. */
export const TELLING_SHARE = 0.03;

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
