import type { RefusedInput } from './import-journal';
import { isOfInput, wholeInput, type WholeInput } from './import-source';
import type { PreparedSource } from './prepare-source';

/** The pages of large web archives that are no articles: no loss, unless they are all there is. */
export class PassedOverPages {
  readonly #archives = new Map<string, WholeInput>();

  /** Whether a refusal is one of these. */
  passOver({ source, refusal }: Extract<PreparedSource, { kind: 'refused' }>): boolean {
    if (source.kind !== 'bytes' || source.isPage !== true || refusal.reason !== 'not-an-article')
      return false;
    const within = wholeInput(source);
    if (within !== null && 'file' in within) this.#archives.set(within.file, within);
    return true;
  }

  /** The archives of which there is nothing else in the results. */
  emptyArchives(results: readonly { readonly path: string }[]): RefusedInput[] {
    return [...this.#archives]
      .filter(([path]) => !results.some((one) => isOfInput(one.path, path)))
      .map(([path, within]) => ({ path, refusal: { reason: 'not-an-article' }, within }));
  }
}
