import { expect, it } from 'vitest';
import { clippingIdSchema } from '../../../shared/model/clipping';
import { clipAddress } from './clip-address';

const id = clippingIdSchema.parse('0123456789abcdef0123');

it('names the clipping, the view, what is marked and the size, whatever the query holds', () => {
  const address = new URL(
    clipAddress({ id, view: 'text', query: 'a&view=original #1 "é"', size: 17, match: 0, version: '1' }),
  );
  expect(address.hostname).toBe(id);
  expect(address.searchParams.get('q')).toBe('a&view=original #1 "é"');
  expect(address.searchParams.get('view')).toBe('text');
  expect(address.hash).toBe('');
});

it('differs between matches only after the #, so that nothing loads again', () => {
  const of = (match: number): string =>
    clipAddress({ id, view: 'text', query: 'flood', size: 17, match, version: '1' });
  expect(of(2).split('#')).toEqual([of(1).split('#')[0], 'm2']);
});
