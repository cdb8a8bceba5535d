import type { Check } from "../../ipc/bindings.ts";
import type { Plain } from "../../words/say.svelte.ts";

/** How to get on from what the line of truth asks for and this window cannot do yet. */
export function hints({ sight }: Check): Plain[] {
  const wanted = sight.until === null || sight.freshness !== "fresh" || sight.gaps.length > 0 || sight.no_orders;
  return wanted ? ["window_bring"] : [];
}
