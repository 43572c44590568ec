import { names, words, type Language } from '../language';
import { syllableWords } from '../make-word';

const makeLowerCaseWord = syllableWords({
  onsets: '- b br d f g gr h k kl l m n p r s sch sp st t v w z',
  vowels: 'a e i o u a e i ä ö ü ei ie au',
  codas: '- n r l s t ch nd rg lt st cht rn',
  endings: '- - en er e ung heit lich isch',
});

/** Nouns begin with a capital. */
const NOUN_PART = 0.4;

/** German: long compounds, umlauts, capitals inside sentences. */
export const german: Language = {
  code: 'de',
  share: 0.1,
  frequent: words(`
    der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
    nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
    Regierung Minister Stadt Land Bürgermeister Polizei Partei Wahl Gesetz Gericht Prozent Millionen Unternehmen Markt
    Energie Klima Umwelt Wasser Fluss Schule Krankenhaus Gesundheit Gewerkschaft Haushalt Steuer Wirtschaft Forschung
    Universität Verkehr Bahn Brücke Straße Flughafen Wohnungen Miete Museum Theater Hochwasser Feuerwehr Wald Bauern Ernte
    Sicherheit Grenze Konferenz Abkommen Gespräche Zusammenarbeit Sprecher Vorsitzende Entscheidung Projekt Reform Streik`),
  makeWord: (random) => {
    const word = makeLowerCaseWord(random);
    return random() < NOUN_PART ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  },
  wordGap: ' ',
  sentenceEnd: '. ',
  comma: ', ',
  firstNames: words('Katrin Jürgen Sabine Uwe Lena Matthias Birgit Stefan Heike Björn'),
  lastNames: words('Schäfer Köhler Brandt Lindner Voß Hartmann Jäger Krüger Seidel Böhm'),
  writeName: (first, last) => `${first} ${last}`,
  outlets:
    names(`Norddeutsche Rundschau, Abendpost, Der Tageskurier, Rheinische Umschau, Ostsee-Anzeiger, Wirtschaft heute,
    Bergstädter Bote, Die Wochenschau`),
  sections: names('Politik, Wirtschaft, Umwelt, Wissen, Kultur, Sport'),
};
