/** Fewest characters of a new passphrase. The shell decides; this says it before the person has typed it twice. */
export const SHORTEST = 8;

export type Fault = "short" | "differs";

/** What is wrong with a new passphrase and its repetition. Characters are counted as Rust's `chars` counts them. */
export function faultOf(first: string, second: string): Fault | null {
  if ([...first].length < SHORTEST) return "short";
  return first === second ? null : "differs";
}
