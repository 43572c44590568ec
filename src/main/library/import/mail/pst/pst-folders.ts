import { importLimits } from '../../limits';
import type { PstNode } from './blocks';

/** What the folder above all that a person sees is called in any language, where no identifier says which it is. */
const TOP = 'IPM_SUBTREE';
/** The folder of what was deleted, as Outlook calls it in its languages, where no identifier says which it is. */
const DELETED = new Set(
  'Deleted Items|Gelöschte Elemente|Éléments supprimés|Elementos eliminados|Posta eliminata|Verwijderde items|Itens Excluídos|Itens Eliminados|Borttagna objekt|Slettede elementer|Slettet post|Poistetut|Elementy usunięte|Odstraněná pošta|Törölt elemek|Удаленные|Видалені|Silinmiş Öğeler|Διαγραμμένα|Elemente șterse|العناصر المحذوفة|已删除邮件|刪除的郵件|削除済みアイテム|지운 편지함'.split(
    '|',
  ),
);

/** What a folder without a name is called. */
const UNKNOWN = '…';

/** A node of a data file, and the one it lies in. */
export interface PlacedNode extends PstNode {
  readonly number: number;
  readonly parent: number;
}

/** The folders of a data file. */
export class PstFolders {
  readonly #names = new Map<number, string>();
  readonly #top: number | null;

  /** `top` and `deleted` are the numbers of the folder above all others and of that for what was deleted, as far as the file says them. */
  constructor(
    private readonly folders: ReadonlyMap<number, PlacedNode>,
    private readonly named: (folder: PlacedNode) => string,
    top: number | null,
    private readonly deleted: number | null,
  ) {
    this.#top =
      top !== null && folders.has(top)
        ? top
        : ([...folders.values()].findLast((folder) => this.#nameOf(folder) === TOP)?.number ?? null);
  }

  /** The names of a folder and of those it lies in, from the top; null for one that nobody sees or that is deleted. */
  path(number: number): readonly string[] | null {
    const names: string[] = [];
    let at = number;
    for (let depth = 0; depth < importLimits.folderDepth; depth += 1) {
      if (at === this.#top) return names;
      const folder = this.folders.get(at);
      // What says where it lies is damaged: its messages are still good.
      if (folder === undefined) return [UNKNOWN, ...names];
      if (this.#isDeleted(folder)) return null;
      // The root lies in itself.
      if (folder.parent === at) return this.#top === null ? names : null;
      names.unshift(this.#nameOf(folder));
      at = folder.parent;
    }
    return null;
  }

  #isDeleted(folder: PlacedNode): boolean {
    return this.deleted === null
      ? folder.parent === this.#top && DELETED.has(this.#nameOf(folder))
      : folder.number === this.deleted;
  }

  #nameOf(folder: PlacedNode): string {
    const known = this.#names.get(folder.number);
    if (known !== undefined) return known;
    const name =
      this.named(folder)
        .replace(/[\\/\p{Cc}]/gu, ' ')
        .trim() || UNKNOWN;
    this.#names.set(folder.number, name);
    return name;
  }
}
