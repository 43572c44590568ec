import { describe, expect, it } from 'vitest';
import { certaintyOf } from '../../../../shared/model/provenance';
import { parsePage } from './dom';
import { indexElements } from './element-index';
import { findOwnAddress, siteOf } from './find-own-address';
import { readPage } from './page';

const PAGE = 'https://post.example/city/trees-felled';

function urlOf(head: string, body = ''): string | null {
  return readPage(() =>
    parsePage(`<html lang="de"><head>${head}</head><body><h1>Trees</h1>${body}</body></html>`),
  ).url.url;
}

describe('the address of a page that names none', () => {
  it.each([
    [
      'its language among its translations',
      `<link rel="alternate" hreflang="de-CH" href="${PAGE}"><link rel="alternate" hreflang="fr-CH" href="https://post.example/fr/arbres">`,
      '',
    ],
    ['a base that is a page', `<base href="${PAGE}">`, ''],
    [
      'what it gives to social networks',
      '',
      `<a href="https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(PAGE)}">f</a><a href="https://twitter.com/intent/tweet?text=Trees&amp;url=${PAGE}%3Futm_source=x">t</a>`,
    ],
    [
      'what it puts into a mail',
      '',
      `<a href="mailto:?subject=Trees&amp;body=Look%3A%20${encodeURIComponent(PAGE)}">mail</a>`,
    ],
    [
      'links to its own parts',
      '<link rel="icon" href="https://post.example/icon.png">',
      `<a href="${PAGE}#content">Skip</a><a href="${PAGE}#nav">Menu</a><div id="content"></div><nav id="nav"></nav>`,
    ],
    ['the box for comments', '', `<div class="fb-comments" data-href="${PAGE}"></div>`],
    [
      'its oEmbed description',
      `<link rel="alternate" type="application/json+oembed" href="https://post.example/wp-json/oembed/1.0/embed?url=${encodeURIComponent(PAGE)}">`,
      '',
    ],
    [
      'the settings of its forum',
      '',
      `<script>var disqus_config = function () { this.page.url = '${PAGE}'; };</script>`,
    ],
    [
      'its headline, which is the permanent link to it',
      '<link rel="icon" href="https://post.example/icon.png"><link rel="home" href="https://post.example/">',
      '<h1><a rel="bookmark" href="/city/trees-felled">Trees felled</a></h1>',
    ],
    ['og:url written in codes', `<meta property="og:url" content="${encodeURIComponent(PAGE)}">`, ''],
    [
      'links to its own parts, relative to its base',
      '<base href="https://post.example/">',
      '<a href="city/trees-felled#content">Skip</a><div id="content"></div><a href="city/trees-felled#">Top</a>',
    ],
    [
      'a service nobody knows that shares it',
      '',
      `<a href="https://buddies.example/share?url=${encodeURIComponent(PAGE)}">b</a>`,
    ],
    ['the data of a share button', '', `<script>var item = { share_url: '${PAGE}' };</script>`],
    [
      'whereto its readers come back after logging in, where that is written like the headline',
      '<title>Trees felled in the city</title>',
      `<form action="https://post.example/login?came_from=${encodeURIComponent(PAGE)}"></form>`,
    ],
    [
      'what Chinese authorities put into the head of an article',
      `<meta name="ArticleTitle" content="Trees"><meta name="Url" content="${PAGE}">`,
      '',
    ],
  ])('is known by %s', (_, head, body) => {
    expect(urlOf(head, body)).toBe(PAGE);
  });

  it('is known where the canonical address is relative, by where the site keeps its feed and pictures', () => {
    expect(
      urlOf(
        '<link rel="canonical" href="/city/trees-felled"><link rel="alternate" type="application/rss+xml" href="https://post.example/feed"><link rel="icon" href="https://post.example/icon.png"><link rel="stylesheet" href="https://cdn.example/a.css">',
      ),
    ).toBe(PAGE);
  });

  it('may hold an apostrophe where a script has it between double quotation marks', () => {
    const address = "https://post.example/city/mayor's-trees-felled";
    expect(urlOf('', `<script>var disqus_url = "${address}";</script>`)).toBe(address);
  });

  it('is the canonical one where og:url is a short link of the same site without www', () => {
    expect(
      urlOf(
        `<link rel="canonical" href="https://www.regional-post.example/2026/trees-felled"><meta property="og:url" content="https://regional-post.example/8lk">`,
      ),
    ).toBe('https://www.regional-post.example/2026/trees-felled');
  });

  it('stays unknown where a list offers each of its stories for sharing', () => {
    const share = (n: number): string =>
      `<a href="https://www.facebook.com/sharer/sharer.php?u=https://post.example/story-${n}">f</a>`;
    expect(urlOf('', share(1) + share(2) + share(3))).toBeNull();
  });

  it('is not the page of another site whose parts it links to', () => {
    expect(urlOf('', '<a href="https://wiki.example/trees#oak">Oak</a>')).toBeNull();
  });

  it('is not another page of its site, to a part of which it links', () => {
    const icon = '<link rel="icon" href="https://post.example/icon.png">';
    expect(urlOf(icon, '<a href="https://post.example/imprint#privacy">Privacy</a>')).toBeNull();
  });

  it('is not the page that all come to after logging in', () => {
    const account = encodeURIComponent('https://post.example/my/account');
    const links = `<a href="/login?next=${account}">Log in</a><a href="/register?next=${account}">Register</a>`;
    expect(urlOf('<title>Trees felled in the city</title>', links)).toBeNull();
  });

  it('is told with the words it was read from, and is likely, not sure', () => {
    const share = `https://buddies.example/share?url=${PAGE}`;
    const elements = indexElements(parsePage(`<html><body><a href="${share}">b</a></body></html>`));
    expect(findOwnAddress(elements, null)).toEqual({ address: PAGE, evidence: share });
    expect(certaintyOf({ via: 'own-links', evidence: share })).toBe('likely');
  });

  it('is not a folder named as base, nor the address of a translation', () => {
    expect(
      urlOf(
        '<base href="https://post.example/cms/"><link rel="alternate" hreflang="fr" href="https://post.example/fr/arbres">',
      ),
    ).toBeNull();
  });

  it('takes the place of a front page that every page of the site names as canonical', () => {
    const body = `<a href="https://www.facebook.com/sharer/sharer.php?u=${PAGE}">f</a>`;
    expect(urlOf('<link rel="canonical" href="https://post.example/">', body)).toBe(PAGE);
    expect(
      urlOf('<link rel="canonical" href="https://post.example/">', body.replace('post.', 'other.')),
    ).toBe('https://post.example/');
  });

  it('is nothing on a page that says nothing of itself', () => {
    const elements = indexElements(parsePage('<html><body><p>Trees</p><a href="/x#y">x</a></body></html>'));
    expect(findOwnAddress(elements, null)).toBeNull();
    expect(siteOf(elements)).toBeNull();
  });
});

it('an address that a copied site gives relative to the folder of its page is none of the site, and the whole one beside it is', () => {
  const copied =
    '<link rel="canonical" href="trees-felled.html"><link rel="icon" href="https://cdn.example/icon.png"><link rel="stylesheet" href="https://cdn.example/style.css">';
  expect(urlOf(copied)).toBeNull();
  expect(urlOf(`${copied}<meta property="og:url" content="${PAGE}">`)).toBe(PAGE);
});
