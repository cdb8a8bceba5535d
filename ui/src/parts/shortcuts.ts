// The keys of this computer for what a person does outside this window.

const isMac = /Mac/.test(navigator.platform);

/** Selecting all, copying, pasting; as values of words that speak of them. */
export const shortcuts = isMac
  ? { all: "⌘A", copy: "⌘C", paste: "⌘V" }
  : { all: "Ctrl+A", copy: "Ctrl+C", paste: "Ctrl+V" };
