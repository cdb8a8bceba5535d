// What the sample data of crates/engine/sample comes to: eleven orders, twelve clearances, two of them in no order.

import type { Clearance, Incident, Order } from "../bindings.ts";
import { clearance, order, question } from "./things.ts";

export const sampleOrders: Order[] = [
  order("11", "2026-11-15", "10.39", [["Brass Bookmark, Heron", 1]], [], { status: "ordered" }),
  order("10", "2026-11-12", "23.32", [['Paper Garden Seed Kit, "Night Bloom"', 1]], ["6092418845108"]),
  order("9", "2026-11-05", "199.28", [["Field Binoculars 8x32", 1]], ["7319452081"]),
  order("8", "2026-11-03", "29.26", [["Wool Socks, Three Pairs", 1]], ["509520177332"]),
  order("7", "2026-10-30", "36.04", [["Ceramic Pour-Over Dripper, Sand", 1]], ["509516044786"]),
  order("6", "2026-10-09", "20.35", [["Linen Kitchen Towels, 4 Pieces", 1]], ["6092418830254"]),
  order("5", "2026-10-08", "24.90", [["Oat and Fig Granola, 3 Bags", 1]], ["6092418830254"]),
  order("4", "2026-09-20", "179.14", [["Walnut Mechanical Keyboard, 68 Keys", 1]], ["4528619303"]),
  order(
    "3",
    "2026-09-02",
    "61.69",
    [
      ["Enamel Camping Mug, Pine Green", 2],
      ["Folding Camp Kettle 0.8 L", 1],
    ],
    ["509482306175", "509482306186"],
  ),
  order("2", "2026-08-20", "19.61", [["Cork Yoga Block, Set of 2", 1]], ["509471884026"]),
  order("1", "2026-08-12", "30.74", [["Rice Paper Desk Lamp, Small", 1]], ["509471203313"]),
];

export const sampleQuestions: Incident[] = [
  question("1", {
    hbl: "DMO2611020917",
    mbl: "DEMOGB04720018",
    declaration_no: "SE02072600001187",
    accepted_on: "2026-11-17",
  }),
  question("2", {
    hbl: "6092418847761",
    mbl: "98844102763",
    declaration_no: "PE02072600005290",
    accepted_on: "2026-11-20",
  }),
];

/** Two of those that an order explains: one by its number, one only likely. */
export const sampleLinked: Clearance[] = [
  clearance({
    id: "9",
    hbl: "7319452081",
    form: "import",
    accepted_on: "2026-11-18",
    goods: "BINOCULARS",
    verdict: "confirmed",
    orders: ["9"],
    order_labels: ["Amazon.com 112-9900118-2000009"],
  }),
  clearance({
    id: "10",
    hbl: "6092418845108",
    accepted_on: "2026-11-19",
    verdict: "likely",
    orders: ["10"],
    order_labels: ["Amazon.com 112-9900118-2000010"],
  }),
];
