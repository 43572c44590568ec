import { names, words, type Language } from '../language';
import { syllableWords } from '../make-word';

/** English. */
export const english: Language = {
  code: 'en',
  share: 0.42,
  frequent: words(`
    the of to and a in that is for on was with said he as it at by be from has have are an his they not will were this
    but who their more had which or been one about would after its up out year also two we people new when her than other
    minister government president city council police country state company million percent market party election vote
    law court plan report agency energy water river climate environment school students hospital health doctors workers
    union trade exports prices bank budget tax growth economy research university scientists study data technology
    transport railway bridge road airport housing rent festival museum theatre music match team season coach players
    storm flood fire rescue forest farmers harvest food safety security border forum conference summit agreement talks
    cooperation regional national local international public private mayor spokesman director chairman statement decision
    project investment reform campaign protest strike debate survey figures record week month Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September October November December`),
  makeWord: syllableWords({
    onsets: '- b bl br c ch cl cr d dr f fl fr g gr h j l m n p pl pr qu r s sc sh sl sp st str t th tr v w',
    vowels: 'a e i o u a e i o a e i o ai ea ee oo ou',
    codas: '- - n r l s t m n r nd st ck ng rt ll',
    endings: '- - - - s ed ing er ly tion ment ness al',
  }),
  wordGap: ' ',
  sentenceEnd: '. ',
  comma: ', ',
  firstNames: words(
    'Anna James Grace Oliver Maria Thomas Helen David Ruth Samuel Nadia Peter Laura Ian Chloe Martin',
  ),
  lastNames: words(
    'Harper Whitfield Okafor Lindgren Castle Moreau Brennan Ashworth Patel Doyle Marsh Keane Barlow Finch',
  ),
  writeName: (first, last) => `${first} ${last}`,
  outlets:
    names(`The Northern Courier, Harbour Times, Evening Ledger, The Daily Standard, Coastal Gazette, Midland Mercury,
    Capital Observer, River Valley News, The Weekly Argus, Science Today, Business Dispatch, The Green Review,
    Metro Morning, The Island Herald, Farming Week, Transport Monitor, City Chronicle, The Lantern`),
  sections: names('News, Politics, Business, Environment, Science, Culture, Sport, Opinion'),
};
