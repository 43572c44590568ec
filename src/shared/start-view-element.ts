/** The id of the page's element that holds the {@link StartView} as JSON: a name by itself, for main needs no schema. */
export const START_VIEW_ELEMENT = 'start-view';
