// Orders and clearances with everything left out that a scene does not name.

import type { Clearance, Incident, Order, Reason, Unjoined } from "../bindings.ts";

export function clearance(known: Partial<Clearance> & { id: string }): Clearance {
  return {
    holder: "1",
    cargo_no: null,
    hbl: null,
    mbl: null,
    declaration_no: null,
    form: "list",
    stage: "released",
    stage_text: "통관완료 후 반출",
    accepted_on: null,
    arrived_on: null,
    goods: null,
    weight_kg: null,
    packages: null,
    country: null,
    forwarder: null,
    office: null,
    declared: null,
    provisional: false,
    history: false,
    first_seen_at: "2026-11-20T03:00:00Z",
    verdict: "unknown",
    orders: [],
    order_labels: [],
    ...known,
  };
}

export function question(id: string, known: Partial<Clearance>): Incident {
  return {
    id,
    kind: "question",
    state: "open",
    opened_at: "2026-11-20T03:00:00Z",
    closed_at: null,
    clearance: clearance({ id, ...known }),
    reasons: [reason("no_order_has_number")],
    by_hand: null,
    note: null,
    answer: null,
  };
}

/** A reason. What its order is called is said by the world. */
export function reason(code: string, order: string | null = null): Reason {
  return { code, order, order_label: null, shop: null, since: null, bits: "0" };
}

/** A proof with a number that several clearances have. */
export function unjoined(id: string, said: Record<string, string>, candidates: Clearance[]): Unjoined {
  return {
    id,
    source: "clearance_list",
    as_of: "2026-11-20T03:00:00Z",
    place: "row 3",
    said: Object.entries(said).map(([name, value]) => ({ name, value })),
    candidates,
  };
}

export function review(id: string, known: Partial<Clearance>): Incident {
  return { ...question(id, { history: true, ...known }), kind: "review" };
}

export function order(
  id: string,
  orderedOn: string | null,
  amount: string,
  items: [string, number][],
  numbers: string[],
  known: Partial<Order> = {},
): Order {
  return {
    id,
    holder: "1",
    merchant: "Amazon.com",
    order_no: `112-9900118-${String(2000000 + Number(id))}`,
    ordered_on: orderedOn,
    total: { amount, currency: "USD" },
    status: "shipped",
    items: items.map(([name, quantity]) => ({ name, quantity, price: null })),
    waybills: numbers.map((number) => ({ number, leg: "korea", carriers: [] })),
    ships_from: null,
    forwarder: null,
    weight_kg: null,
    added_at: "2026-11-12T01:00:00Z",
    changed_at: "2026-11-12T01:00:00Z",
    ...known,
  };
}
