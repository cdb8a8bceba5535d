import type { Money } from "../ipc/bindings.ts";

/** The amount to the last digit, its thousands apart. */
export function sum({ amount, currency }: Money): string {
  return `${amount.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","))} ${currency}`;
}
