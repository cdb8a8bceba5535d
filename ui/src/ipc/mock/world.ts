// A world in memory that answers the window's commands. What the engine decides is decided here only roughly, for the
// window's own tests; nothing of this is in the program.

import { words, type Lang } from "../../words/words.ts";
import type {
  Bringing,
  Change,
  Check,
  Clearance,
  Commands,
  Door,
  Incident,
  Look,
  Order,
  Reason,
  Review,
  ReviewGroup,
  Sources,
} from "../bindings.ts";
import { Failure } from "../failure.ts";
import { type Brought, known, pasted } from "./bringing.ts";
import { completeness, lineOfTruth, stateLine } from "./line.ts";
import { reporting } from "./reporting.ts";
import type { Setting } from "./scenes.ts";
import { SAMPLE, told } from "./sources.ts";
import { question, reason } from "./things.ts";
import * as watching from "./watching.ts";

/** The passphrase of every locked ledger in here. */
export const PASSPHRASE = "세모 네모 동그라미";

const NOW = "2026-11-22T02:00:00Z";
const PAGE = 50;
const SHORTEST_PASSPHRASE = 8;

const PLACE = "/home/semo/.local/share/munjigi/ledger.munjigi";

const closedStates = {
  opening: "state_opening",
  open: "state_opening",
  new_passphrase: "state_blind",
  passphrase: "state_locked",
  keychain_absent: "state_locked",
  keychain_locked: "state_locked",
  keychain_dismissed: "state_locked",
  trouble: "state_trouble",
} as const satisfies Record<Door, string>;

type Handlers = { [K in keyof Commands]: (request: Commands[K]["request"]) => Commands[K]["response"] };

export class World {
  readonly setting: Setting;
  lang: Lang;
  readonly commands: Handlers;
  /** What every answer would change beside its own clearance. */
  changes: Change[] = [];
  /** How often the sign-in window was asked for. */
  signIns = 0;

  constructor(setting: Setting, lang: Lang) {
    this.setting = setting;
    this.lang = lang;
    this.commands = { ...this.#own, ...reporting(this) };
  }

  readonly #own: Omit<Handlers, keyof ReturnType<typeof reporting>> = {
    look: () => this.look(),
    unlock: ({ passphrase }) => {
      if (this.setting.door === "passphrase" && passphrase !== PASSPHRASE) {
        throw new Failure("ledger", words[this.lang].error_wrong_passphrase());
      }
      this.setting.door = "open";
      return this.look();
    },
    knock: () => {
      this.setting.knocks -= 1;
      if (this.setting.knocks <= 0) this.setting.door = "open";
      return this.look();
    },
    answer: ({ incident, answer, order }) => {
      if (this.setting.fails.answer) throw new Failure("ledger", words[this.lang].error_busy());
      this.answer(incident, answer, order);
      return this.look();
    },
    foresee: ({ incident, answer }) => {
      const asked = this.incident(incident);
      return { ...asked, state: answer === "unsure" ? "open" : "answered", changes: this.changes };
    },
    clearances: ({ words: wanted }) => {
      if (this.setting.fails.orders) throw new Failure("ledger", words[this.lang].error_busy());
      const found = this.clearances().filter((clearance) => isOf(clearance, wanted));
      return { clearances: found.slice(0, PAGE), total: found.length };
    },
    why: ({ clearance: id }) => {
      const clearance = this.clearances().find((one) => one.id === id);
      if (clearance === undefined) throw new Failure("usage", words[this.lang].error_not_linked());
      const incident = this.setting.incidents.find((it) => it.clearance.id === id);
      const because = incident?.reasons ?? [reason("same_number", clearance.orders[0])];
      const reasons = because.map((one) => this.named(one));
      return { clearance, incident: incident?.id ?? null, reasons, unexplained: null, judged_at: null, weights: 1 };
    },
    doubt: ({ clearance, occasion }) => {
      if (this.setting.fails.answer) throw new Failure("ledger", words[this.lang].error_busy());
      this.raise(clearance, reason(`by_hand_${occasion}`)).by_hand = occasion;
      return this.look();
    },
    unlink: ({ clearance }) => {
      if (this.setting.fails.answer) throw new Failure("ledger", words[this.lang].error_busy());
      if (this.setting.linked.some(({ id }) => id === clearance)) this.raise(clearance, reason("set_apart"));
      const linked = this.setting.incidents.find((it) => it.clearance.id === clearance);
      if (linked === undefined) throw new Failure("usage", words[this.lang].error_not_linked());
      linked.state = "open";
      linked.closed_at = null;
      linked.reasons = [reason("set_apart", linked.clearance.orders[0])];
      linked.clearance = { ...linked.clearance, verdict: "ask", orders: [], order_labels: [] };
      return this.look();
    },
    undo: ({ incident }) => {
      this.undo(incident);
      return this.look();
    },
    answer_all: ({ incidents, answer }) => {
      if (this.setting.fails.answer) throw new Failure("ledger", words[this.lang].error_busy());
      for (const incident of incidents) this.answer(incident, answer, null);
      return this.look();
    },
    undo_all: ({ incidents }) => {
      for (const incident of incidents) this.undo(incident);
      return this.look();
    },
    join: ({ proof, clearance }) => {
      if (this.setting.fails.answer) throw new Failure("ledger", words[this.lang].error_busy());
      const { unjoined, incidents } = this.setting;
      const placed = unjoined.find(({ id }) => id === proof);
      if (placed === undefined) {
        throw new Failure("usage", words[this.lang].trouble_no_such({ what: words[this.lang].noun_sighting() }));
      }
      this.setting.unjoined = unjoined.filter((other) => other !== placed);
      const hbl = placed.said.find(({ name }) => name === "hbl")?.value ?? null;
      // One of its own is in no order.
      if (clearance === null) incidents.push(question(`1${proof}`, { hbl }));
      return this.look();
    },
    orders: ({ words: wanted }) => {
      if (this.setting.fails.orders) throw new Failure("ledger", words[this.lang].error_busy());
      const found = this.setting.orders.filter((order) => speaksOf(order, wanted));
      return { orders: found.slice(0, PAGE), total: found.length };
    },
    brought: () => this.bringing(),
    paste: ({ text, html }) => {
      this.failing();
      this.bring(pasted(`${text} ${html ?? ""}`));
      return this.bringing();
    },
    choose_files: () => {
      this.failing();
      this.bring(known());
      return this.bringing();
    },
    // What is brought there comes later, by an event.
    sign_in: () => {
      this.failing();
      this.signIns += 1;
      return this.bringing();
    },
    teach: ({ thing, taught }) => {
      this.failing();
      const of = this.thing(thing);
      if (of.imported === null) return this.bringing();
      if (taught.ask === "order") {
        of.orders = of.orders.map((order) =>
          order.where === taught.place
            ? {
                ...order,
                merchant: taught.merchant ?? order.merchant,
                order_no: taught.order_no ?? order.order_no,
                ordered_on: taught.ordered_on ?? order.ordered_on,
                waybills: taught.waybill === null ? order.waybills : [taught.waybill],
              }
            : order,
        );
        return this.bringing();
      }
      const { orders_read = of.orders, clearances_read = of.clearances, ...read } = of.afterTaught ?? {};
      const [orders, clearances] = [read.orders?.new ?? 0, read.clearances?.new ?? 0];
      const summary = { ...of.imported.summary, of: orders + clearances, read: orders + clearances, unread: 0 };
      of.imported = { ...of.imported, ...read, summary, asks: [] };
      [of.orders, of.clearances] = [orders_read, clearances_read];
      return this.bringing();
    },
    take: ({ thing }) => {
      this.failing();
      const of = this.thing(thing);
      if (of.imported !== null) of.imported = { ...of.imported, ...of.taken?.(this.setting) };
      of.at = "taken";
      return this.bringing();
    },
    put_away: ({ thing }) => {
      this.failing();
      const of = this.thing(thing);
      this.setting.things = this.setting.things.filter((other) => other !== of);
      return this.bringing();
    },
    sources: () => this.sources(),
    sample: () => {
      this.failing();
      return { text: SAMPLE };
    },
    watch_folder: () => {
      this.failing();
      const { folders } = this.setting.sources;
      const path = `/home/semo/직구 ${folders.length + 1}`;
      this.setting.sources.folders = [...folders, { id: path, path, read_at: null, unread: [], trouble: null }];
      return this.sources();
    },
    leave_folder: ({ folder }) => {
      this.failing();
      const { sources } = this.setting;
      sources.folders = sources.folders.filter(({ id }) => id !== folder);
      return this.sources();
    },
    follow: ({ number }) => {
      this.failing();
      watching.follow(this.setting.sources, number, this.lang);
      return this.sources();
    },
    leave_number: ({ followed }) => {
      this.failing();
      const { sources } = this.setting;
      sources.followed = sources.followed.filter(({ id }) => id !== followed);
      return this.sources();
    },
    choose_parcel: ({ followed, cargo_no }) => {
      this.failing();
      watching.choose(this.setting.sources, followed, cargo_no);
      return this.sources();
    },
    ask_now: () => {
      this.failing();
      if (this.setting.hasAsked) throw new Failure("usage", words[this.lang].error_too_soon({ at: "2026-11-22 11:30" }));
      this.setting.hasAsked = true;
      return this.sources();
    },
    give_key: ({ service, key }) => {
      this.failing();
      // The key is looked at and kept nowhere.
      if (/\s/.test(key)) throw new Failure("usage", words[this.lang].cli_not_a_key());
      watching.setKey(this.setting.sources, service, true);
      return this.sources();
    },
    forget_key: ({ service }) => {
      this.failing();
      watching.setKey(this.setting.sources, service, false);
      return this.sources();
    },
    choose_setting: (chosen) => {
      this.failing();
      const { sources } = this.setting;
      sources.chosen = sources.chosen.map((one) => (one.setting === chosen.setting ? chosen : one));
      return this.sources();
    },
    language: ({ lang }) => {
      if (lang !== "ko" && lang !== "en") throw new Failure("usage", words[this.lang].lang_unknown({ given: lang }));
      this.lang = lang;
      return this.look();
    },
  };

  /** All that are shown, those that are asked about first. */
  private clearances(): Clearance[] {
    return [...this.setting.incidents.map(({ clearance }) => clearance), ...this.setting.linked];
  }

  /** Asks about a clearance that was quiet. */
  private raise(id: string, because: Reason): Incident {
    const { linked, incidents } = this.setting;
    const quiet = linked.find((one) => one.id === id);
    if (quiet === undefined) throw new Failure("usage", words[this.lang].error_not_linked());
    this.setting.linked = linked.filter((one) => one !== quiet);
    this.setting.matched -= 1;
    const asked: Incident = { ...question(id, {}), clearance: quiet, reasons: [because] };
    incidents.push(asked);
    return asked;
  }

  private failing() {
    if (this.setting.fails.bring) throw new Failure("ledger", words[this.lang].error_busy());
  }

  private answer(id: string, answer: string, order: string | null) {
    const asked = this.incident(id);
    asked.answer = { kind: answer, order, order_label: null, at: NOW };
    const settles = answer !== "unsure";
    asked.state = settles ? "answered" : "open";
    asked.closed_at = settles ? NOW : null;
    asked.reasons = [reason(settles ? "person_said" : "person_unsure")];
  }

  private undo(id: string) {
    const asked = this.incident(id);
    if (asked.answer === null) throw new Failure("usage", words[this.lang].error_nothing_to_undo());
    asked.answer = null;
    asked.state = "open";
    asked.closed_at = null;
    asked.reasons = [reason("no_order_has_number")];
  }

  private bring(brought: Brought) {
    const others = this.setting.things.filter(({ id }) => id !== brought.id);
    this.setting.things = [brought, ...others];
  }

  private thing(id: string): Brought {
    const found = this.setting.things.find((one) => one.id === id);
    if (found === undefined) {
      throw new Failure("usage", words[this.lang].trouble_no_such({ what: words[this.lang].bring_pasted() }));
    }
    return found;
  }

  private bringing(): Bringing {
    const w = words[this.lang];
    const things = this.setting.things.map(({ afterTaught: _, taken: __, failure, ...thing }) => ({
      ...thing,
      line: thing.imported === null ? "" : completeness(thing.imported.summary, this.lang),
      failure: failure === null ? null : w[failure](),
    }));
    return { things };
  }

  private sources(): Sources {
    return told(this.setting.sources, this.lang);
  }

  private review(): Review | null {
    const { incidents, pastMatched, uncompared, sight } = this.setting;
    const past = incidents.filter(({ kind }) => kind === "review");
    const open = past.filter(({ state }) => state === "open");
    const waiting = sight.no_orders ? uncompared : 0;
    const clearances = past.length + pastMatched + waiting;
    if (clearances === 0) return null;
    const answered = past.filter(({ state }) => state === "answered").length;
    const matched = clearances - waiting - open.length - answered;
    return { clearances, matched, answered, open: open.length, no_orders: sight.no_orders, groups: grouped(open) };
  }

  private look(): Look {
    const { door, fails } = this.setting;
    if (fails.look) throw new Failure("ledger", words[this.lang].error_busy());
    const w = words[this.lang];
    const closed: Look = {
      lang: this.lang,
      door,
      state: w[closedStates[door]](),
      line: door === "trouble" ? [w.error_too_new_to_read(), w.door_place({ path: PLACE })] : [],
      check: null,
      incidents: [],
      review: null,
      unjoined: [],
      shortest_passphrase: SHORTEST_PASSPHRASE,
      show: null,
    };
    if (door !== "open") return closed;
    const check = this.check();
    const show = this.setting.show;
    this.setting.show = null;
    return {
      ...closed,
      state: stateLine(check, this.lang),
      line: lineOfTruth(check, this.lang),
      check,
      incidents: this.ordered().map((incident) => this.withLabels(incident)),
      review: this.review(),
      unjoined: this.setting.unjoined,
      show: show === null ? null : { what: "incident", incident: show },
    };
  }

  private check(): Check {
    const { sight, matched, uncompared, unjoined, incidents, orders } = this.setting;
    const open = (kind: string) => incidents.filter((i) => i.state === "open" && i.kind === kind).length;
    const settled = incidents.filter((i) => i.state === "answered");
    const [ask, review] = [open("question"), open("review")];
    const notMine = settled.filter((i) => i.answer?.kind === "not_mine").length;
    const answered = settled.length - notMine;
    const whole = sight.freshness === "fresh" && sight.gaps.length === 0 && !sight.no_orders;
    return {
      state: ask + review + unjoined.length > 0 ? "ask" : whole ? "quiet" : "cannot_see",
      sight,
      clearances: matched + uncompared + answered + notMine + ask + review,
      matched,
      likely: 0,
      answered,
      not_mine: notMine,
      ask,
      review,
      unjoined: unjoined.length,
      orders: orders.length,
    };
  }

  private incident(id: string): Incident {
    const found = this.setting.incidents.find((i) => i.id === id);
    if (found === undefined) {
      throw new Failure("usage", words[this.lang].trouble_no_such({ what: words[this.lang].noun_incident() }));
    }
    return found;
  }

  private withLabels(incident: Incident): Incident {
    const answer = incident.answer && this.named(incident.answer);
    return { ...incident, reasons: incident.reasons.map((one) => this.named(one)), answer };
  }

  private named<T extends { order: string | null }>(of: T) {
    const order = this.setting.orders.find(({ id }) => id === of.order);
    return { ...of, order_label: order === undefined ? null : [order.merchant, order.order_no].filter(Boolean).join(" ") };
  }

  /** As the engine gives them: open questions, the open review, what has ended. */
  private ordered(): Incident[] {
    const rank = (i: Incident) => (i.state === "open" ? 0 : 2) + (i.kind === "question" ? 0 : 1);
    return this.setting.incidents.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** By month and courier, the newest month first. */
function grouped(open: Incident[]): ReviewGroup[] {
  const groups = new Map<string, ReviewGroup>();
  for (const { id, clearance } of open) {
    const [month, courier] = [clearance.accepted_on?.slice(0, 7) ?? null, clearance.forwarder];
    const key = `${month ?? ""} ${courier ?? ""}`;
    groups.set(key, { month, courier, incidents: [...(groups.get(key)?.incidents ?? []), id] });
  }
  return [...groups.values()].toSorted((one, other) => (other.month ?? "").localeCompare(one.month ?? ""));
}

function isOf({ hbl, goods, accepted_on, order_labels }: Clearance, wanted: string): boolean {
  const said = [hbl, goods, accepted_on, ...order_labels].join(" ").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function speaksOf(order: Order, wanted: string): boolean {
  const said = [order.merchant, order.order_no ?? "", ...order.items.map((item) => item.name)].join(" ").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
