/** Bytes of a message's headers that are looked through. */
const LONGEST_HEADERS = 64 * 1024;
/** Thunderbird's and SeaMonkey's marks, four hexadecimal digits; this one of them is "expunged". */
const MOZILLA_STATUS = /^X-Mozilla-Status:[ \t]*([\da-f]{4})\b/imu;
const EXPUNGED = 0x0008;
/** What Pine, Mutt, Dovecot and others mark for removal. */
const X_STATUS = /^X-Status:[ \t]*[A-Z]*D/imu;

/**
 * Whether a message of a mailbox was deleted by its owner: mail programs only mark it so, and take it out when the mailbox is compacted.
 *
 * @param message its first bytes, one character each
 */
export function isMarkedDeleted(message: string): boolean {
  const whole = message.slice(0, LONGEST_HEADERS);
  const end = /\r?\n\r?\n/u.exec(whole)?.index ?? whole.length;
  const headers = whole.slice(0, end);
  const status = MOZILLA_STATUS.exec(headers)?.[1];
  return (status !== undefined && (Number.parseInt(status, 16) & EXPUNGED) !== 0) || X_STATUS.test(headers);
}
