import { expect, it } from 'vitest';
import { stepMatch } from './reader-model';

it.each<[number, number, 1 | -1, number]>([
  [0, 3, 1, 1],
  [0, 3, -1, 3],
  [1, 3, 1, 2],
  [3, 3, 1, 1],
  [1, 3, -1, 3],
  [1, 1, 1, 1],
  [0, 0, 1, 0],
])('from match %i of %i by %i to %i', (match, matches, by, to) => {
  expect(stepMatch(match, matches, by)).toBe(to);
});
