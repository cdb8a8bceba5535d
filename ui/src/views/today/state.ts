import type { Check } from "../../ipc/bindings.ts";
import { day } from "../../words/days.ts";
import { say } from "../../words/say.svelte.ts";

/**
 * The state in words. Without a check there is nothing that could be seen.
 *
 * A state of asking says a figure that the line of truth says too: the questions where there are any, else what else waits.
 */
export function stateWords(check: Check | null): string {
  switch (check?.state) {
    case "ask":
      if (check.ask > 0) return say("state_asking", { count: check.ask });
      if (check.review > 0) return say("state_review", { count: check.review });
      return say("check_unjoined", { count: check.unjoined });
    case "quiet":
      // Quiet is never said without the day up to which it is true.
      if (check.sight.until === null) return say("state_blind");
      return say("state_quiet", { until: day(check.sight.until) });
    case "cannot_see":
    case undefined:
      return say("state_blind");
  }
}
