import { expect, it } from 'vitest';
import { mediaTypeOfHost } from './media-type-of-host';

it.each([
  ['https://x.com/janedoe/status/1', 'social'],
  ['https://www.linkedin.com/posts/janedoe_1', 'social'],
  ['http://mp.weixin.qq.com/s?__biz=1', 'social'],
  ['https://janedoe.wordpress.com/2024/05/trees', 'blog'],
  ['https://harbour.substack.com/p/trees', 'blog'],
  ['https://www.post.example/city/trees', null],
  ['https://www.netflix.com/title/1', null],
  ['https://qq.com/a/1', null],
])('a page of %s is of this medium: %s', (address, type) => {
  expect(mediaTypeOfHost(address)).toBe(type);
});
