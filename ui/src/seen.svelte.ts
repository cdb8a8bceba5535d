// What the window shows, and how it stays true.
//
// The shell says all of it at once (`Look`), in answer to every command that changes something and whenever it is
// asked. Nothing here is worked out from an older look: where the shell cannot be asked, nothing is shown as seen.

import type { Commands, Look, Show } from "./ipc/bindings.ts";
import { call, on } from "./ipc/client.ts";
import { type Failure, failureOf } from "./ipc/failure.ts";
import { speak } from "./words/say.svelte.ts";

class Seen {
  /** The newest look; null before the first, and after one that failed. */
  look: Look | null = $state.raw(null);
  /** Why there is none. */
  failure: Failure | null = $state.raw(null);
  /** What a notification led to, until it is shown. */
  show: Show | null = $state.raw(null);
}

export const seen = new Seen();

/** The commands that answer with a look. */
type Acts = { [K in keyof Commands]: Commands[K]["response"] extends Look ? K : never }[keyof Commands];

/** Runs a command and shows what is seen after it. Rejects with a `Failure`; what was shown then stays. */
export async function act<K extends Acts>(name: K, request: Commands[K]["request"]): Promise<void> {
  await take(call(name, request));
}

/** Keeps what is shown true, until what it gives is called. */
export function watch(): () => void {
  const hearing = [
    on("changed", () => void refresh()),
    // What it is may be newer than what is shown.
    on("show", (show) => void refresh().then(() => (seen.show = show))),
  ];
  // A window that was covered for days shows what is true now, not then.
  const looked = () => void refresh();
  window.addEventListener("focus", looked);
  // Only who hears is not told too early.
  Promise.all(hearing).then(refresh, lose);
  return () => {
    window.removeEventListener("focus", looked);
    for (const one of hearing) one.then((stop) => stop()).catch(() => {});
  };
}

let refreshing: Promise<void> | null = null;
let again = false;

/** Asks for what can be seen now. Asked again meanwhile, it asks once more before it resolves. */
export function refresh(): Promise<void> {
  again = true;
  refreshing ??= (async () => {
    while (again) {
      again = false;
      await take(call("look", {})).catch(lose);
    }
  })().finally(() => (refreshing = null));
  return refreshing;
}

let asked = 0;
let shown = 0;

/** Shows a look. One that was asked for before the one shown may be older or newer than it: that is asked. */
async function take(reply: Promise<Look>): Promise<void> {
  const ticket = ++asked;
  const look = await reply;
  if (ticket < shown) {
    void refresh();
  } else {
    shown = ticket;
    seen.look = look;
    seen.failure = null;
    speak(look.lang);
  }
  if (look.show !== null) seen.show = look.show;
}

function lose(cause: unknown): void {
  seen.look = null;
  seen.failure = failureOf(cause);
}
