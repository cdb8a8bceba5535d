// Report kits of the mock's world. What the engine knows of offices, steps and letters is told here only roughly.

import { words, type Lang, type Words } from "../../words/words.ts";
import type {
  Capture,
  Captures,
  Commands,
  Filing,
  Guidance,
  Incident,
  OfficeText,
  Report,
  Reporter,
  Reports,
  Step,
  Steps,
} from "../bindings.ts";
import { Failure } from "../failure.ts";
import { texts } from "./reported.ts";
import type { Setting } from "./scenes.ts";

/** Where every office is in here, as text. */
export const ADDRESS = "office.example";

/** A kit before it is told whether it has to be put right. */
export type Kit = Omit<Report, "needs_withdrawal">;

/** What the world knows of reports. */
export interface Reported {
  /** The newest first. */
  kits: Kit[];
  reporter: Reporter;
  captures: Capture[];
  /** Whether somebody has seen the form. */
  verified: boolean;
  /** The order of its fields that the person chose; none for the first. */
  order: string[];
  steps: Pick<Steps, "under_way" | "expected" | "issued" | "issued_at_least" | "other_codes">;
  /** Whose captures are dropped and pasted now. */
  capturing: string | null;
}

export const nothingReported = (): Reported => ({
  kits: [],
  reporter: { name: null, phone: null, address: null, mail: null },
  captures: [],
  verified: false,
  order: [],
  steps: { under_way: [], expected: [], issued: null, issued_at_least: false, other_codes: 0 },
  capturing: null,
});

type Handled =
  | "reports"
  | "guidance"
  | "make_report"
  | "open_report"
  | "office_text"
  | "file_report"
  | "close_filing"
  | "reopen_filing"
  | "withdraw_report"
  | "agent_letter"
  | "tell_reporter"
  | "order_form"
  | "captures"
  | "captures_done"
  | "paste_capture"
  | "choose_captures"
  | "remove_capture";

type Handlers = { [K in Handled]: (request: Commands[K]["request"]) => Commands[K]["response"] };

/** The world, as far as reports see it. */
interface World {
  readonly setting: Setting;
  lang: Lang;
}

const NOW = "2026-11-22T02:00:00Z";
const TODAY = "2026-11-22";
const FIELDS = ["name", "pccc", "hbl", "day", "goods", "facts"] as const;
const OFFICES = ["customs", "call", "police", "kisa", "privacy", "handler", "shop"] as const;

/** The commands of reports over a world. */
export function reporting(world: World): Handlers {
  const { setting } = world;
  const of = setting.reported;
  const failing = () => {
    if (setting.fails.report) throw new Failure("ledger", words[world.lang].error_busy());
  };
  const said = (told: keyof ReturnType<typeof texts>["said"] | null) => allOf(world, told && texts(world.lang).said[told]);
  const kitOf = (id: string): Kit => found(of.kits.find((kit) => kit.id === id), world.lang);
  const filingOf = (id: string): Filing =>
    found(of.kits.flatMap((kit) => kit.filings).find((filing) => filing.id === id), world.lang);
  const capturesOf = (incident: string): Captures => ({
    incident,
    captures: of.captures.filter((capture) => capture.incident === incident),
  });
  const add = (incident: string, kind: string) => {
    of.captures = [...of.captures, { id: String(of.captures.length + 901), incident, kind, added_at: NOW }];
    return capturesOf(incident);
  };
  return {
    reports: () => {
      failing();
      return said(null);
    },
    guidance: ({ incident }) => {
      failing();
      return guidanceOf(found(setting.incidents.find(({ id }) => id === incident), world.lang), world.lang);
    },
    make_report: ({ incidents, lang, covered }) => {
      failing();
      of.kits = [kit(String(of.kits.length + 801), incidents, { lang, redaction: covered }), ...of.kits];
      return said("made");
    },
    open_report: ({ report }) => {
      failing();
      kitOf(report);
      return said(null);
    },
    office_text: ({ report, office }) => {
      failing();
      return textOf(kitOf(report), office, world);
    },
    file_report: ({ report, ...told }) => {
      failing();
      const filed = { ...told, id: `${report}${kitOf(report).filings.length + 1}`, report, added_at: NOW, closed_on: null };
      of.kits = of.kits.map((one) => (one.id === report ? { ...one, filings: [...one.filings, filed] } : one));
      return said("filed");
    },
    close_filing: ({ filing }) => {
      failing();
      filingOf(filing).closed_on = TODAY;
      return said(null);
    },
    reopen_filing: ({ filing }) => {
      failing();
      filingOf(filing).closed_on = null;
      return said(null);
    },
    withdraw_report: ({ report }) => {
      failing();
      kitOf(report);
      return said("withdrawn");
    },
    agent_letter: () => {
      failing();
      return said("letter");
    },
    tell_reporter: (reporter) => {
      failing();
      of.reporter = reporter;
      return said("told");
    },
    order_form: ({ fields }) => {
      failing();
      of.order = fields;
      return said("ordered");
    },
    captures: ({ incident }) => {
      failing();
      of.capturing = incident;
      return capturesOf(incident);
    },
    captures_done: () => {
      of.capturing = null;
      return {};
    },
    paste_capture: ({ incident, base64 }) => {
      failing();
      if (atob(base64) === "") throw new Failure("usage", words[world.lang].unreadable_empty());
      return add(incident, "png");
    },
    choose_captures: ({ incident }) => {
      failing();
      return add(incident, "pdf");
    },
    remove_capture: ({ capture }) => {
      failing();
      const { incident } = found(of.captures.find(({ id }) => id === capture), world.lang);
      of.captures = of.captures.filter(({ id }) => id !== capture);
      return capturesOf(incident);
    },
  };
}

/** A kit with fingerprints that nothing was reckoned of. */
export function kit(id: string, incidents: string[], known: Partial<Kit> = {}): Kit {
  const print = (salt: number) => Array.from({ length: 64 }, (_, n) => ((n * salt + Number(id)) % 16).toString(16)).join("");
  return {
    id,
    made_at: NOW,
    lang: "ko",
    incidents,
    customs_police: print(7),
    others: print(11),
    redaction: [],
    has_folder: true,
    filings: [],
    ...known,
  };
}

/** Where a kit was handed in. */
export function filing(id: string, report: string, office: string, known: Partial<Filing> = {}): Filing {
  return {
    id,
    report,
    office,
    filed_on: "2026-11-21",
    receipt: null,
    next_on: null,
    note: null,
    added_at: NOW,
    closed_on: null,
    ...known,
  };
}

const isNotMine = ({ answer, state }: Incident) => state === "answered" && answer?.kind === "not_mine";

function allOf({ setting, lang }: World, said: string | null): Reports {
  const { incidents, reported } = setting;
  const { form, covered, place } = texts(lang);
  const notMine = new Set(incidents.filter(isNotMine).map(({ id }) => id));
  const order = reported.order.length > 0 ? reported.order : FIELDS;
  return {
    kits: reported.kits.map((kit) => ({
      ...kit,
      redaction: kit.redaction.map((code) => covered(words[lang], code)),
      needs_withdrawal: kit.filings.length > 0 && kit.incidents.some((id) => !notMine.has(id)),
    })),
    not_mine: [...notMine],
    reporter: reported.reporter,
    steps: { ...reported.steps, issues: 5, steps: stepsOf(reported, lang) },
    form: { verified: reported.verified, fields: order.map((field) => ({ field, label: form[field] ?? field })) },
    offices: OFFICES.map((office) => ({ office, name: words[lang][`report_office_${office}`]() })),
    place,
    said,
  };
}

function stepsOf({ steps }: Reported, lang: Lang): Step[] {
  const { step, stops } = texts(lang);
  const now = (code: string) => (code === "suspend" && steps.under_way.length > 0 ? stops : null);
  return step.map(({ code, title, advice }) => ({ code, title, advice, now: now(code) }));
}

function guidanceOf({ answer }: Incident, lang: Lang): Guidance {
  const kind = answer?.kind ?? null;
  const letter = kind === "agent" ? "agent" : null;
  return { answer: kind, may_report: kind === "not_mine", letter, ...texts(lang).guidance(kind) };
}

function textOf(kit: Kit, office: string, { setting, lang }: World): OfficeText {
  const w = words[lang];
  const known = OFFICES.find((one) => one === office);
  if (known === undefined) throw new Failure("usage", w.trouble_no_such({ what: w.report_head_office() }));
  const { notes, hello } = told(known, kit.incidents.length, w);
  const parcels = setting.incidents.filter(({ id }) => kit.incidents.includes(id));
  const lines = parcels.map(({ clearance }) => `${clearance.hbl ?? ""} ${clearance.accepted_on ?? ""}`);
  return { office, name: w[`report_office_${known}`](), notes, body: [hello, ...lines].join("\n") };
}

function told(office: (typeof OFFICES)[number], count: number, w: Words): { notes: string[]; hello: string } {
  if (office === "handler") {
    return { notes: [w.report_text_where({ place: w.report_text_handler_where_unknown() })], hello: w.report_text_hello_handler() };
  }
  const notes = [
    w.report_text_where({ place: w[`report_text_${office}_where`]({ address: ADDRESS, menu: "도용신고" }) }),
    w.report_text_asks({ asks: w[`report_text_${office}_asks`]() }),
  ];
  const hello = {
    customs: () => w.report_text_hello_customs(),
    call: () => w.report_text_hello_call({ count }),
    police: () => w.report_text_hello_police({ count }),
    kisa: () => w.report_text_hello_kisa({ count }),
    privacy: () => w.report_text_hello_kisa({ count }),
    shop: () => w.report_text_hello_shop({ count }),
  }[office];
  return { notes: office === "customs" ? [...notes, w.report_text_form_unverified()] : notes, hello: hello() };
}

function found<T>(one: T | undefined, lang: Lang): T {
  if (one === undefined) throw new Failure("usage", words[lang].trouble_no_such({ what: words[lang].noun_report() }));
  return one;
}
