// Looking something up while its words are still being typed.

import { failureOf } from "../ipc/failure.ts";
import { say } from "../words/say.svelte.ts";

/** Between one letter and the next a search is not worth its answer, in milliseconds. */
const PAUSE = 150;

/** What words have found, or why they could not be looked for. */
export class Search<Page> {
  found = $state.raw<{ words: string; page: Page } | null>(null);
  problem = $state("");
  /** Not shown, so that who asks does not ask again because it was answered. */
  #asked: string | null = null;

  /** Asks what words find: after a pause, unless there are none or they are asked for again. Gives what calls it off. */
  ask(words: string, find: (words: string) => Promise<Page>): () => void {
    let isOutdated = false;
    const search = async () => {
      try {
        const page = await find(words);
        if (!isOutdated) [this.found, this.problem] = [{ words, page }, ""];
      } catch (cause) {
        // What other words had found would look like the answer.
        if (!isOutdated) [this.found, this.problem] = [null, failureOf(cause).message || say("window_failed")];
      }
    };
    const timer = setTimeout(search, words === "" || words === this.#asked ? 0 : PAUSE);
    this.#asked = words;
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }
}
