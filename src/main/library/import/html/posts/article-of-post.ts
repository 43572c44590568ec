import { emptyClippingFields, type MediaItem } from '../../../../../shared/model/clipping';
import { fieldLimits } from '../../limits';
import { cutWhole, ProvenanceNotes, type ParsedArticle } from '../../parsed-article';
import { settlePublished } from '../../settle-published';
import { storedHtml } from '../article-html';
import type { Page } from '../page';
import { figuresIn } from '../read-media';
import { setBody } from '../set-body';
import type { Post } from './read-post';

/** Makes the clipping of a post: its headline is its title or its first sentence, its outlet the network. */
export function articleOfPost(page: Page, post: Post): ParsedArticle {
  const fields = emptyClippingFields();
  const notes = new ProvenanceNotes();
  fields.type = 'post';
  notes.note('type', post.via, post.platform);
  fields.mediaType = 'social';
  notes.note('mediaType', post.via, post.platform);
  const headline = post.title ?? firstSentence(post.text);
  fields.headline = cutWhole(headline, fieldLimits.headline);
  notes.note('headline', post.title === null ? 'first-words' : post.via, headline);
  fields.outlet = post.platform;
  notes.note('outlet', post.via, post.platform);
  if (post.author !== null) {
    fields.authors = [cutWhole(post.author.value, fieldLimits.name)];
    notes.note('authors', post.author.via, post.author.evidence);
  }
  if (post.published !== null) {
    fields.datePublished = post.published.value;
    notes.note('datePublished', post.published.via, post.published.evidence);
  }
  const { url, via, readFrom, savedAt, base } = page.url;
  if (url !== null) {
    fields.url = url;
    notes.note('url', via, readFrom ?? url);
  }
  if (savedAt !== null) {
    fields.dateAccessed = savedAt;
    notes.note('dateAccessed', 'saved-from', savedAt.raw);
  }
  setBody(fields, notes, post);
  fields.media = picturesOf(post, base);
  const [picture] = fields.media;
  if (picture !== undefined) notes.note('media', 'figure', picture.file ?? '');
  const dated = settlePublished(fields, notes);
  return {
    fields,
    bodyHtml: storedHtml(post.rawHtml, base),
    provenance: notes.all(),
    warnings: dated === null ? [] : [dated],
  };
}

const PORTRAIT = /avatar|profile_images|emoji/iu;

function picturesOf({ box }: Post, base: string | null): MediaItem[] {
  if (box === null) return [];
  return figuresIn(box, base).filter(({ file }) => file === null || !PORTRAIT.test(file));
}

/** Shorter ones are a greeting or a cry: "Breaking!" */
const SHORTEST_SENTENCE = 25;
const LONGEST_HEADLINE = 140;
const SENTENCE_END = /[.!?…]["”»’)]*(?=\s|$)|[。！？]/gu;

/** The first sentence of a text, cut between words where it is long. */
export function firstSentence(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const ends = [...line.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length);
  const end = ends.find((one) => one >= SHORTEST_SENTENCE) ?? line.length;
  const sentence = line.slice(0, end);
  if (sentence.length <= LONGEST_HEADLINE) return sentence;
  const cut = cutWhole(sentence, LONGEST_HEADLINE);
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}
