import { describe, expect, it } from 'vitest';
import { createOutletRegistry } from './outlet-registry';
import { seedOutlets } from './seed-outlets';

const seeds = createOutletRegistry([]);

describe('which outlet is meant', () => {
  it.each([
    ['Guangxi Daily', null, 'Guangxi Daily'],
    ['guangxi daily ', null, 'Guangxi Daily'],
    ['GUANGXI  DAILY', null, 'Guangxi Daily'],
    ['广西日报', null, 'Guangxi Daily'],
    [null, 'http://www.gxrb.com.cn/html/2019-09/18/content_1.htm', 'Guangxi Daily'],
    ['gxrb.com.cn', null, 'Guangxi Daily'],
    ['Whatever the page calls itself', 'https://epaper.gxrb.com.cn/1.htm', 'Guangxi Daily'],
    ['SPIEGEL ONLINE', null, 'Der Spiegel'],
    ['新华网', null, 'Xinhua'],
    ['BBC News Tiếng Việt', null, 'BBC News'],
    ['BBC', null, 'BBC News'],
    ['ANTARA News', null, 'Antara'],
    [null, 'https://jabar.antaranews.com/berita/1', 'Antara'],
    ['สำนักข่าวไทย', null, 'Thai News Agency'],
    [null, 'https://tna.mcot.net/politics-1', 'Thai News Agency'],
    ['Báo Quân đội nhân dân', null, 'Quân đội nhân dân'],
    ['ຂ່າວສານປະເທດລາວ', null, 'Lao News Agency'],
    ['Phnom Penh Post', null, 'The Phnom Penh Post'],
    ['Global New Light of Myanmar', null, 'The Global New Light of Myanmar'],
    ['南洋商報', null, 'Nanyang Siang Pau'],
    ['ТАСС', null, 'TASS'],
    ['Le monde', null, 'Le Monde'],
    ['tuoi tre', null, 'Tuổi Trẻ'],
    ['Nguoi Lao Dong', null, 'Người Lao Động'],
    ['El Pais', null, 'El País'],
    ['Nihon Keizai Shimbun', 'https://asia.nikkei.com/x', 'Nikkei Asia'],
    ['朝日新聞デジタル', 'https://www.asahi.com/articles/1.html', 'The Asahi Shimbun'],
  ])('%s at %s is %s', (name, address, outlet) => {
    expect(seeds.find(name, address)).toBe(outlet);
  });

  it.each([
    ['a name nobody knows', 'Rivermouth Post', null],
    ['a code many outlets have', 'FR', null],
    ['a known name on a page of somebody else', 'The Star', 'https://star.example/1'],
    ['a name two outlets have', 'Público', null],
    ['nothing', null, null],
    ['an address that is none of the web', null, 'file:///gxrb.com.cn'],
    ['a domain that only ends the same', null, 'https://notgxrb.com.cn/1'],
  ])('%s is nobody known', (_, name, address) => {
    expect(seeds.find(name, address)).toBeNull();
  });

  it('A library’s own outlets come before the seeds, by name and by domain', () => {
    const own = createOutletRegistry([
      { name: '广西日报', domains: ['gxrb.com.cn'], otherNames: ['Guangxi Daily'] },
      { name: 'Rivermouth Post', domains: ['rivermouth.example'], otherNames: ['The Post'] },
    ]);
    expect(own.find('guangxi daily', null)).toBe('广西日报');
    expect(own.find(null, 'https://gxrb.com.cn/1')).toBe('广西日报');
    expect(own.find('the post', null)).toBe('Rivermouth Post');
    expect(own.find('Le Figaro', null)).toBe('Le Figaro');
  });
});

describe('the seeds', () => {
  it('A domain means one outlet', () => {
    const domains = seedOutlets().flatMap((outlet) => outlet.domains);
    expect(domains.filter((domain, i) => domains.indexOf(domain) !== i)).toEqual([]);
    expect(seedOutlets().length).toBeGreaterThan(400);
  });

  it('Domains are host names without www', () => {
    const odd = seedOutlets().flatMap(({ domains }) =>
      domains.filter((domain) => !/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(domain)),
    );
    expect(odd).toEqual([]);
  });
});
