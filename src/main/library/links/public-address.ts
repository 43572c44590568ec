import { BlockList, isIP } from 'node:net';

/**
 * Ranges that are not the public internet: IANA's special-purpose registries (RFC 6890 and its updates), multicast, and
 * the prefixes that carry an IPv4 address inside, which are looked at by that address.
 */
const V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const V6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

const closed = new BlockList();
for (const range of V4.split(' ')) add(range, 'ipv4');
for (const range of V6.split(' ')) add(range, 'ipv6');
/** All of it that is given out (RFC 4291, 2.4); everything else is local, reserved or multicast. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

function add(range: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits = ''] = range.split('/');
  closed.addSubnet(address, Number(bits), family);
}

/** Whether an IP address belongs to the public internet. False for anything that is no address. */
export function isPublicAddress(address: string): boolean {
  // A zone ("fe80::1%eth0") is local by its nature.
  const family = address.includes('%') ? 0 : isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  if (family !== 6) return false;
  return global6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
