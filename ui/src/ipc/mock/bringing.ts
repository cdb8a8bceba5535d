// Files and pastes with believable, made-up content, and what taking each does to the world.

import type { Ask, Counts, FileClearance, FileOrder, Imported, Thing } from "../bindings.ts";
import type { Setting } from "./scenes.ts";
import { review } from "./things.ts";
import { sampleOrders } from "./sample.ts";

/** Why a file cannot be read, as the shell says it. */
type Unreadable = "unreadable_not_recognised";

/** Something that was brought. */
export interface Brought extends Omit<Thing, "line" | "failure"> {
  failure: Unreadable | null;
  /** What is read once the person has said what only they know. */
  afterTaught?: Partial<Imported> & { orders_read?: FileOrder[]; clearances_read?: FileClearance[] };
  /** What taking it does. */
  taken?: (setting: Setting) => Partial<Imported>;
}

const counts = (added = 0, updated = 0, same = 0): Counts => ({ new: added, updated, same });

function imported(known: Partial<Imported> & { kind: string }): Imported {
  const orders = known.orders ?? counts();
  const clearances = known.clearances ?? counts();
  const read = orders.new + orders.updated + orders.same + clearances.new + clearances.updated + clearances.same;
  const unread = known.unread?.length ?? 0;
  return {
    summary: { of: read + unread, read, cancelled: 0, returned: 0, unread, goes_on: false, passed_over: 0 },
    orders,
    clearances,
    deliveries: counts(),
    unjoined: 0,
    unread: [],
    cautions: [],
    asks: [],
    seen: null,
    unseen_because: null,
    missing_rows: 0,
    history: null,
    questions: [],
    reviews: [],
    nothing_new: false,
    ...known,
  };
}

/** A summary of rows of which none is read yet. */
const unreadRows = (of: number) => ({ of, read: 0, cancelled: 0, returned: 0, unread: of, goes_on: false, passed_over: 0 });

function thing(id: string, known: Partial<Brought>): Brought {
  return { id, name: null, at: "looked", imported: null, orders: [], clearances: [], failure: null, ...known };
}

const forms = ["list", "list", "list", "import"];

function fileClearances(count: number): FileClearance[] {
  return Array.from({ length: count }, (_, n) => ({
    where: `line ${n + 4}`,
    hbl: String(6092418847761 - n * 1013),
    form: forms[n % forms.length] ?? "list",
    stage: n === 0 ? "declared" : "released",
    stage_text: n === 0 ? "통관진행중" : "통관완료 후 반출",
    accepted_on: n === 0 ? null : `2026-${n < 9 ? 11 : 10}-${String(21 - n).padStart(2, "0")}`,
    goods: null,
  }));
}

const coupang: [string, string, string][] = [
  ["세모 무선 이어폰, 흰색", "2026-11-12", "32900"],
  ["네모 캠핑 머그컵 350 ml 2개", "2026-11-03", "18400"],
  ["동그라미 독서등", "2026-10-27", "24700"],
  ["리넨 주방 수건 4장", "2026-10-09", "15900"],
  ["기계식 키보드 68키, 호두나무", "2026-09-20", "178000"],
  ["도자기 드리퍼, 모래색", "2026-09-02", "41200"],
  ["양모 양말 세 켤레", "2026-08-20", "22000"],
];

function fileOrders(): FileOrder[] {
  return coupang.map(([item, orderedOn, amount], n) => ({
    where: `line ${n * 14 + 20}`,
    merchant: "쿠팡 로켓직구",
    order_no: n === 2 ? null : String(22000184_5107 + n * 7919),
    ordered_on: orderedOn,
    total: { amount, currency: "KRW" },
    item,
    items: n === 1 ? 2 : 1,
    waybills: n === 0 ? [] : [String(509516044786 + n * 11)],
    status: n === 0 ? "shipped" : "delivered",
  }));
}

const listHistory = { clearances: 29, matched: 26, review: 3, no_orders: false };

/** The whole clearance list, pasted. */
export const list = (): Brought =>
  thing("list", {
    imported: imported({ kind: "clearance_list", clearances: counts(29) }),
    clearances: fileClearances(20),
    taken: (setting) => {
      setting.sight = { until: "2026-11-20", freshness: "fresh", gaps: [], no_orders: setting.orders.length === 0 };
      return { seen: { from: "2026-08-23", to: "2026-11-20" }, history: compare(setting) };
    },
  });

/** What comparing gives, once there is something to compare with. */
function compare(setting: Setting): Imported["history"] {
  if (setting.orders.length === 0) {
    setting.uncompared = 29;
    return { clearances: 29, matched: 0, review: 0, no_orders: true };
  }
  setting.uncompared = 0;
  setting.matched = 26;
  setting.pastMatched = 26;
  setting.incidents = [...setting.incidents, ...toReview()];
  return listHistory;
}

/** The three that no order explains. */
const toReview = () => [
  review("21", { hbl: "509812044885", accepted_on: "2026-10-03", forwarder: "CJ대한통운" }),
  review("22", { hbl: "509812045511", accepted_on: "2026-10-21", forwarder: "CJ대한통운" }),
  review("23", { hbl: "8601990143", accepted_on: "2026-09-02", form: "import", forwarder: "DHL" }),
];

/** A page of orders, pasted: a layout that nobody has confirmed, and a row without its number. */
export const orders = (): Brought =>
  thing("orders", {
    imported: imported({
      kind: "coupang_page",
      orders: counts(7),
      unread: [{ where: "line 118", why: "masked", column: null }],
      cautions: [{ where: "line 1", caution: "unconfirmed" }],
    }),
    orders: fileOrders(),
    taken: (setting) => {
      setting.orders = sampleOrders;
      const waited = setting.sight.no_orders;
      setting.sight = { ...setting.sight, no_orders: false };
      return waited ? { history: compare(setting) } : {};
    },
  });

/** A file of which most is known. */
export const known = (): Brought =>
  thing("known", {
    name: "Retail.OrderHistory.1.csv",
    imported: imported({
      kind: "amazon_order_history_report",
      orders: counts(3, 1, 20),
      unread: [
        { where: "Retail.OrderHistory.1.csv: line 14", why: "damaged", column: null },
        { where: "Retail.OrderHistory.1.csv: line 15", why: "damaged", column: null },
        { where: "Retail.OrderHistory.1.csv: line 31", why: "column", column: "Order Date" },
        { where: "Retail.OrderHistory.1.csv: line 40", why: "cells", column: null },
      ],
      cautions: [{ where: "line 2", caution: "day_or_month" }],
    }),
    orders: fileOrders().map((order) => ({ ...order, merchant: "Amazon.com" })),
  });

/** The first page of a list that has three. */
export const firstPage = (): Brought =>
  thing("page", {
    at: "taken",
    imported: imported({
      kind: "clearance_list",
      clearances: counts(10),
      unseen_because: "incomplete",
      missing_rows: 19,
    }),
    clearances: fileClearances(10),
  });

/** A list that was taken before there was any order. */
export const history = (): Brought =>
  thing("history", {
    at: "taken",
    imported: imported({
      kind: "clearance_list",
      clearances: counts(29),
      seen: { from: "2026-08-23", to: "2026-11-20" },
      history: { clearances: 29, matched: 0, review: 0, no_orders: true },
    }),
  });

/** The same with orders to compare it with. */
export const compared = (): Brought =>
  thing("compared", {
    at: "taken",
    imported: imported({
      kind: "clearance_list",
      clearances: counts(32),
      seen: { from: "2026-08-23", to: "2026-11-20" },
      history: { clearances: 32, matched: 26, review: 6, no_orders: false },
      reviews: ["41", "42", "43", "44", "45", "46"],
    }),
  });

/** Nothing that was not known. */
export const nothingNew = (): Brought =>
  thing("nothing", {
    name: "통관목록.html",
    imported: imported({ kind: "clearance_list", clearances: counts(0, 0, 29), nothing_new: true }),
    clearances: fileClearances(20),
  });

const columns: Ask = {
  ask: "columns",
  place: "line 1",
  header: "h1",
  rows: 12,
  columns: [
    { name: "No", guess: null, samples: ["1", "2", "3"] },
    { name: "주문일자", guess: "ordered_on", samples: ["2026.11.03", "2026.10.27", "2026.10.09"] },
    { name: "상품", guess: "item", samples: ["양모 양말 세 켤레", "동그라미 독서등", "리넨 주방 수건 4장"] },
    { name: "추적", guess: "waybill", samples: ["509516044786", "6092418830254"] },
    { name: "비고", guess: null, samples: [] },
  ],
};

/** A table of which nobody knows what its columns are. */
export const askingColumns = (): Brought =>
  thing("columns", {
    name: "직구 정리.xlsx",
    imported: imported({
      kind: "table_needs_mapping",
      summary: unreadRows(12),
      asks: [columns],
      unread: [{ where: "line 1", why: "columns", column: null }],
    }),
    afterTaught: { kind: "table", orders: counts(7), unread: [], orders_read: fileOrders() },
  });

const message = "[세모통관] 고객님의 소포가 11월 18일 통관되었습니다.\n송장 6092418847761, 품명 USB CABLE.\n문의는 고객센터로 부탁드립니다.";

/** A message that is not understood. */
export const askingRow = (): Brought =>
  thing("row", {
    imported: imported({
      kind: "notice",
      summary: unreadRows(1),
      asks: [{ ask: "row", place: "line 1", text: message }],
    }),
    afterTaught: {
      clearances: counts(1),
      clearances_read: fileClearances(2).slice(1),
    },
  });

/** A picture, of which no text can be read. */
export const askingPicture = (): Brought =>
  thing("picture", {
    name: "Screenshot_20261118.png",
    imported: imported({ kind: "picture", summary: unreadRows(1), asks: [{ ask: "row", place: "line 1", text: "" }] }),
    afterTaught: { clearances: counts(1), clearances_read: fileClearances(2).slice(1) },
  });

/** A row of a shop's page of which half the number is hidden. */
export const askingOrder = (): Brought =>
  thing("order", {
    imported: imported({
      kind: "iherb_page",
      summary: { of: 3, read: 2, cancelled: 0, returned: 0, unread: 1, goes_on: false, passed_over: 0 },
      orders: counts(2),
      asks: [{ ask: "order", place: "line 31", text: "주문번호 5320****17\n2026-10-20\n배송됨", merchant: "iHerb" }],
      cautions: [{ where: "line 1", caution: "unconfirmed" }],
    }),
    orders: fileOrders().slice(0, 2),
    afterTaught: { orders: counts(3), orders_read: fileOrders().slice(0, 3) },
  });

/** A page of orders that does not name its shop. */
export const askingShop = (): Brought =>
  thing("shop", {
    imported: imported({
      kind: "order_page",
      summary: unreadRows(7),
      asks: [
        {
          ask: "shop",
          place: "line 12",
          text: "주문번호 A-20261103-118\n2026.11.03\n양모 양말 세 켤레",
          guess: "semo.example",
          orders: 7,
        },
      ],
      unread: [{ where: "line 12", why: "shop", column: null }],
    }),
    afterTaught: { orders: counts(7), unread: [], orders_read: fileOrders() },
  });

/** A message that only pretends to be from customs. */
export const smishing = (): Brought =>
  thing("smishing", {
    imported: imported({
      kind: "notice",
      unread: [{ where: "line 1", why: "smishing", column: null }],
      cautions: [{ where: "line 1", caution: "smishing" }],
    }),
  });

export const failed = (): Brought =>
  thing("failed", { name: "회의록.docx", at: "failed", failure: "unreadable_not_recognised" });

export const reading = (): Brought => thing("reading", { name: "Takeout.mbox", at: "reading" });

export const taking = (): Brought => ({ ...known(), id: "taking", at: "taking" });

/** What a paste with such a text is taken for. */
export function pasted(text: string): Brought {
  if (/통관|clearance/i.test(text)) return list();
  if (/주문|order/i.test(text)) return orders();
  return { ...failed(), name: null };
}
