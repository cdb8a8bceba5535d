import type { Check } from "../../ipc/bindings.ts";

export type Step = "list" | "orders";

/** What has to be brought until there is something to see, and again where what was seen has become old. */
export function stepsTo({ sight, orders }: Check): Step[] {
  const list = sight.until === null || sight.freshness !== "fresh" || sight.gaps.length > 0;
  const steps: [Step, boolean][] = [
    ["list", list],
    ["orders", orders === 0],
  ];
  return steps.filter(([, isWanted]) => isWanted).map(([step]) => step);
}
