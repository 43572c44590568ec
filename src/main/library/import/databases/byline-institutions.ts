import { isPost } from '../html/author-names';
import { seedOutlets } from '../../outlets/seed-outlets';
import { withoutPost } from './byline-posts';
import { isPaper, isPerson } from '../text/names';
import { isPlaceName } from '../text/place-names';

/** News services, which sign what they gathered: the source, not persons. */
const SERVICE = /(?:^|\s)(?:news|wire|press|information)\s(?:services?|wires?)$|\swires$/iu;
const COMPILED = /^(?:(?:items?\s)?(?:compiled\s)?from|compiled\sby)\s+/iu;
/** Houses, schools and parts of a paper, by the word they end with. */
const INSTITUTION =
  /(?:^|\s)(?:services?|university|universität|institute|institut|college|bureau|network|fernsehen|rundfunk|television|special|freelance|sports?)$|^university\sof\s|^(?:letters?|freelance|opinion|analysis|industry)$/iu;

/**
 * The news service that a part of a byline names, as it is called: "Tribune news services" of "Items compiled from Tribune news services". Null for
 * none, and where it only says that there was one ("FROM NEWS SERVICES").
 */
export function serviceIn(name: string): string | null {
  const called = name.replace(COMPILED, '');
  return SERVICE.test(name) && called.split(/\s+/u).length > 2 ? called : null;
}

/** Names without papers, news services, schools, posts and places, which bylines put beside them. */
export function withoutInstitutions(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => {
    const bare = name.replace(COMPILED, '');
    if (SERVICE.test(bare) || INSTITUTION.test(name) || isPlaceName(name)) return false;
    // Behind a name, "Scottish Political Reporter" is no name of somebody who is one.
    if (isPost(i === 0 ? withoutPost(name) : name)) return false;
    // A paper may be called as a person might ("Emily Post"): only behind a name, or where everybody knows it.
    return !isOutlet(name) && (i === 0 || (!isPaper(name) && !/^the\s/iu.test(name)));
  });
}

let outlets: ReadonlySet<string> | null = null;

/** Whether a name is that of an outlet every library knows. */
function isOutlet(name: string): boolean {
  outlets ??= new Set(
    seedOutlets()
      .flatMap(({ name: known, otherNames = [] }) => [known, ...otherNames])
      .filter((known) => known.includes(' ') || !isPerson(known))
      .map(plain),
  );
  return outlets.has(plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the\s/u, '');
}
