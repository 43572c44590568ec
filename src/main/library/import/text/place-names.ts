/**
 * Places of two and more words that stand before a date or a text as a name would ("New Delhi, 16 May 2013"): capitals and
 * the cities and countries news comes from most.
 */
const places = [
  'Abu Dhabi, Addis Ababa, Alice Springs, Ann Arbor, Atlantic City, Auckland City, Baden Baden, Bad Homburg, Baton Rouge, Beverly Hills',
  'Boca Raton, Buenos Aires, Cape Canaveral, Cape Town, Cedar Rapids, Chiang Mai, Ciudad Juárez, Colorado Springs, Corpus Christi',
  'Costa Rica, Da Nang, Daly City, Dar es Salaam, Den Haag, Des Moines, East Jerusalem, El Paso, El Salvador, Fort Lauderdale',
  'Fort Wayne, Fort Worth, Freiburg im Breisgau, Frankfurt am Main, Gaza City, Grand Rapids, Great Britain, Green Bay, Guatemala City',
  'Hai Phong, Hat Yai, Ho Chi Minh City, Hong Kong, Iowa City, Jefferson City, Jersey City, Johor Bahru, Kansas City, Khon Kaen',
  'Kota Kinabalu, Kuala Lumpur, Kuala Terengganu, Kuwait City, La Paz, La Plata, Lake Placid, Las Palmas, Las Vegas, Le Havre',
  'Le Mans, Little Rock, Long Beach, Long Island, Los Angeles, Mexico City, Miami Beach, Mount Pleasant, Nakhon Ratchasima',
  'New Delhi, New Haven, New Jersey, New Mexico, New Orleans, New York, New York City, New Zealand, Newport Beach, North Carolina',
  'North Dakota, North Korea, Northern Ireland, Novi Sad, Oklahoma City, Orange County, Overland Park, Palm Beach, Palm Springs',
  'Palo Alto, Panama City, Papua New Guinea, Phnom Penh, Port Louis, Port Moresby, Port of Spain, Porto Alegre, Puerto Rico',
  'Quezon City, Rhode Island, Rio de Janeiro, Salt Lake City, San Antonio, San Bernardino, San Diego, San Francisco, San José, San Jose',
  'San Juan, San Marino, San Salvador, Santa Barbara, Santa Clara, Santa Cruz, Santa Fe, Santa Monica, Santo Domingo, Saint Louis',
  'Saint Petersburg, Sankt Gallen, Sankt Petersburg, São Paulo, Sao Paulo, Saudi Arabia, Silver Spring, Sioux Falls, South Africa',
  'South Bend, South Carolina, South Dakota, South Korea, South Sudan, Sri Lanka, St. Gallen, St. Louis, St. Paul, St. Petersburg',
  'State College, Tel Aviv, United Kingdom, United Nations, United States, Vatican City, Virginia Beach, Walnut Creek',
  'नई दिल्ली, புது தில்லி, تل أبيب, رام الله, أبو ظبي, كفر الشيخ, بني سويف, بور سعيد, الدار البيضاء, القدس المحتلة, الأمم المتحدة',
  'תל אביב, באר שבע, ראשון לציון, פתח תקווה, כפר סבא, ניו יורק, Washington DC, Washington D.C., West Bank, West Palm Beach, West Virginia, White House, Wiener Neustadt, Winston Salem',
];

const folded: ReadonlySet<string> = new Set(
  places.flatMap((line) => line.split(', ')).map((place) => place.toLowerCase()),
);

/** Whether a text is nothing but such a place. */
export function isPlaceName(text: string): boolean {
  return folded.has(text.toLowerCase());
}
