import { mailTakeSchema, type MailSender } from '../../../../shared/model/import-question';
import type { LibraryDatabase } from '../../storage/library-database';

/** Keeps what is made of a sender's mails that link several articles. */
export function saveSender(db: LibraryDatabase, { address, name, take }: MailSender, now: number): void {
  db.run(
    'INSERT OR REPLACE INTO mail_sender (address, name, take, saved_at) VALUES (?, ?, ?, ?)',
    address,
    name,
    take,
    new Date(now).toISOString(),
  );
}

/** The senders a person has decided about, by name. */
export function listSenders(db: LibraryDatabase): MailSender[] {
  return db
    .all<Record<'address' | 'name' | 'take', string>>(
      'SELECT address, name, take FROM mail_sender ORDER BY name, address',
    )
    .map(({ take, ...sender }) => ({ ...sender, take: mailTakeSchema.parse(take) }));
}

/** Forgets a sender: the next mail asks again. */
export function forgetSender(db: LibraryDatabase, address: string): void {
  db.run('DELETE FROM mail_sender WHERE address = ?', address);
}
