import type { Outlet } from '../../../shared/model/outlet';
import { eastAsia } from './seeds/east-asia';
import { germanSpeaking } from './seeds/german-speaking';
import { northernAndEasternEurope } from './seeds/northern-and-eastern-europe';
import { overseas } from './seeds/overseas';
import { socialNetworks } from './seeds/social-networks';
import { southAndWestAsia } from './seeds/south-and-west-asia';
import { southEastAsia } from './seeds/south-east-asia';
import { westernEurope } from './seeds/western-europe';

let outlets: readonly Outlet[] | null = null;

/**
 * The outlets known from the start. One line each, `name | domains | other names`, domains separated by spaces and names by
 * semicolons; names are those the outlets give themselves, where they write another script those of their English editions.
 * Spellings that differ only in case, accents, spaces or the English article need no entry.
 */
export function seedOutlets(): readonly Outlet[] {
  outlets ??= [
    eastAsia,
    southEastAsia,
    southAndWestAsia,
    germanSpeaking,
    westernEurope,
    northernAndEasternEurope,
    overseas,
    socialNetworks,
  ].flatMap((seed) => seed.trim().split('\n').map(readLine));
  return outlets;
}

function readLine(line: string): Outlet {
  const [name = '', domains = '', otherNames = ''] = line.split(' | ').map((part) => part.trim());
  return {
    name,
    domains: domains.split(' ').filter((domain) => domain !== ''),
    otherNames: otherNames.split(';').filter((other) => other !== ''),
  };
}
