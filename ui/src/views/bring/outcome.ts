import type { Counts, History, Imported } from "../../ipc/bindings.ts";
import { fullDay } from "../../words/days.ts";
import { say } from "../../words/say.svelte.ts";

/** All of one kind. */
export function totalOf({ new: added, updated, same }: Counts): number {
  return added + updated + same;
}

/** What taking it brings or, once it is taken, brought; each a sentence. */
export function outcomeOf(imported: Imported, isTaken: boolean): string[] {
  const { orders, clearances, deliveries, missing_rows: missing } = imported;
  const said: (string | false)[] = [
    totalOf(clearances) > 0 && say("import_clearances", clearances),
    totalOf(orders) > 0 && say("import_orders", orders),
    totalOf(deliveries) > 0 && say("bring_deliveries", deliveries),
    isEmpty(imported) && say("import_nothing"),
    imported.nothing_new && !isEmpty(imported) && say("import_nothing_new"),
    missing > 0 && say("bring_missing_rows", { count: missing }),
    unseen(imported),
    ...(isTaken ? taken(imported) : []),
  ];
  return said.filter((sentence) => sentence !== false);
}

function isEmpty({ orders, clearances, deliveries, unread, asks }: Imported): boolean {
  return totalOf(orders) + totalOf(clearances) + totalOf(deliveries) + unread.length + asks.length === 0;
}

/** Why a list does not count as seen. */
function unseen({ unseen_because: because, missing_rows: missing }: Imported): string | false {
  if (because === null) return false;
  // That rows are missing says so already, and what to do.
  if (because === "incomplete") return missing === 0 && say("import_unseen_incomplete");
  return say(because === "shrunk" ? "import_unseen_shrunk" : "import_unseen_undated");
}

function taken({ seen, history, questions, reviews, unjoined }: Imported): (string | false)[] {
  return [
    seen !== null && say("import_seen", { from: fullDay(seen.from), to: fullDay(seen.to) }),
    history !== null && ofHistory(history),
    questions.length > 0 && say("import_questions", { count: questions.length }),
    history === null && reviews.length > 0 && say("import_reviews", { count: reviews.length }),
    unjoined > 0 && say("import_unjoined", { count: unjoined }),
  ];
}

function ofHistory({ clearances, matched, review, no_orders }: History): string {
  if (no_orders) return say("bring_no_orders", { count: clearances });
  const parts = [say("check_matched", { count: matched }), say("review_open", { count: review })];
  return say("review_counts", { total: clearances, parts: parts.join(", ") });
}
