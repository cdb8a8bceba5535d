// A command that changes what is shown: one at a time, and what came of it.

import { failureOf } from "../ipc/failure.ts";
import { say } from "../words/say.svelte.ts";

export class Changing<Now> {
  isBusy = $state(false);
  /** Why the last one was not done. */
  problem = $state("");
  readonly #onchange: (now: Now) => void;

  constructor(onchange: (now: Now) => void) {
    this.#onchange = onchange;
  }

  /** Runs it and shows what is so after it. Gives whether it was done. */
  async run(command: () => Promise<Now>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = "";
    try {
      this.#onchange(await command());
      return true;
    } catch (cause) {
      this.problem = failureOf(cause).message || say("window_failed");
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
