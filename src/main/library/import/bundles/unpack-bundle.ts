import type { Refusal } from '../../../../shared/model/job';
import { holdMails, passedOver } from '../ignored-files';
import type { InnerDocument } from '../inner-document';
import { importLimits } from '../limits';
import type { ParseOutcome, RefusedPart } from '../parsed-article';
import { isRefusal, type BundleEntry } from './bundle-entry';

/**
 * Unpacks the entries of a bundle in order of their paths, each by itself: a bad one is refused by its name, the others are
 * handed out. What systems and saved pages leave beside their files is passed over. Nothing of it is an article itself.
 */
export function unpackBundle(
  entries: readonly BundleEntry[],
  mimeType: string,
  damage: readonly RefusedPart[] = [],
): ParseOutcome {
  const inner: InnerDocument[] = [];
  const refusedParts: RefusedPart[] = [];
  let bytesLeft: number = importLimits.innerBytes;
  for (const { path, unpack } of wantedEntries(entries)) {
    if (inner.length >= importLimits.innerCount) {
      refusedParts.push({
        name: path,
        refusal: { reason: 'too-many-documents', limit: importLimits.innerCount },
      });
      break;
    }
    if (!isSafe(path)) {
      refusedParts.push({ name: path, refusal: { reason: 'unsafe-path' } });
      continue;
    }
    const unpacked = unpack(Math.min(importLimits.fileBytes, bytesLeft));
    if (isRefusal(unpacked))
      refusedParts.push({ name: path, refusal: ofAll(unpacked, importLimits.innerBytes - bytesLeft) });
    else if (unpacked.byteLength === 0) refusedParts.push({ name: path, refusal: { reason: 'empty' } });
    else {
      bytesLeft -= unpacked.byteLength;
      inner.push({ name: path, bytes: unpacked });
    }
  }
  refusedParts.push(...damage);
  const [first] = refusedParts;
  if (inner.length === 0) {
    if (first === undefined) return { refusal: { reason: 'empty' } };
    // One reason for all is the file's own.
    const reasons = new Set(refusedParts.map(({ refusal }) => refusal.reason));
    if (reasons.size === 1 && reasons.has('password-protected')) return { refusal: first.refusal };
  }
  return { mimeType, articles: [], inner, ...(first === undefined ? {} : { refusedParts }) };
}

/** An entry for which the others leave no room is refused for all of them together, or its size would not explain it. */
function ofAll(refusal: Refusal, taken: number): Refusal {
  return refusal.reason === 'too-large' && refusal.limit < importLimits.fileBytes
    ? { reason: 'too-large', bytes: taken + refusal.bytes, limit: importLimits.innerBytes }
    : refusal;
}

/** Files only, without those that are passed over in their folder, in the same order on every machine. */
export function wantedEntries<Entry extends { readonly path: string }>(entries: readonly Entry[]): Entry[] {
  const folders = new Map<string, Set<string>>();
  const files = entries
    .map((entry) => ({ ...entry, path: entry.path.replaceAll('\\', '/') }))
    .filter(({ path }) => !path.endsWith('/'));
  for (const { path } of files) {
    const steps = path.split('/');
    for (const [i, step] of steps.entries()) {
      const folder = steps.slice(0, i).join('/');
      folders.set(folder, (folders.get(folder) ?? new Set<string>()).add(step));
    }
  }
  const within = (folder: string, name: string): readonly string[] => [
    ...(folders.get(folder === '' ? name : `${folder}/${name}`) ?? []),
  ];
  const passed = new Map(
    [...folders].map(([folder, set]) => {
      const names = [...set];
      const hidden = names.filter((name) => name.startsWith('.') && holdMails(within(folder, name)));
      return [folder, passedOver(names, new Set(hidden))];
    }),
  );
  return files
    .filter(({ path }) => {
      const steps = path.split('/');
      return !steps.some(
        (step, i) => !/^\.{1,2}$/u.test(step) && passed.get(steps.slice(0, i).join('/'))?.(step) === true,
      );
    })
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Whether a path stays inside its bundle: relative, without steps up, drives or control characters. */
export function isSafe(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !/^[a-z]:/iu.test(path) &&
    !/\p{Cc}/u.test(path) &&
    !path.split('/').includes('..')
  );
}
