import { failureOf } from "../../ipc/failure.ts";
import { act } from "../../seen.svelte.ts";
import { say } from "../../words/say.svelte.ts";

/** Sending a passphrase, one at a time. */
export class Unlock {
  isBusy = $state(false);
  /** What the shell has against it. */
  refusal = $state("");

  /** Whether the shell took it. */
  async send(passphrase: string): Promise<boolean> {
    this.isBusy = true;
    this.refusal = "";
    try {
      await act("unlock", { passphrase });
      return true;
    } catch (cause) {
      this.refusal = failureOf(cause).message || say("window_failed");
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
