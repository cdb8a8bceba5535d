// Keys, where an input method may be at work.

/**
 * Whether a key belongs to an input method that is composing, and so is not the person's Enter or Escape.
 *
 * WebKit sends the Enter that ends a composition after `compositionend`, with `isComposing` false; only its key code,
 * 229, still says so.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * A `keydown` handler for a field: Enter does it, once it is the person's.
 *
 * The browser's own submission by Enter is kept out, since it does not look at the key code.
 */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (!isComposing(event) && !event.repeat) act();
  };
}

/** Whether what is typed or pasted there belongs to a field or to a dialog. A box that is ticked takes neither. */
export function isForField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog";
