import { isMarkedDeleted } from './deleted-mark';

/** `From `, an address or name, and a time of day and a year, in whatever order programs write them. */
const SEPARATOR = /^From \S(?=.*\b\d{4}\b).*\b\d{1,2}:\d{2}(?::\d{2})?\b/u;
/** The same as programs of Unix write it, to the second: before such a line and a header of a mail some leave out the blank line. */
const EXACT =
  /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d (?:[A-Z+-]\S* )?\d{4}$/u;
const MAIL_HEADER =
  /^(?:return-path|received|message-id|delivered-to|mime-version|content-type|from|to|subject|date|sender|reply-to|status|x-[\w-]+):/iu;
/** Thunderbird writes nothing behind it since 2023, and its marks below. */
const BARE = /^From(?: -)?$/u;
const MOZILLA_HEADER = /^X-(?:Mozilla-|Account-Key:|UIDL:)/iu;
const QUOTED = /(^|\n)>(?=>*From )/gu;
const HEADER = /^(?:>?From |[\w-]+[ \t]*:)/u;

const LINE_FEED = 10;
const FROM = Buffer.from('From ');
/** A separator and the line after it are judged by so many bytes at most. */
const LONGEST_LINES = 4096;
/** What is kept of a message that is too long, so that the line before the next separator is still known. */
const TAIL = 64 * 1024;

/** A message of a mailbox; or how long one was that is longer than is taken. */
export type MailboxMessage = { readonly bytes: Uint8Array } | { readonly tooLong: number };

/** The messages of a mailbox that is at hand as a whole; see {@link MailboxSplitter}. */
export function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  const splitter = new MailboxSplitter(Infinity);
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...splitter.push(whole), ...splitter.end()].flatMap((message) =>
    'bytes' in message ? [message.bytes] : [],
  );
}

/**
 * Splits a mailbox (mbox: RFC 4155 and the mboxrd quoting) that comes piece by piece, and holds no more of it than the message it
 * is in. A separator stands after a blank line, or at the start, and before a header; a line of prose that only begins with "From"
 * separates nothing. Where the blank line is missing the separator must be exact. One `>` of a quoted "From" is taken off. Charsets are the messages' own business. Messages their owner
 * deleted, which only wait to be taken out, are passed over.
 */
export class MailboxSplitter {
  /** What is not handed out yet: the message being read, or what stands before the first. */
  #rest: Buffer = Buffer.alloc(0);
  /** What `#rest` is a part of. */
  #room: Buffer = Buffer.alloc(0);
  /** No separator begins in `#rest` before here. */
  #searched = 0;
  #atStart = true;
  #inMessage = false;
  /** Bytes of the message being read that were let go, since it is too long. */
  #dropped = 0;

  constructor(
    /** Bytes of the longest message that is handed out. */
    private readonly longest: number,
  ) {}

  /** Takes the next piece; the messages that end in it. */
  push(piece: Buffer): MailboxMessage[] {
    this.#append(piece);
    const found = this.#split(false);
    const most = this.#inMessage ? this.longest : TAIL;
    if (this.#rest.length > Math.max(most, TAIL)) {
      const cut = this.#rest.length - TAIL;
      if (this.#inMessage) this.#dropped += cut;
      this.#rest = Buffer.from(this.#rest.subarray(cut));
      this.#searched = Math.max(0, this.#searched - cut);
      this.#atStart = false;
    }
    return found;
  }

  /** The messages that end with the mailbox. */
  end(): MailboxMessage[] {
    const found = this.#split(true);
    return this.#inMessage ? [...found, ...this.#message(this.#rest)] : found;
  }

  /** Room is made for twice as much as there is, so that a long message is not copied for each of its pieces. */
  #append(piece: Buffer): void {
    const { length } = this.#rest;
    const start = this.#rest.byteOffset - this.#room.byteOffset;
    const isInRoom = this.#rest.buffer === this.#room.buffer && start >= 0;
    if (!isInRoom || start + length + piece.length > this.#room.length) {
      const room = Buffer.allocUnsafeSlow(2 * length + piece.length);
      this.#rest.copy(room);
      this.#room = room;
      piece.copy(room, length);
      this.#rest = room.subarray(0, length + piece.length);
    } else {
      piece.copy(this.#room, start + length);
      this.#rest = this.#room.subarray(start, start + length + piece.length);
    }
  }

  #split(isEnd: boolean): MailboxMessage[] {
    const found: MailboxMessage[] = [];
    for (;;) {
      const at = this.#rest.indexOf(FROM, this.#searched);
      if (at === -1) {
        this.#searched = Math.max(this.#searched, this.#rest.length - FROM.length);
        return found;
      }
      const known = this.#rest.subarray(at, at + LONGEST_LINES).toString('latin1');
      const [line = '', next] = known.split('\n', 3);
      // The line after it decides, and is still to come.
      if (!isEnd && known.length < LONGEST_LINES && known.split('\n').length < 3) {
        this.#searched = at;
        return found;
      }
      if (!this.#isSeparator(line.trimEnd(), next ?? '', at)) {
        this.#searched = at + FROM.length;
        continue;
      }
      if (this.#inMessage) found.push(...this.#message(this.#rest.subarray(0, at)));
      this.#inMessage = true;
      this.#atStart = false;
      this.#dropped = 0;
      this.#rest = this.#rest.subarray(Math.min(at + line.length + 1, this.#rest.length));
      this.#searched = 0;
    }
  }

  #isSeparator(line: string, next: string, at: number): boolean {
    if (this.#isAfterBlank(at)) {
      if (SEPARATOR.test(line)) return HEADER.test(next) || (at === 0 && this.#atStart);
      return BARE.test(line) && MOZILLA_HEADER.test(next);
    }
    return at > 0 && this.#rest[at - 1] === LINE_FEED && EXACT.test(line) && MAIL_HEADER.test(next);
  }

  #isAfterBlank(at: number): boolean {
    if (at === 0) return this.#atStart;
    if (this.#rest[at - 1] !== LINE_FEED) return false;
    const before = at < 2 ? -1 : this.#rest.lastIndexOf(LINE_FEED, at - 2);
    return (
      this.#rest
        .subarray(before + 1, at - 1)
        .toString('latin1')
        .trim() === ''
    );
  }

  #message(bytes: Buffer): MailboxMessage[] {
    const length = this.#dropped + bytes.length;
    if (this.#dropped > 0 || length > this.longest) return [{ tooLong: length }];
    const text = bytes.toString('latin1').trimEnd();
    if (text === '') return [{ bytes: new Uint8Array() }];
    if (isMarkedDeleted(text)) return [];
    // The blank line belongs to the next separator; what stands behind the last word of its line does not.
    const end = bytes.indexOf(LINE_FEED, text.length);
    const whole = `${bytes.toString('latin1', 0, end === -1 ? bytes.length : end)}\n`;
    return [{ bytes: Buffer.from(whole.replace(QUOTED, '$1'), 'latin1') }];
  }
}
