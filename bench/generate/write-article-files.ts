import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArticle } from './article';
import { writeHtmlFile, writeTextFile } from './article-files';

/** Which files to write; the n-th text file and the n-th page tell the same article. */
export interface ArticleFilesPlan {
  readonly folder: string;
  readonly articles: number;
  readonly seed: number;
  /** Both if left out. */
  readonly kinds?: readonly ('text' | 'html')[];
}

/** Writes articles as text files into `text/` and as web pages into `html/`, named by number so that they sort. */
export function writeArticleFiles({
  folder,
  articles,
  seed,
  kinds = ['text', 'html'],
}: ArticleFilesPlan): void {
  for (const kind of kinds) mkdirSync(join(folder, kind), { recursive: true });
  for (let index = 0; index < articles; index += 1) {
    const article = writeArticle({ seed, index, count: articles });
    const name = String(index).padStart(6, '0');
    if (kinds.includes('text')) writeFileSync(join(folder, 'text', `${name}.txt`), writeTextFile(article));
    if (kinds.includes('html'))
      writeFileSync(join(folder, 'html', `${name}.html`), writeHtmlFile(article, seed + index));
  }
}
