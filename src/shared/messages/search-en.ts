import type { SearchWindow } from '../contract';

type ChipKind = SearchWindow['understood'][number]['kind'];

/** What is wrong with a part of a query that does not do what it says. */
export const chipFaultText: Partial<Record<ChipKind, string>> = {
  ignored: 'Not used in the search',
  missing: 'There is no saved search of this name, so it finds nothing',
  circular: 'This saved search would contain itself, so it finds nothing',
};
