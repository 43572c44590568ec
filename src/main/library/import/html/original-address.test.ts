import { describe, expect, it } from 'vitest';
import { originalOf } from './original-address';

const PAGE = 'https://www.post.example/city/trees-felled?id=4';

describe('The page behind the address of', () => {
  it.each<[string, string, string | undefined]>([
    ['the Wayback Machine', `https://web.archive.org/web/20240612103015/${PAGE}`, '2024-06-12T10:30:15Z'],
    ['its plain copy', `http://web.archive.org/web/20240612103015id_/${PAGE}`, '2024-06-12T10:30:15Z'],
    ['its copy of some day', `https://web.archive.org/web/20240612/${PAGE}`, '2024-06-12'],
    ['its copy of some year', `https://web.archive.org/web/2024/${PAGE}`, undefined],
    ['a library’s archive', `https://arquivo.example/wayback/20240612103015/${PAGE}`, '2024-06-12T10:30:15Z'],
    ['archive.today', `https://archive.ph/2024.06.12-103015/${PAGE}`, '2024-06-12T10:30:15Z'],
    ['its bookmark', `http://archive.today/20240612103015/${PAGE}`, '2024-06-12T10:30:15Z'],
    [
      'a translator',
      'https://www-post-example.translate.goog/city/trees-felled?id=4&_x_tr_sl=en&_x_tr_tl=de',
      undefined,
    ],
    [
      'a cache of mobile pages',
      'https://www-post-example.cdn.ampproject.org/c/s/www.post.example/city/trees-felled?id=4',
      undefined,
    ],
    ['a viewer of them', 'https://www.google.com/amp/s/www.post.example/city/trees-felled?id=4', undefined],
  ])('%s', (_, address, captured) => {
    const original = originalOf(address);
    expect(original).toMatchObject({ url: PAGE, shownAt: address });
    expect(original?.capturedAt?.value).toBe(captured);
  });

  it('the Wayback Machine may lack a scheme, or a slash of it', () => {
    expect(originalOf('https://web.archive.org/web/20240612103015/post.example/trees')?.url).toBe(
      'http://post.example/trees',
    );
    expect(originalOf('https://web.archive.org/web/20240612103015/https:/post.example/trees')?.url).toBe(
      'https://post.example/trees',
    );
  });

  it('a translator may have hyphens of its own', () => {
    expect(originalOf('https://harbour--post-example.translate.goog/trees')?.url).toBe(
      'https://harbour-post.example/trees',
    );
  });

  it.each([
    PAGE,
    'https://web.archive.org/',
    'https://archive.ph/AbC1d',
    'https://www.google.com/search?q=trees',
    'https://post.example/2024/06/12/https',
    'https://post.example/share?u=https://other.example/x',
  ])('%s is itself', (address) => {
    expect(originalOf(address)).toBeNull();
  });
});
