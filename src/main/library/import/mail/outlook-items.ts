/** What items of Outlook that are no messages are called to their owner. */
export const NO_MESSAGES = 'Outlook’s contacts, tasks, notes and calendar entries';

/** Whether an item is none, by its class (MS-OXOABK and others name them); what people's own forms are called, it may be a message. */
export function isNoMessage(messageClass: string): boolean {
  return /^IPM\.(?:Abchperson|Activity|Appointment|Contact|DistList|Schedule|StickyNote|Task)/iu.test(
    messageClass,
  );
}
