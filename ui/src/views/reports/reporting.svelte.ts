// The report kits and what is done around them, and how they stay true. As with `seen`, the shell says it all at once.

import type { Commands, Reports } from "../../ipc/bindings.ts";
import { call } from "../../ipc/client.ts";
import { failureOf } from "../../ipc/failure.ts";
import { say } from "../../words/say.svelte.ts";

class Reporting {
  /** The newest; null before the first. */
  reports: Reports | null = $state.raw(null);
  /** Why they could not be asked for again. */
  problem = $state("");
}

export const reporting = new Reporting();

/** The commands that answer with the kits. */
type Acts = { [K in keyof Commands]: Commands[K]["response"] extends Reports ? K : never }[keyof Commands];

let asked = 0;
let shown = 0;
/** How often it began again. */
let beginnings = 0;

/** Runs a command and shows what is so after it. Rejects with a `Failure`; what was shown then stays. */
export async function change<K extends Acts>(name: K, request: Commands[K]["request"]): Promise<Reports> {
  const [ticket, beginning] = [++asked, beginnings];
  const answer: Reports = await call(name, request);
  if (beginning !== beginnings) return answer;
  if (ticket < shown) {
    void askAgain();
  } else {
    shown = ticket;
    reporting.reports = answer;
    reporting.problem = "";
  }
  return answer;
}

/** Asks for them now. Where that fails, what was shown stays: somebody may be writing in it. */
export async function askAgain(): Promise<void> {
  const beginning = beginnings;
  try {
    await change("reports", {});
  } catch (cause) {
    if (beginning !== beginnings) return;
    reporting.problem = failureOf(cause).message || say("window_failed");
  }
}

/** Begins again: the window shows none of it any more, and what is still on its way is not shown. */
export function forget(): void {
  beginnings += 1;
  reporting.reports = null;
  reporting.problem = "";
}
