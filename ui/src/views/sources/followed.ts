// The numbers that are followed, in the order in which a person asks after them.

import type { FollowedNumber } from "../../ipc/bindings.ts";

export interface Groups {
  /** On their way, to be chosen among, or followed by hand and still without a record. */
  moving: FollowedNumber[];
  /** Of orders, without a record yet. */
  waiting: FollowedNumber[];
  /** Of which nothing more is asked. */
  over: FollowedNumber[];
}

export function groupsOf(followed: FollowedNumber[]): Groups {
  const groups: Groups = { moving: [], waiting: [], over: [] };
  for (const one of followed) groups[groupOf(one)].push(one);
  return groups;
}

function groupOf({ phase, parcels, by_hand }: FollowedNumber): keyof Groups {
  if (parcels.length > 0) return "moving";
  if (phase === "released" || phase === "given_up") return "over";
  return phase === "no_record" && !by_hand ? "waiting" : "moving";
}
