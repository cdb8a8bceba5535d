// What can be in the world at the start.

import type { Clearance, Door, Incident, Order, Sight, Sources, Unjoined } from "../bindings.ts";
import * as brought from "./bringing.ts";
import { nothingReported, type Reported } from "./reporting.ts";
import { sampleLinked, sampleOrders, sampleQuestions } from "./sample.ts";
import { noSources, someSources } from "./sources.ts";
import * as theft from "./theft.ts";
import { clearance, order, question, reason, review, unjoined } from "./things.ts";

/** A world before anybody did anything. */
export interface Setting {
  door: Door;
  /** How often the keychain has to be tried until it opens. */
  knocks: number;
  sight: Sight;
  matched: number;
  /** Those of them that are part of the history. */
  pastMatched: number;
  /** Clearances that nothing explains and nobody is asked about: there is no order to compare them with. */
  uncompared: number;
  unjoined: Unjoined[];
  orders: Order[];
  incidents: Incident[];
  /** Clearances that an order explains, as far as they are shown. */
  linked: Clearance[];
  /** What was brought and is looked at, the newest first. */
  things: brought.Brought[];
  sources: Sources;
  /** What was reported, and what is done around it. */
  reported: Reported;
  /** Whether the person has just let all be asked for. */
  hasAsked: boolean;
  /** The incident of a notification that was clicked before the window was there. */
  show: string | null;
  /**
   * Whether asking for the state fails, whether answering does, and whether finding orders does; whether bringing and
   * all that follows it does; whether reporting does.
   */
  fails: { look: boolean; answer: boolean; orders: boolean; bring: boolean; report: boolean };
}

const fresh: Sight = { until: "2026-11-20", freshness: "fresh", gaps: [], no_orders: false };

const sample = (): Setting => ({
  door: "open",
  knocks: 2,
  sight: fresh,
  matched: 10,
  pastMatched: 0,
  uncompared: 0,
  unjoined: [],
  orders: sampleOrders,
  incidents: structuredClone(sampleQuestions),
  linked: structuredClone(sampleLinked),
  things: [],
  sources: noSources(),
  reported: nothingReported(),
  hasAsked: false,
  show: null,
  fails: { look: false, answer: false, orders: false, bring: false, report: false },
});

const empty = (): Setting => ({
  ...sample(),
  sight: { until: null, freshness: "blind", gaps: [], no_orders: false },
  matched: 0,
  orders: [],
  incidents: [],
});

const looking = (...things: (() => brought.Brought)[]) => (): Setting => ({
  ...sample(),
  incidents: [],
  things: things.map((made) => made()),
});

const behind = (door: Door) => (): Setting => ({ ...sample(), door });

export const scenes = {
  sample,
  quiet: () => ({ ...sample(), incidents: ended() }),
  review: () => ({ ...sample(), incidents: [...pastToReview(), ...ended()] }),
  stale: () => ({
    ...sample(),
    sight: {
      until: "2026-11-08",
      freshness: "stale",
      gaps: [{ from: "2026-09-11", to: "2026-09-20" }],
      no_orders: false,
    },
    incidents: [],
  }),
  empty,
  no_orders: () => ({
    ...sample(),
    sight: { ...fresh, no_orders: true },
    matched: 0,
    uncompared: 7,
    orders: [],
    incidents: [],
  }),
  unjoined: () => ({ ...sample(), unjoined: toPlace(), incidents: [] }),
  full: () => ({
    ...sample(),
    incidents: [...full(), ...pastToReview(), ...ended()],
    unjoined: toPlace(),
    orders: manyOrders(),
  }),
  looked_list: () => ({ ...empty(), things: [brought.list()] }),
  looked_orders: () => ({ ...empty(), things: [brought.orders()] }),
  looked_file: looking(brought.known, brought.nothingNew),
  columns: looking(brought.askingColumns),
  row: looking(brought.askingRow, brought.askingPicture),
  order: looking(brought.askingOrder),
  shop: looking(brought.askingShop),
  missing_rows: () => ({ ...empty(), matched: 10, orders: sampleOrders, things: [brought.firstPage()] }),
  history: () => ({
    ...empty(),
    sight: { ...fresh, no_orders: true },
    uncompared: 29,
    things: [brought.history()],
  }),
  groups: () => ({
    ...sample(),
    matched: 26,
    pastMatched: 26,
    incidents: monthsToReview(),
    things: [brought.compared()],
  }),
  stolen: () => ({ ...sample(), incidents: theft.stolen(), reported: theft.reported() }),
  put_right: () => ({ ...sample(), incidents: theft.foundAfterAll(), reported: theft.putRight() }),
  sources: () => ({ ...sample(), incidents: [], sources: someSources() }),
  failed: looking(brought.failed),
  smishing: looking(brought.smishing),
  reading: looking(brought.reading, brought.taking),
  crowd: () => ({ ...sample(), incidents: crowd(), orders: [wordy()] }),
  shown: () => ({ ...sample(), show: "2" }),
  opening: behind("opening"),
  new: behind("new_passphrase"),
  passphrase: behind("passphrase"),
  locked: behind("keychain_locked"),
  absent: behind("keychain_absent"),
  dismissed: behind("keychain_dismissed"),
  trouble: behind("trouble"),
  unreachable: () => ({ ...sample(), fails: { look: true, answer: false, orders: false, bring: false, report: false } }),
  refusing: () => ({ ...sample(), fails: { look: false, answer: true, orders: true, bring: true, report: true } }),
} satisfies Record<string, () => Setting>;

export type Scene = keyof typeof scenes;

export function isScene(name: string): name is Scene {
  return Object.hasOwn(scenes, name);
}

function pastToReview(): Incident[] {
  return [
    review("21", { hbl: "509812044885", accepted_on: "2026-08-03", declaration_no: "PE02072600003702" }),
    review("22", { hbl: "8601990143", accepted_on: "2026-07-21", form: "import", declaration_no: "4127326500412M" }),
    {
      ...review("23", { hbl: "509482306175", accepted_on: "2026-07-02" }),
      reasons: [reason("same_number_other_time", "3")],
    },
  ];
}

/** More than one of a month and courier, one of another, and one of which little is known. */
function monthsToReview(): Incident[] {
  const [sky, sea] = ["CJ대한통운", "한진택배"];
  return [
    review("41", { hbl: "509812044885", accepted_on: "2026-10-03", forwarder: sky }),
    review("42", { hbl: "509812045511", accepted_on: "2026-10-21", forwarder: sky }),
    review("43", { hbl: "509812045522", accepted_on: "2026-10-22", forwarder: sky, form: "import" }),
    review("44", { hbl: "458812045522", accepted_on: "2026-10-08", forwarder: sea }),
    review("45", { hbl: "8601990143", accepted_on: "2026-08-03" }),
    review("46", { hbl: null, accepted_on: null, provisional: true, form: "unknown" }),
  ];
}

function ended(): Incident[] {
  const [first, second] = structuredClone(sampleQuestions) as [Incident, Incident];
  const third = question("3", { hbl: "6092418830254", accepted_on: "2026-10-19" });
  const answered = {
    state: "answered" as const,
    closed_at: "2026-11-20T23:10:00Z",
    reasons: [reason("person_said")],
  };
  return [
    { ...first, ...answered, answer: { kind: "mine", order: "8", order_label: null, at: "2026-11-20T23:10:00Z" } },
    { ...second, ...answered, answer: { kind: "not_mine", order: null, order_label: null, at: "2026-11-20T03:10:00Z" } },
    { ...third, state: "explained", closed_at: "2026-11-12T01:00:00Z", reasons: [reason("same_number", "6")] },
  ];
}

/** Questions with everything that can be known, with nothing, and with what is longer than it should be. */
function full(): Incident[] {
  return [
    question("31", {
      hbl: "6092418851190",
      cargo_no: "26KE0A1LK4I00280045",
      declaration_no: "PE02072600005311",
      accepted_on: "2026-11-20",
      arrived_on: "2026-11-18",
      goods: "WIRELESS EARBUDS W/ CHARGING CASE, SILICONE EAR TIPS AND A VERY LONG NAME IN THE CARRIER'S WORDING",
      weight_kg: "0.42",
      country: "CN",
      forwarder: "(주)세모익스프레스",
      office: "인천공항세관",
    }),
    {
      ...question("32", { provisional: true, form: "unknown", stage: "unknown", stage_text: null }),
      reasons: [reason("no_number")],
    },
    {
      ...question("33", { hbl: "509471884026", stage: "unknown", stage_text: "검사대기(선별)", form: "postal" }),
      reasons: [reason("same_number_cancelled", "2"), reason("several_under_one_number")],
    },
    {
      ...question("34", { hbl: "DEMO-2611-0000000000000000000000000000004471", stage: "held", stage_text: "통관보류" }),
      answer: { kind: "unsure", order: null, order_label: null, at: "2026-11-20T05:00:00Z" },
      reasons: [reason("person_unsure")],
    },
  ];
}

/** What a person finds who was away for months. */
function crowd(): Incident[] {
  return Array.from({ length: 30 }, (_, n) =>
    (n < 20 ? question : review)(String(n + 101), {
      hbl: String(509_471_203_313 + n * 11),
      accepted_on: `2026-1${n % 2}-${String((n % 28) + 1).padStart(2, "0")}`,
    }),
  );
}

/** An order whose names are as long as shops make them. */
function wordy(): Order {
  return order("91", "2026-10-31", "1234567", [["세모네모동그라미".repeat(9), 1], ["Tea", 2]], [], {
    merchant: "세모네모동그라미 해외 직구 전문 쇼핑몰 공식 판매점 (주)세모네모동그라미 인터내셔널 트레이딩",
    order_no: "SEMO".repeat(16),
    total: { amount: "1234567", currency: "KRW" },
  });
}

/** One proof between two parcels under one number, and one that nothing fits any more. */
function toPlace(): Unjoined[] {
  const hbl = "5512099003";
  const both = [
    clearance({
      id: "51",
      hbl,
      form: "import",
      accepted_on: "2026-11-18",
      declaration_no: "1235626107745M",
      goods: "GREEN TEA, LOOSE LEAF, IN TINS",
      weight_kg: "1.2",
    }),
    clearance({
      id: "52",
      hbl,
      form: "import",
      accepted_on: "2026-11-18",
      declaration_no: "1235626107746M",
      goods: "TEA CUPS",
      weight_kg: "0.8",
    }),
  ];
  return [
    unjoined("71", { hbl, form: "import", stage: "cleared", accepted_on: "2026-11-18", weight_kg: "1.2" }, both),
    unjoined("72", { hbl: "8601990144", form: "list", stage: "in_bond" }, []),
  ];
}

function manyOrders(): Order[] {
  const more = Array.from({ length: 70 }, (_, n) =>
    order(String(n + 12), "2026-05-01", "12000", [[`세모몰 물건 ${n + 1}`, 1]], [], {
      merchant: "세모몰",
      total: { amount: "12000", currency: "KRW" },
    }),
  );
  const bare = order("90", null, "0", [["", 1]], [], { merchant: "동그라미마트", order_no: null, total: null });
  return [...sampleOrders, bare, ...more];
}
