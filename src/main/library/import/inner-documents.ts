import type { Refusal } from '../../../shared/model/job';
import type { InnerDocument } from './inner-document';
import { importLimits } from './limits';
import type { RefusedPart } from './parsed-article';

/** The documents attached to another, as far as the limits allow; what is empty or too much is refused by its name. */
export class AttachedDocuments {
  readonly inner: InnerDocument[] = [];
  readonly refusedParts: RefusedPart[] = [];
  readonly #taken = new Set<string>();
  #bytesTogether = 0;

  /** A name like this one that no other bears: two attachments may be called the same, their documents may not. */
  freeName(name: string): string {
    let free = name;
    for (let i = 2; this.#taken.has(free); i += 1) free = name.replace(/(\.[^.]*)?$/u, ` (${String(i)})$1`);
    this.#taken.add(free);
    return free;
  }

  /** Takes a document in; `empty` is said of one without content. */
  add(name: string, bytes: Uint8Array, empty: Refusal = { reason: 'empty' }): void {
    if (bytes.byteLength === 0) {
      this.refusedParts.push({ name, refusal: empty });
      return;
    }
    this.#bytesTogether += bytes.byteLength;
    const tooMany = this.inner.length >= importLimits.innerCount;
    if (tooMany || this.#bytesTogether > importLimits.innerBytes)
      this.refusedParts.push({
        name,
        refusal: tooMany
          ? { reason: 'too-many-documents', limit: importLimits.innerCount }
          : { reason: 'too-large', bytes: this.#bytesTogether, limit: importLimits.innerBytes },
      });
    else this.inner.push({ name, bytes });
  }
}

/** A name is a name: whatever path a sender put before it is not ours. Empty for one that names nothing. */
export function plainFileName(given: string): string {
  const name =
    given
      .split(/[\\/]/u)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return /^\.+$/u.test(name) ? '' : name;
}
