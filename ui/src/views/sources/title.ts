// What is folded away and needs a look is counted in the title.

import type { Sources } from "../../ipc/bindings.ts";
import { say } from "../../words/say.svelte.ts";

export function titleOf(sources: Sources): string {
  const [blind, unread] = [blindOf(sources), unreadOf(sources)];
  if (blind > 0 && unread > 0) return say("sources_title_both", { blind, unread });
  if (blind > 0) return say("sources_title_blind", { count: blind });
  return unread > 0 ? say("sources_title_unread", { count: unread }) : say("sources_title");
}

/** The headline says how the list is, and folders count what is wrong with them. */
function blindOf({ health }: Sources): number {
  return health.filter(({ health, source }) => health === "blind" && source !== "clearance_list" && source !== "folders")
    .length;
}

function unreadOf({ folders, unread_count }: Sources): number {
  const inFolders = folders.map(({ unread, trouble }) => unread.length + (trouble === null ? 0 : 1));
  return inFolders.reduce((sum, count) => sum + count, unread_count);
}
