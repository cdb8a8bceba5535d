import type { Incident, ReviewGroup } from "../../ipc/bindings.ts";

export interface Groups {
  questions: Incident[];
  review: Incident[];
  ended: Incident[];
}

/**
 * The groups of the list. What was answered in this window stays where it was, so that nothing moves under the
 * pointer and the answer can be taken back on the spot; `kept` has the ids of these.
 */
export function groupsOf(incidents: Incident[], kept: ReadonlySet<string>): Groups {
  const stays = (incident: Incident) => incident.state === "open" || kept.has(incident.id);
  // Ids count up as incidents are raised; the shell's order changes with every answer.
  const waiting = incidents.filter(stays).toSorted((one, other) => inOrder.compare(one.id, other.id));
  return {
    questions: waiting.filter((incident) => incident.kind !== "review"),
    review: waiting.filter((incident) => incident.kind === "review"),
    ended: incidents.filter((incident) => !stays(incident)),
  };
}

const inOrder = new Intl.Collator("en", { numeric: true });

/** Being among those that are answered together. */
export interface Pick {
  isPicked: boolean;
  turn: (isPicked: boolean) => void;
}

/**
 * The review by the shell's groups, which hold what is open. What was answered in this window stays in the group in
 * which it was, and a group of which nothing else is left stays with it; `before` has the groups as they were shown.
 */
export function placed(before: ReviewGroup[], now: ReviewGroup[], incidents: Incident[]): ReviewGroup[] {
  const shown = new Set(incidents.map(({ id }) => id));
  const open = new Set(now.flatMap((group) => group.incidents));
  const held = new Set(before.flatMap((group) => group.incidents).filter((id) => !open.has(id) && shown.has(id)));
  const rest = [...shown].filter((id) => !open.has(id) && !held.has(id));
  const groups = new Map<string, ReviewGroup>();
  const add = ({ month, courier }: ReviewGroup, ids: string[]) => {
    if (ids.length === 0) return;
    const key = `${month ?? ""} ${courier ?? ""}`;
    const known = groups.get(key)?.incidents ?? [];
    groups.set(key, { month, courier, incidents: [...known, ...ids].toSorted(inOrder.compare) });
  };
  for (const group of before) add(group, group.incidents.filter((id) => held.has(id)));
  for (const group of now) add(group, group.incidents.filter((id) => shown.has(id)));
  add({ month: null, courier: null, incidents: [] }, rest);
  // The newest month first, as the shell has them; what has none at the end.
  return [...groups.values()].toSorted((one, other) => (other.month ?? "").localeCompare(one.month ?? "", "en"));
}
