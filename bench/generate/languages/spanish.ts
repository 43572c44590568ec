import { names, words, type Language } from '../language';
import { syllableWords } from '../make-word';

/** Spanish. */
export const spanish: Language = {
  code: 'es',
  share: 0.08,
  frequent: words(`
    de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre
    cuando muy sin sobre también hasta hay donde quien desde todo nos durante años dos contra otros ese eso había ante
    gobierno ministro presidente ciudad país alcalde policía partido elección voto ley tribunal empresa mercado millones
    energía clima ambiente agua río escuela hospital salud sindicato presupuesto impuesto economía investigación
    universidad transporte puente carretera aeropuerto vivienda museo teatro inundación bomberos bosque agricultores cosecha
    seguridad frontera conferencia acuerdo cooperación regional nacional portavoz decisión proyecto reforma huelga año niñas`),
  makeWord: syllableWords({
    onsets: '- b br c ch d f g gr h j l ll m n ñ p pr qu r s t tr v z',
    vowels: 'a e i o u a e o á é í ó ie ue',
    codas: '- - - - n r s l',
    endings: '- o a os as ar ción dad mente ero',
  }),
  wordGap: ' ',
  sentenceEnd: '. ',
  comma: ', ',
  firstNames: words('Lucía Andrés Inés Martín Sofía Raúl Núria Óscar Elena Iván'),
  lastNames: words('Peña Ibáñez Márquez Robles Acuña Vidal Quiroga Salas Núñez Cordero'),
  writeName: (first, last) => `${first} ${last}`,
  outlets: names(
    'El Correo del Sur, La Voz del Puerto, Diario Central, El Mercantil, Noticias del Valle, La Semana',
  ),
  sections: names('Actualidad, Política, Economía, Ambiente, Cultura, Deportes'),
};
