import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../../shared/model/clipping';
import { readHtml } from '../read-html';
import { firstSentence } from './article-of-post';

const TEXT = 'The harbour bridge of Rivermouth stays closed until Monday. Buses take the old road.';

function read(html: string): ClippingFields {
  const article = readHtml(html);
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

const canonical = (address: string): string => `<link rel="canonical" href="${address}">`;
const property = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

const tweet = (
  name: string,
  account: string,
  id: string,
  text: string,
  { shown = false, quoted = '' } = {},
): string =>
  `<article data-testid="tweet" tabindex="${shown ? '-1' : '0'}"><div data-testid="Tweet-User-Avatar"><img src="https://pics.example/profile_images/1.jpg"></div>
   <div data-testid="User-Name"><a href="/${account}"><span>${name}</span></a><a href="/${account}">@${account}</a>
   ${shown ? '' : `<a href="/${account}/status/${id}"><time datetime="2024-03-06T08:00:00.000Z">2h</time></a>`}</div>
   <div data-testid="tweetText" lang="en">${text}</div>${quoted}
   ${shown ? `<a href="/${account}/status/${id}"><time datetime="2024-03-05T09:30:00.000Z">9:30 AM</time></a>` : ''}
   <button aria-label="12 replies">12</button></article>`;

describe('a post of X', () => {
  const address = canonical('https://x.com/rivermouth/status/1764943211018428417');
  const title = '<title>(4) City of Rivermouth on X: "The harbour bridge of Rivermouth…" / X</title>';

  it('is read with its account, its time and its text, without the post it answers and its answers', () => {
    const fields = read(
      page(
        address + title,
        tweet('Tom Brook', 'tombrook', '1764900000000000001', 'Is the bridge open?') +
          tweet('City of Rivermouth', 'rivermouth', '1764943211018428417', TEXT, { shown: true }) +
          tweet('Ann Weir', 'annweir', '1764950000000000001', 'Thank you, that helps a lot of people here.'),
      ),
    );
    expect(fields).toMatchObject({
      type: 'post',
      mediaType: 'social',
      outlet: 'X',
      headline: 'The harbour bridge of Rivermouth stays closed until Monday.',
      authors: ['City of Rivermouth'],
      body: TEXT,
      language: 'en',
      url: 'https://x.com/rivermouth/status/1764943211018428417',
      media: [],
    });
    expect(fields.datePublished?.value).toBe('2024-03-05T09:30:00Z');
  });

  it('keeps its lines as they are seen, signs that are pictures, and the posts it goes on in', () => {
    const fields = read(
      page(
        address + title,
        tweet(
          'City of Rivermouth',
          'rivermouth',
          '1764943211018428417',
          'The bridge is closed <img alt="🚧" src="https://pics.example/emoji/1.svg">\n\nBuses take the old road.\nTrams do not run.',
          { shown: true },
        ) +
          tweet(
            'City of Rivermouth',
            'rivermouth',
            '1764943211018428419',
            'We expect it to open on Monday.',
          ) +
          tweet(
            'City of Rivermouth',
            'rivermouth',
            '1764943211018428420',
            '@annweir On Monday, as we wrote.',
          ) +
          tweet('Ann Weir', 'annweir', '1764950000000000001', 'When will it open again?'),
      ),
    );
    expect(fields.body.split('\n\n')).toEqual([
      'The bridge is closed 🚧',
      'Buses take the old road.',
      'Trams do not run.',
      'We expect it to open on Monday.',
    ]);
  });

  it('with a quotation keeps both texts and its own time', () => {
    const quoted =
      '<div role="link"><time datetime="2024-03-01T07:00:00.000Z">Mar 1</time><div data-testid="tweetText">The bridge opens.</div></div>';
    const fields = read(
      page(
        address,
        tweet('Tom Brook', 'rivermouth', '1764943211018428417', 'It does not.', { shown: true, quoted }),
      ),
    );
    expect(fields.body).toBe('It does not.\n\nThe bridge opens.');
    expect(fields.datePublished?.value).toBe('2024-03-05T09:30:00Z');
  });

  it('has the day its number was given where the page shows none', () => {
    const box = `<article data-testid="tweet"><div data-testid="tweetText">${TEXT}</div></article>`;
    expect(read(page(address, box)).datePublished?.value).toBe('2024-03-05T09:17:07Z');
  });

  it('that is an article has its title, and its account from a title in Japanese', () => {
    const fields = read(
      page(
        property('og:title', 'Mara KellerさんはXを使っています：「橋について」'),
        `<div data-testid="twitterArticleRichTextView"><div data-testid="twitter-article-title">On bridges</div><div><p>${TEXT}</p></div></div>`,
      ),
    );
    expect(fields).toMatchObject({
      headline: 'On bridges',
      authors: ['Mara Keller'],
      body: TEXT,
      outlet: 'X',
    });
  });

  it('that is only told to others is read from there', () => {
    const fields = read(
      page(
        address + property('og:title', `City of Rivermouth auf X: „${TEXT}“ / X`),
        '<div id="root"></div>',
      ),
    );
    expect(fields).toMatchObject({ authors: ['City of Rivermouth'], body: TEXT });
  });

  it('is none on the page of an account', () => {
    const profile = page(
      canonical('https://x.com/rivermouth') + property('og:description', TEXT),
      tweet('City of Rivermouth', 'rivermouth', '1764943211018428417', 'Closed.'),
    );
    expect(readHtml(profile)).toMatchObject({ reason: 'not-an-article' });
  });
});

describe('a post of another network', () => {
  it('of Mastodon is read on whichever site it is', () => {
    const status = (kind: string, name: string, account: string, text: string): string =>
      `<div class="${kind}"><a href="/@${account}"><strong class="display-name__html">${name}</strong><span>@${account}</span></a><div class="status__content"><div class="status__content__text" lang="en">${text}</div></div></div>`;
    const fields = read(
      page(
        property('og:url', 'https://social.rivermouth.example/@city/1120000001') +
          property('og:site_name', 'social.rivermouth.example') +
          property('og:published_time', '2024-03-05T09:30:00Z') +
          property('profile:username', 'city@social.rivermouth.example'),
        status('detailed-status', 'City of Rivermouth', 'city', `<p>${TEXT}</p>`) +
          status('status', 'Ann Weir', 'ann@other.example', '<p>@city Thank you.</p>'),
      ),
    );
    expect(fields).toMatchObject({
      type: 'post',
      mediaType: 'social',
      outlet: 'Mastodon',
      authors: ['City of Rivermouth'],
      body: TEXT,
    });
    expect(fields.datePublished?.value).toBe('2024-03-05T09:30:00Z');
  });

  it('of LinkedIn is read from its data, without what others answered', () => {
    const node = {
      '@context': 'https://schema.org',
      '@type': 'SocialMediaPosting',
      author: { '@type': 'Organization', name: 'Rivermouth Port' },
      articleBody: `${TEXT}\n\nWe thank everybody.`,
      datePublished: '2024-03-05T09:30:00.000Z',
      comment: [{ '@type': 'Comment', text: 'Great news for all of us.' }],
    };
    const fields = read(
      page(
        `${canonical('https://www.linkedin.com/posts/rivermouth-port_bridge-activity-7170000000000000000-abcd')}<script type="application/ld+json">${JSON.stringify(node)}</script>`,
        '<section><p>Great news for all of us.</p></section>',
      ),
    );
    expect(fields).toMatchObject({
      outlet: 'LinkedIn',
      authors: ['Rivermouth Port'],
      body: `${TEXT}\n\nWe thank everybody.`,
    });
  });

  it('of Facebook is read without the button that shows more of it', () => {
    const fields = read(
      page(
        canonical('https://www.facebook.com/rivermouth/posts/pfbid02abc') + '<title>(2) Facebook</title>',
        `<div><h2><strong>Rivermouth Gazette</strong></h2><div><a href="#">2 d</a></div><div data-ad-comet-preview="message"><div dir="auto">${TEXT}</div><div role="button">See less</div></div></div>
         <div aria-label="Comment by Ann Weir">Thank you for telling us.</div>`,
      ),
    );
    expect(fields).toMatchObject({
      outlet: 'Facebook',
      authors: ['Rivermouth Gazette'],
      body: TEXT,
      datePublished: null,
    });
  });

  it('of Reddit has the title its author gave it', () => {
    const fields = read(
      page(
        canonical('https://www.reddit.com/r/rivermouth/comments/1abc23/bridge_closed/'),
        `<shreddit-post post-title="Bridge closed" author="gull_1" permalink="/r/rivermouth/comments/1abc23/bridge_closed/" created-timestamp="2024-03-05T09:30:00.000000+0000"><h1 slot="title">Bridge closed</h1><div slot="text-body"><div class="md"><p>${TEXT}</p></div></div></shreddit-post>
         <shreddit-comment author="heron"><div class="md"><p>I saw it this morning.</p></div></shreddit-comment>`,
      ),
    );
    expect(fields).toMatchObject({
      headline: 'Bridge closed',
      authors: ['gull_1'],
      outlet: 'Reddit',
      body: TEXT,
    });
    expect(fields.datePublished?.value.slice(0, 10)).toBe('2024-03-05');
  });

  it('of Substack is the note at the address, not one beside it', () => {
    const note = (name: string, text: string): string =>
      `<div><div><a href="/@${name.toLowerCase()}">${name}</a></div><div class="feedCommentBody-a1"><div class="ProseMirror FeedProseMirror"><p>${text}</p></div></div></div>`;
    const fields = read(
      page(
        canonical('https://substack.com/@mara/note/c-1234567') +
          property('og:title', 'Mara (@mara)') +
          property('og:description', TEXT),
        note('Tom', 'Something quite different stands above it.') + note('Mara', TEXT),
      ),
    );
    expect(fields).toMatchObject({ outlet: 'Substack', type: 'post', authors: ['Mara'], body: TEXT });
  });

  it.each([
    [
      'Bluesky',
      'https://bsky.app/profile/city.example/post/3kabc',
      'City of Rivermouth (@city.example)',
      TEXT,
    ],
    ['Threads', 'https://www.threads.net/@city/post/C4abc', 'City of Rivermouth (@city) on Threads', TEXT],
    [
      'Instagram',
      'https://www.instagram.com/p/C4abc/',
      `City of Rivermouth on Instagram: &quot;${TEXT}&quot;`,
      `120 likes, 4 comments - city on March 5, 2024: &quot;${TEXT}&quot;`,
    ],
    ['Telegram', 'https://t.me/rivermouth/123', 'City of Rivermouth', TEXT],
    ['Facebook', 'https://www.facebook.com/city/posts/123', 'City of Rivermouth - The harbour bridge…', TEXT],
  ])('of %s that is only told to others is read from there', (outlet, address, title, description) => {
    const fields = read(
      page(
        property('og:url', address) + property('og:title', title) + property('og:description', description),
        '<div id="root"></div>',
      ),
    );
    expect(fields).toMatchObject({ type: 'post', outlet, authors: ['City of Rivermouth'], body: TEXT });
  });

  it('keeps the lines of what is told', () => {
    const fields = read(
      page(
        property('og:url', 'https://bsky.app/profile/city.example/post/3kabc') +
          property('og:description', 'Bridge closed.\nBuses run.'),
        '',
      ),
    );
    expect(fields.body).toBe('Bridge closed.\n\nBuses run.');
  });
});

describe('the headline of a post without a title', () => {
  it('is its first sentence, with a greeting before it', () => {
    expect(firstSentence('Breaking! The bridge of Rivermouth is closed. More soon.')).toBe(
      'Breaking! The bridge of Rivermouth is closed.',
    );
    expect(
      firstSentence('河口大桥周二起关闭，市长表示费用由市财政承担，工程将于冬季之前完成。更多消息'),
    ).toBe('河口大桥周二起关闭，市长表示费用由市财政承担，工程将于冬季之前完成。');
  });

  it('is never longer than a headline, and always how the text begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const sentence = firstSentence(text);
        expect(sentence.length).toBeLessThanOrEqual(141);
        expect(text.startsWith(sentence.replace(/…$/u, ''))).toBe(true);
      }),
    );
  });
});
