import type { Incident } from "../../ipc/bindings.ts";

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
