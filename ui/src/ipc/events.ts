import type { OneIncident } from "./bindings.ts";

/** What the shell tells the window, and with what. */
export interface Events {
  /** Something that `look` shows is another now: ask again. */
  changed: null;
  /** A notification was clicked: show this incident. */
  show: OneIncident;
}
