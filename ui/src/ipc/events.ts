import type { Show } from "./bindings.ts";

/** What the shell tells the window, and with what. */
export interface Events {
  /** Something that `look` shows is another now: ask again. */
  changed: null;
  /** Something that `brought` shows is another now: ask again. */
  brought: null;
  /** Captures of an incident were added by dropping files: ask again. */
  captures: null;
  /** Files are held over the window, or no longer. The shell takes what is dropped. */
  dragging: boolean;
  /** A notification was clicked: show what it leads to. */
  show: Show;
}
