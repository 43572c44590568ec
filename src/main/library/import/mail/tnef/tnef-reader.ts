import type { DocumentReader } from '../../document-reader';
import { outcomeOf } from '../mail-reader';
import { isTnef } from './read-attributes';

/** `winmail.dat` as a file of its own, and messages inside one. */
export const tnefReader: DocumentReader = {
  format: 'TNEF mail (winmail.dat)',
  accepts: ({ bytes }) => isTnef(bytes),
  async read({ bytes }, { choices }) {
    const { readTnef } = await import('./read-tnef');
    return outcomeOf(readTnef(bytes), 'application/ms-tnef', choices);
  },
};
