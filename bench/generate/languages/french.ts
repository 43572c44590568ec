import { names, words, type Language } from '../language';
import { syllableWords } from '../make-word';

/** French: accents, elisions. */
export const french: Language = {
  code: 'fr',
  share: 0.09,
  frequent: words(`
    de la le les et des en un du une que est pour qui dans a par plus pas au sur ne se il ce avec son sont mais cette ont
    aux été comme sa ou être fait nous leur deux ces dont tout après aussi d’une qu’il l’environnement l’État d’un c’est
    gouvernement ministre président ville pays maire police parti élection vote loi tribunal entreprise marché millions
    énergie climat eau rivière école hôpital santé syndicat budget impôt économie recherche université transport pont route
    aéroport logement musée théâtre inondation pompiers forêt agriculteurs récolte sécurité frontière conférence accord
    coopération régionale nationale porte-parole décision projet réforme grève débat enquête février août décembre`),
  makeWord: syllableWords({
    onsets: '- b br c ch cr d f fr g gr j l m n p pl pr qu r s t tr v',
    vowels: 'a e é è i o u ou oi ai eau en on in',
    codas: '- - - r l s t n',
    endings: '- - e es s er tion ment ique eur aire',
  }),
  wordGap: ' ',
  sentenceEnd: '. ',
  comma: ', ',
  firstNames: words('Hélène Julien Camille François Élodie Benoît Agnès Rémi Chloé Noël'),
  lastNames: words('Lefèvre Girard Chevalier Benoît Marchand Rivière Garnier Fournier Delmas Aubry'),
  writeName: (first, last) => `${first} ${last}`,
  outlets: names(`Le Courrier du Soir, La Dépêche des Rives, L’Écho régional, Le Journal des Alpes, Matin Éco,
    La Gazette maritime, Terres et Marchés`),
  sections: names('Actualité, Politique, Économie, Environnement, Culture, Sport'),
};
