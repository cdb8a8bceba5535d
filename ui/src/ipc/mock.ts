// The client without a shell: the same two functions over a world in memory. `?scene=…&lang=…` chooses what is in it.

import type * as client from "./client.ts";
import { failureOf } from "./failure.ts";
import { isScene, type Scene, scenes } from "./mock/scenes.ts";
import { World } from "./mock/world.ts";

let world = worldOf(new URLSearchParams(location.search));

export const call: typeof client.call = async (name, request) => {
  // Across the way to the shell everything is copied; an object that both sides hold would hide mistakes.
  try {
    return structuredClone(world.commands[name](structuredClone(request)));
  } catch (cause) {
    throw failureOf(cause);
  }
};

export const on: typeof client.on = async (event, handler) => {
  const hear = (told: Event) => {
    if (told instanceof CustomEvent) handler(told.detail);
  };
  window.addEventListener(`munjigi:${event}`, hear);
  return () => window.removeEventListener(`munjigi:${event}`, hear);
};

/** Begins another world, for tests. */
export function enter(scene: Scene, lang: "ko" | "en" = "ko"): World {
  world = new World(scenes[scene](), lang);
  return world;
}

function worldOf(query: URLSearchParams): World {
  const scene = query.get("scene") ?? "";
  return new World(scenes[isScene(scene) ? scene : "sample"](), query.get("lang") === "en" ? "en" : "ko");
}
