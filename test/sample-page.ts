/** What a made-up news page says: its headline, and its text as paragraphs of HTML. */
export const PAGE_HEADLINE = 'Harbour road gets eleven thousand trees';
export const PAGE_TEXT = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
