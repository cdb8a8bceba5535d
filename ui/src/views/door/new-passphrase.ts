export type Fault = "short" | "differs";

/**
 * What is wrong with a new passphrase and its repetition. The shell decides; this says it before anything is sent.
 *
 * Characters are counted as Rust's `chars` counts them.
 */
export function faultOf(first: string, second: string, shortest: number): Fault | null {
  if ([...first].length < shortest) return "short";
  return first === second ? null : "differs";
}
