import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { lookup } from 'node:dns/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchResource } from './fetch-resource';
import { ClosedAddressError } from './guarded-lookup';
import { isPublicAddress } from './public-address';

describe('an address is public', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2606:2800:220:1::1',
    '2a00:1450:4001::1',
  ])('when it is given out for the internet: %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each(
    '0.0.0.0 127.0.0.1 127.8.8.8 10.1.2.3 100.64.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001:db8::1 2002:7f00:1::1 2001::1 100::1 localhost 1.2.3'.split(
      ' ',
    ),
  )('not when it is local, reserved, a tunnel to such a one, or no address: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('never when it lies in a private network, however it is written', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.constantFrom('10', '127', '169.254', '192.168'),
        octet,
        octet,
        octet,
        (start, b, c, d) => {
          const address = [...start.split('.'), b, c, d].slice(0, 4).join('.');
          // The URL standard writes every notation of an IPv4 address (octal, hexadecimal, one number) in this one.
          const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
          expect(new URL(`http://${String(number)}/`).hostname).toBe(address);
          expect(isPublicAddress(address)).toBe(false);
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        },
      ),
    );
  });
});

describe('a link into a private network', () => {
  it('is refused by its address and by what its name resolves to, and no connection is made', async () => {
    let connections = 0;
    const server = createServer((_request, response) => response.end('secret'));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect((await lookup('localhost')).address).toMatch(/^(?:127\.0\.0\.1|::1)$/u);
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]'])
      await expect(
        fetchResource(`http://${host}:${String(port)}/`, {
          isReachable: isPublicAddress,
          signal: new AbortController().signal,
          accept: '*/*',
          mostBytes: 1000,
        }),
        host,
      ).rejects.toThrow(ClosedAddressError);
    expect(connections).toBe(0);
  });
});
