/** A picture that cannot be read; its message is said to people, who have read "It cannot be read:" before it. */
export class UnreadablePicture extends Error {
  override name = 'UnreadablePicture';

  constructor(detail = 'it is damaged or cut off') {
    super(detail);
  }
}
