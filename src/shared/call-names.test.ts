import { expect, it } from 'vitest';
import { desktopCallNames, pageCallNames } from './call-names';
import { libraryCalls } from './contract';
import { desktopCalls } from './desktop-contract';

it('The preload lets through exactly the calls that the contracts open to the window', () => {
  const page = Object.entries(libraryCalls).filter(([, { access }]) => access === 'page');
  expect([...pageCallNames].sort()).toEqual(page.map(([name]) => name).sort());
  expect([...desktopCallNames].sort()).toEqual(Object.keys(desktopCalls).sort());
});
