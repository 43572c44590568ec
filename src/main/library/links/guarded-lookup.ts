import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** The address lies where nothing is fetched from. */
export class ClosedAddressError extends Error {
  constructor(host: string) {
    super(`${host} is not on the public internet`);
    this.name = 'ClosedAddressError';
  }
}

/**
 * Resolves names for a connection, and fails with a ClosedAddressError when any address of the name may not be reached. The
 * connection is made to the very addresses that were looked at: a name cannot mean another one a moment later.
 */
export function guardedLookup(isReachable: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses: readonly LookupAddress[] = found;
      const [first] = error === null ? addresses : [];
      if (error !== null || first === undefined) {
        callback(error ?? new Error(`${hostname} has no address`), []);
        return;
      }
      if (!addresses.every(({ address }) => isReachable(address))) {
        callback(new ClosedAddressError(hostname), []);
        return;
      }
      if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}
