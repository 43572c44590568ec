import { drawByZipf, mixSeeds } from './draw';

/** What an article is about: a tag, and words that come up in it more often than elsewhere. */
export interface Topic {
  readonly tag: string;
  readonly seed: number;
}

/** The tag tree of a press office, the most used first. */
const tags: readonly string[] = [
  'Environment/Water/Rivers',
  'Environment/Climate',
  'Economy/Budget',
  'Transport/Rail',
  'Health/Hospitals',
  'Education/Schools',
  'Economy/Trade',
  'Environment/Energy',
  'Housing',
  'Culture/Museums',
  'Transport/Roads',
  'Agriculture',
  'Environment/Water/Drinking water',
  'Science/Universities',
  'Security/Floods',
  'Sport',
  'Economy/Employment',
  'International/Agreements',
  'Health/Prevention',
  'Education/Universities',
  'Environment/Forests',
  'Culture/Festivals',
  'Security/Police',
  'International/Visits',
  'Science/Technology',
  'Transport/Airport',
];

export const topics: readonly Topic[] = tags.map((tag, index) => ({ tag, seed: mixSeeds(index, 77) }));

/** Tags of people, campaigns and work in progress, which go with any topic. */
export const sideTags: readonly string[] = [
  'Spokespeople/Mayor',
  'For the weekly review',
  'Campaign/Clean rivers',
  'Spokespeople/Director',
  'To be answered',
  'Campaign/Safe routes to school',
  'Photographs used',
];

/** How many words belong to a topic, and between which ranks they lie. */
const TOPIC_WORDS = 300;
const TOPIC_RANKS = { first: 60, last: 9_000 };

const ranks = Array.from({ length: TOPIC_WORDS }, (_, place) => place);

/** The rank of a word of a topic; some of its words are used much more than others. */
export function drawTopicRank(random: () => number, topic: Topic): number {
  const place = drawByZipf(random, ranks);
  const { first, last } = TOPIC_RANKS;
  return first + (mixSeeds(topic.seed, place) % (last - first));
}
