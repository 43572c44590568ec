import { expect, it } from 'vitest';
import { personsAmong, splitNames } from './names';

it.each([
  ['Jane Doe, Senior Policy Officer and Mark Poe, Software Engineer', ['Jane Doe', 'Mark Poe']],
  ['Farokh Engineer and Ann Smith', ['Farokh Engineer', 'Ann Smith']],
  ['Jane Doe, Deputy Political Editor', ['Jane Doe']],
])('What somebody is, is no author: %s', (line, persons) => {
  expect(personsAmong(splitNames(line))).toEqual(persons);
});
