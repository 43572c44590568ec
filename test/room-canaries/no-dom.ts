// @ts-expect-error this room has no document to touch
void document;
// @ts-expect-error this room has no window
void window;
