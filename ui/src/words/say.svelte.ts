// The language of the window, and saying a word in it.

import { words, type Lang, type Words } from "./words.ts";

class Tongue {
  /** Until the shell has said which: Korean on a Korean system, else English, as `Lang::from_locale` has it. */
  lang: Lang = $state(navigator.language.toLowerCase().split("-")[0] === "ko" ? "ko" : "en");
}

const tongue = new Tongue();

export function lang(): Lang {
  return tongue.lang;
}

/** Takes the shell's word for it; one that is no language of ours changes nothing. */
export function speak(code: string): void {
  if (code === "ko" || code === "en") tongue.lang = code;
}

/** Says a word in the window's language. */
export function say<K extends keyof Words>(word: K, ...values: Parameters<Words[K]>): string {
  const spoken: Spoken = words[tongue.lang];
  return spoken[word](...values);
}

/** `Words` once more, so that the compiler sees that a word and its values belong together. */
type Spoken = { [K in keyof Words]: (...values: Parameters<Words[K]>) => string };

/** The words that need no value. */
export type Plain = { [K in keyof Words]: Parameters<Words[K]> extends [] ? K : never }[keyof Words];
