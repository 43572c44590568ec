import { prepareLibrary, type PreparedLibrary } from './prepare-library';

const sentences = [
  'The flood barrier at the mouth of the Elm was opened on Tuesday by mayor Jane Whitfield before four hundred guests.',
  'It took six years to build and cost 84 million, two million less than the council had set aside for it.',
  'Ninety gates close within twelve minutes when the sea rises above the mark of 1953.',
  'Shipping is not held up: the middle gate stays open to vessels until the last warning.',
  'Engineers will test the gates every second Sunday of the month, when the tide is lowest.',
  'The insurers of the harbour quarter announced that they would lower their premiums by a third.',
  'Residents of the old fish market, which was under water three times in ten years, rang the bells of the seamen’s church.',
];

/** A story of an agency in three outlets, one that tells of the same event in its own words, and one about something else. */
export function syndicatedLibrary(): PreparedLibrary {
  const rows = [
    ['2026-03-10', 'Flood barrier opens at the mouth of the Elm', 'Coast News Agency', sentences.join(' ')],
    [
      '2026-03-10',
      'Ninety gates against the sea',
      'Harbour Gazette',
      `${sentences.slice(0, 5).join(' ')} Our harbour waited long for it.`,
    ],
    [
      '2026-03-11',
      'Flood barrier opens at the mouth of the Elm',
      'Elm Valley Post',
      sentences.slice(0, 4).join(' '),
    ],
    [
      '2026-03-11',
      'Mayor Whitfield opens the Elm flood barrier',
      'The Courier',
      'A new era for the harbour, said mayor Jane Whitfield when she pressed the button on Tuesday. The Elm is tamed: for 84 million the city got a flood barrier, and four hundred guests saw it close. Critics say that it comes ten years late.',
    ],
    [
      '2026-03-12',
      'Tram line approved',
      'The Courier',
      'The council voted for the tram line to the university by a majority of one, after a debate of nine hours in which the cost was the chief concern of the opposition.',
    ],
  ];
  const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(','));
  return prepareLibrary({ 'coverage.csv': ['Date,Headline,Outlet,Text', ...quoted].join('\n') });
}
