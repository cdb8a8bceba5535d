import type { Order } from "../../ipc/bindings.ts";
import { fullDay } from "../../words/days.ts";
import { orderStatusName } from "../../words/names.ts";
import { sum } from "../../words/money.ts";
import { say } from "../../words/say.svelte.ts";

/** An order in three lines: its items, where and when it was ordered, what it cost and how it stands. */
export function describe(order: Order): { items: string; source: string[]; money: string[] } {
  const [first, ...others] = order.items.map((item) => item.name);
  const item = first || say("choose_nameless");
  const known = (parts: (string | null)[]) => parts.filter((part): part is string => part !== null && part !== "");
  return {
    items: others.length > 0 ? say("choose_items", { item, others: others.length }) : item,
    source: known([order.merchant, order.order_no, order.ordered_on && fullDay(order.ordered_on)]),
    money: known([order.total && sum(order.total), orderStatusName(order)]),
  };
}
