/** Social networks, whose pages carry posts: `name | domains | other names`; see seed-outlets.ts. */
export const socialNetworks = `
X | x.com twitter.com | Twitter;X (formerly Twitter);X (Twitter)
Facebook | facebook.com fb.com
Instagram | instagram.com
Threads | threads.net threads.com
LinkedIn | linkedin.com
TikTok | tiktok.com
YouTube | youtube.com youtu.be
Telegram | t.me telegram.me
Reddit | reddit.com
Bluesky | bsky.app | Bluesky Social
Weibo | weibo.com weibo.cn | 微博;新浪微博;Sina Weibo
Douyin | douyin.com | 抖音
Xiaohongshu | xiaohongshu.com | 小红书;RedNote
Zhihu | zhihu.com | 知乎
VK | vk.com | ВКонтакте;VKontakte
`;
