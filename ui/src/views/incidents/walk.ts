// Walking the list with the keyboard: j and k from anywhere, arrows, Home and End from a card's head.

import { isForField } from "../../parts/keys.ts";

/** What marks a card's head: the button that opens and folds it. */
export const HEAD = "[data-head]";
export const CARD = "[data-card]";

/** The head that a key leads to; null where the key is none of ours. */
export function stepTo(event: KeyboardEvent, list: HTMLElement): HTMLElement | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isForField(event.target)) return null;
  const heads = [...list.querySelectorAll<HTMLElement>(HEAD)];
  const at = heads.findIndex((head) => head.closest(CARD)?.contains(document.activeElement));
  const letter = letters[event.key];
  if (letter !== undefined) return at === -1 ? (heads[0] ?? null) : (heads[at + letter] ?? null);
  if (heads[at] !== document.activeElement) return null;
  switch (event.key) {
    case "ArrowDown":
      return heads[at + 1] ?? null;
    case "ArrowUp":
      return heads[at - 1] ?? null;
    case "Home":
      return heads[0] ?? null;
    case "End":
      return heads.at(-1) ?? null;
    default:
      return null;
  }
}

/** With Korean input on, the same keys give ㅓ and ㅏ. */
const letters: Record<string, 1 | -1> = { j: 1, ㅓ: 1, k: -1, ㅏ: -1 };
