import type { MediaType } from '../../../../shared/model/clipping';

/** Domains whose pages are posts of people and organisations, as monitoring services count them; WeChat's accounts among them. */
const SOCIAL =
  'x.com twitter.com facebook.com fb.com youtube.com instagram.com threads.net threads.com linkedin.com tiktok.com t.me telegram.me reddit.com bsky.app weibo.com weibo.cn mp.weixin.qq.com douyin.com xiaohongshu.com vk.com ok.ru mastodon.social';
/** Domains that give each of their blogs a name of its own. */
const BLOGS =
  'wordpress.com blogspot.com blogger.com substack.com medium.com tumblr.com livejournal.com hypotheses.org over-blog.com canalblog.com typepad.com blog.jp hatenablog.com ameblo.jp note.com tistory.com blog.naver.com blog.sina.com.cn';

const types: readonly (readonly [MediaType, ReadonlySet<string>])[] = [
  ['social', new Set(SOCIAL.split(' '))],
  ['blog', new Set(BLOGS.split(' '))],
];

/** The kind of medium a page is from where its host alone tells; null for all others. */
export function mediaTypeOfHost(address: string): MediaType | null {
  const labels = new URL(address).hostname.split('.');
  const domains = labels.map((_, i) => labels.slice(i).join('.'));
  return types.find(([, hosts]) => domains.some((domain) => hosts.has(domain)))?.[0] ?? null;
}
