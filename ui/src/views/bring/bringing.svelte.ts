// What was brought and is looked at, and how it stays true. As with `seen`, the shell says all of it at once.

import { tick } from "svelte";

import type { Bringing, Commands, Thing } from "../../ipc/bindings.ts";
import { call } from "../../ipc/client.ts";
import { failureOf } from "../../ipc/failure.ts";
import { refresh } from "../../seen.svelte.ts";
import { say } from "../../words/say.svelte.ts";

class Brought {
  /** The newest first. */
  things: Thing[] = $state.raw([]);
  /** What was wrong with bringing the last. */
  problem = $state("");
  /** What has just come, until it is looked at. */
  arrived: string | null = $state(null);
}

export const brought = new Brought();

/** The commands that answer with what was brought. */
type Acts = { [K in keyof Commands]: Commands[K]["response"] extends Bringing ? K : never }[keyof Commands];

/** Brings something. What was wrong is said where things are brought. */
export async function bring<K extends "paste" | "choose_files" | "sign_in">(
  name: K,
  request: Commands[K]["request"],
): Promise<void> {
  brought.problem = "";
  try {
    await change(name, request);
  } catch (cause) {
    brought.problem = failureOf(cause).message || say("window_failed");
  }
}

/** Runs a command and shows what lies there after it. Rejects with a `Failure`; what was shown then stays. */
export async function change<K extends Acts>(name: K, request: Commands[K]["request"]): Promise<void> {
  show(await ask(name, request));
  // What is in the ledger by now shows in the rest of the window.
  if (name === "take") void refresh();
  await tick();
}

let again = false;
let looking: Promise<void> | null = null;

/** Asks for what lies there now. Asked again meanwhile, it asks once more before it resolves. */
export function lookAgain(): Promise<void> {
  again = true;
  looking ??= (async () => {
    while (again) {
      again = false;
      show(await ask("brought", {}));
    }
  })()
    .catch((cause: unknown) => {
      brought.problem = failureOf(cause).message || say("window_failed");
    })
    .finally(() => (looking = null));
  return looking;
}

let asked = 0;
let shown = 0;

/** What a command answers; null where what is shown was asked for after it. */
async function ask<K extends Acts>(name: K, request: Commands[K]["request"]): Promise<Bringing | null> {
  const ticket = ++asked;
  const answer: Bringing = await call(name, request);
  if (ticket < shown) {
    void lookAgain();
    return null;
  }
  shown = ticket;
  return answer;
}

/** What lay there when it was last shown; null before that. */
let known: Set<string> | null = null;

/** Begins again: the window shows none of it any more. */
export function forget(): void {
  known = null;
  brought.things = [];
  brought.problem = "";
  brought.arrived = null;
}

function show(answer: Bringing | null): void {
  if (answer === null) return;
  const newest = answer.things.find(({ id }) => known !== null && !known.has(id));
  if (newest !== undefined) brought.arrived = newest.id;
  known = new Set(answer.things.map(({ id }) => id));
  brought.things = answer.things;
}
