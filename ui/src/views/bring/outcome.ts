import type { Counts, History, Imported, UnreadPart } from "../../ipc/bindings.ts";
import { fullDay } from "../../words/days.ts";
import { say } from "../../words/say.svelte.ts";

/** All of one kind. */
export function totalOf({ new: added, updated, same }: Counts): number {
  return added + updated + same;
}

/** How many are new, changed and known; what there is none of is not said. */
export function countsOf(what: "orders" | "clearances" | "deliveries", counts: Counts): string {
  const said: [number, string][] = [
    [counts.new, say("bring_new", { count: counts.new })],
    [counts.updated, say("bring_updated", { count: counts.updated })],
    [counts.same, say("bring_same", { count: counts.same })],
  ];
  const parts = said.filter(([count]) => count > 0).map(([, part]) => part);
  return parts.length === 0 ? "" : say(`bring_${what}`, { parts: parts.join(", ") });
}

/**
 * What taking it brings or, once it is taken, brought; each a sentence. Rows that are shown have their counts themselves.
 */
export function outcomeOf(imported: Imported, isTaken: boolean): string[] {
  const { missing_rows: missing } = imported;
  const areRowsShown = !isTaken && !imported.nothing_new;
  const said: (string | false)[] = [
    !areRowsShown && countsOf("clearances", imported.clearances),
    !areRowsShown && countsOf("orders", imported.orders),
    countsOf("deliveries", imported.deliveries),
    isEmpty(imported) && say("import_nothing"),
    imported.nothing_new && !isEmpty(imported) && say("import_nothing_new"),
    missing > 0 && say("bring_missing_rows", { count: missing }),
    unseen(imported),
    ...(isTaken ? taken(imported) : []),
  ];
  return said.filter((sentence): sentence is string => sentence !== false && sentence !== "");
}

/** What was not read, but for what is asked or warned about on the spot. */
export function untold({ unread, asks, cautions }: Imported): UnreadPart[] {
  const isTold = ({ where, why }: UnreadPart) =>
    asks.some(({ place }) => place === where) || cautions.some((one) => one.where === where && one.caution === why);
  return unread.filter((part) => !isTold(part));
}

function isEmpty({ orders, clearances, deliveries, unread, asks }: Imported): boolean {
  return totalOf(orders) + totalOf(clearances) + totalOf(deliveries) + unread.length + asks.length === 0;
}

/** Why a list does not count as seen. */
function unseen({ unseen_because: because, missing_rows: missing }: Imported): string | false {
  if (because === null) return false;
  // That rows are missing says so already, and what to do.
  if (because === "incomplete") return missing === 0 && say("import_unseen_incomplete");
  if (because === "in_archive") return say("import_unseen_in_archive");
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
