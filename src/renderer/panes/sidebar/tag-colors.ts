/** The colours offered for tags: told apart in light and dark, named for those who do not see them. */
export const tagColors: readonly { readonly name: string; readonly value: string }[] = [
  { name: 'Red', value: '#e5484d' },
  { name: 'Orange', value: '#f2762e' },
  { name: 'Yellow', value: '#e8b931' },
  { name: 'Green', value: '#3fa45b' },
  { name: 'Teal', value: '#1f9e9a' },
  { name: 'Blue', value: '#3b7de0' },
  { name: 'Violet', value: '#8a5cd6' },
  { name: 'Pink', value: '#d9539b' },
];
