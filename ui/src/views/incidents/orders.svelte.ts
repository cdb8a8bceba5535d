// Orders, as far as the window has asked for them.

import { SvelteMap } from "svelte/reactivity";

import type { Incident, Order, OrderPage } from "../../ipc/bindings.ts";
import { call } from "../../ipc/client.ts";

const known = new SvelteMap<string, Order>();

/** The orders that fit the words, the newest first. Rejects with a `Failure`. */
export async function findOrders(words: string): Promise<OrderPage> {
  const page = await call("orders", { words });
  for (const order of page.orders) known.set(order.id, order);
  return page;
}

/** What an order is called: the shop and its number. One that was not among those asked for has only its row. */
export function labelOf(id: string): string {
  const order = known.get(id);
  return order === undefined ? id : [order.merchant, order.order_no].filter(Boolean).join(" ");
}

/** The orders that the reasons and the answer speak of. */
export function ordersOf(incident: Incident): string[] {
  const ids = [incident.answer?.order, ...incident.reasons.map((reason) => reason.order)];
  return ids.filter((id): id is string => typeof id === "string");
}

export function isKnown(id: string): boolean {
  return known.has(id);
}
