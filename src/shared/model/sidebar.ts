import { z } from 'zod';
import { tagSchema } from './tag';

const count = z.number().int().nonnegative();

/** The places, tags and outlets of a library with how many clippings each holds. */
export const sidebarSchema = z.object({
  inbox: count,
  all: count,
  starred: count,
  untagged: count,
  excluded: count,
  trash: count,
  tags: z.array(tagSchema),
  outlets: z.array(z.object({ name: z.string(), count })),
});
export type Sidebar = z.infer<typeof sidebarSchema>;

/** Whether the library holds nothing at all, not even in the Trash: the first start. */
export function isLibraryEmpty(sidebar: Sidebar): boolean {
  return sidebar.all + sidebar.excluded + sidebar.trash === 0;
}
