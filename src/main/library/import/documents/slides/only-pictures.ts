/** What is said of a presentation without a text on its slides. */
export const ONLY_PICTURES =
  'there is no text on its slides. If they show pages as pictures, save it as PDF and import that, and their text is recognised';
