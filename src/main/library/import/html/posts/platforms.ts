/** How a social network marks a post in its pages; all marks are selectors. */
export interface Platform {
  /** As it is named as an outlet. */
  readonly name: string;
  /** Domains; none where everybody may run a site of it. */
  readonly hosts: readonly string[];
  /** What the path of a post's own page holds; profiles and feeds have none of it. */
  readonly path: RegExp;
  /** The boxes of posts, replies among them; without it, a post is what holds a text and the name of who wrote it. */
  readonly box?: string;
  /** The box of the post a page is about, where it is built otherwise than others. */
  readonly shown?: string;
  /** The text as it was typed: line breaks in it are seen. */
  readonly typed?: string;
  /** The text as HTML. */
  readonly written?: string;
  /** A title of its own. */
  readonly title?: string;
  /** Who wrote it, by the name that is shown, */
  readonly author?: string;
  /** or the attribute of the box that says it. */
  readonly authorAttribute?: string;
  /** The attribute of the box that says when. */
  readonly timeAttribute?: string;
  /** Whether long texts are sent in several posts. */
  readonly inParts?: true;
  /** Whether the title a page gives to others is the name of the account. */
  readonly titledByAccount?: true;
  /** When an id was given, from the digits of a path: milliseconds since 1970. */
  readonly millisecondsOfId?: (id: bigint) => number;
}

/** The ids of X count milliseconds since the 4th of November 2010 above their lowest 22 bits; */
const millisecondsOfX = (id: bigint): number => Number(id >> 22n) + 1_288_834_974_657;
/** those of LinkedIn count them since 1970. */
const millisecondsOfLinkedIn = (id: bigint): number => Number(id >> 22n);

/** The networks whose posts are read. */
export const platforms: readonly Platform[] = [
  {
    name: 'X',
    hosts: ['x.com', 'twitter.com'],
    path: /\/(?:status|article)\/\d+/u,
    box: 'article[data-testid="tweet"]',
    shown: 'article[data-testid="tweet"][tabindex="-1"]',
    typed: '[data-testid="tweetText"]',
    written: '[data-testid="twitterArticleRichTextView"]',
    title: '[data-testid="twitter-article-title"]',
    author: '[data-testid="User-Name"] a',
    inParts: true,
    millisecondsOfId: millisecondsOfX,
  },
  {
    name: 'Mastodon',
    hosts: [],
    path: /\/@[^/]+\/\d+/u,
    box: '.detailed-status, .status',
    shown: '.detailed-status',
    written: '.status__content__text, .status__content.e-content, .e-content',
    author: '.display-name__html, .display-name strong',
    inParts: true,
  },
  {
    name: 'Bluesky',
    hosts: ['bsky.app'],
    path: /\/profile\/[^/]+\/post\/\w+/u,
    box: '[data-testid^="postThreadItem-by-"]',
    typed: '[data-testid="postText"]',
    author: 'a[href*="/profile/"]',
    inParts: true,
  },
  {
    name: 'LinkedIn',
    hosts: ['linkedin.com'],
    path: /\/posts\/|\/feed\/update\//u,
    typed:
      '[data-test-id="main-feed-activity-card__commentary"], .update-components-update-v2__commentary, .feed-shared-update-v2__description',
    author:
      '[data-tracking-control-name="public_post_feed-actor-name"], .update-components-actor__title span[aria-hidden="true"], .update-components-actor__name span[aria-hidden="true"], .feed-shared-actor__name',
    millisecondsOfId: millisecondsOfLinkedIn,
  },
  {
    name: 'Facebook',
    hosts: ['facebook.com', 'fb.com'],
    path: /\/posts\/|\/permalink|\/story\.php|\/photos?\b|\/videos\/|\/reel\/|\/share\/|\/groups\/[^/]+\/\w+\//u,
    typed:
      '[data-ad-comet-preview="message"], [data-ad-preview="message"], [data-ad-rendering-role="story_message"], .userContent',
    author: '[data-ad-rendering-role="profile_name"], h2 strong, h3 strong, h4 strong, .fwb a',
    titledByAccount: true,
  },
  {
    name: 'Reddit',
    hosts: ['reddit.com'],
    path: /\/comments\/\w+/u,
    box: 'shreddit-post, .thing.link',
    written: '[slot="text-body"], .usertext-body',
    title: '[slot="title"], a.title',
    authorAttribute: 'author data-author',
    timeAttribute: 'created-timestamp',
  },
  {
    name: 'Substack',
    hosts: ['substack.com'],
    path: /\/@[^/]+\/note\/|\/note\/c-\d+/u,
    written: '.FeedProseMirror',
    author: 'a[href*="/@"]',
  },
  {
    name: 'Telegram',
    hosts: ['t.me', 'telegram.me'],
    path: /\/\w+\/\d+/u,
    box: '.tgme_widget_message',
    typed: '.js-message_text',
    author: '.tgme_widget_message_owner_name',
    titledByAccount: true,
  },
  { name: 'Threads', hosts: ['threads.net', 'threads.com'], path: /\/post\/\w+/u },
  { name: 'Instagram', hosts: ['instagram.com'], path: /\/(?:p|reel|tv)\/[\w-]+/u },
  { name: 'TikTok', hosts: ['tiktok.com'], path: /\/(?:video|photo)\/\d+/u },
];
