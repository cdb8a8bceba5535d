// The way to the shell. Nothing else imports Tauri.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { Commands } from "./bindings.ts";
import type { Events } from "./events.ts";
import { failureOf } from "./failure.ts";

/** Runs a command of the shell. Rejects with a `Failure`. */
export async function call<K extends keyof Commands>(
  name: K,
  request: Commands[K]["request"],
): Promise<Commands[K]["response"]> {
  try {
    return await invoke(name, { request });
  } catch (cause) {
    throw failureOf(cause);
  }
}

/** Hears an event of the shell, from the moment that this resolves until what it gives is called. */
export async function on<E extends keyof Events>(
  event: E,
  handler: (payload: Events[E]) => void,
): Promise<() => void> {
  return listen<Events[E]>(event, ({ payload }) => handler(payload));
}
