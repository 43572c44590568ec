import type { Outlet } from '../../../shared/model/outlet';
import { hostOf } from '../../../shared/model/host-of';
import { outletKey } from './outlet-key';
import { seedOutlets } from './seed-outlets';

/** Codes of two or three letters mean many outlets: alone, without the domain, they say nothing. */
const SHORTEST_NAME = 4;
/** These mean one everywhere. */
const CODES = new Set('bbc cnn nhk kbs vov vtv rri faz nzz zdf orf wsj nyt voa rfa npr'.split(' '));

/** Finds the outlet that a name as it was written, or the address a text was carried at, means. */
export interface OutletRegistry {
  /**
   * The outlet's name, or null when it is not known. The domain decides before the name; a name whose page lies on a domain of
   * nobody known, or of somebody else, is not another outlet's.
   *
   * @param name as the document gives it
   * @param address where the outlet carried it, null when unknown
   */
  find: (name: string | null, address: string | null) => string | null;
}

/** A registry of a library's own outlets, and the seeds for whatever these do not name. */
export function createOutletRegistry(own: readonly Outlet[]): OutletRegistry {
  const byDomain = new Map<string, string>();
  const byName = namesOf(own);
  for (const [key, name] of namesOf(seedOutlets())) if (!byName.has(key)) byName.set(key, name);
  for (const { name, domains } of [...own, ...seedOutlets()])
    for (const domain of domains) if (!byDomain.has(domain)) byDomain.set(domain, name);
  const atHost = (host: string): string | null => {
    for (let part = host; part.includes('.'); part = part.slice(part.indexOf('.') + 1)) {
      const name = byDomain.get(part);
      if (name !== undefined) return name;
    }
    return null;
  };
  return {
    find(name, address) {
      const host = address === null ? null : hostOf(address);
      const atDomain = host === null ? null : atHost(host);
      if (atDomain !== null) return atDomain;
      if (name === null) return null;
      // Some sources give the domain as the name.
      const asHost = /^[\w-]+(?:\.[\w-]+)+$/u.test(name.trim())
        ? hostOf(`https://${name.trim().toLowerCase()}`)
        : null;
      const named = asHost === null ? null : atHost(asHost);
      if (named !== null) return named;
      const key = outletKey(name);
      if (key.length < SHORTEST_NAME && !CODES.has(key) && /^[\p{Script=Latin}\p{N}]*$/u.test(key))
        return null;
      return host === null ? (byName.get(key) ?? null) : null;
    },
  };
}

/** The outlets by every spelling; one that means two of them means none. */
function namesOf(outlets: readonly Outlet[]): Map<string, string> {
  const byName = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, otherNames } of outlets)
    for (const key of [name, ...otherNames].map(outletKey)) {
      const other = byName.get(key);
      if (other !== undefined && other !== name) shared.add(key);
      byName.set(key, name);
    }
  for (const key of [...shared, '']) byName.delete(key);
  return byName;
}
