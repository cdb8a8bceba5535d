// The watch of the mock's world: how its sources are, what it follows, its keys.

import { words, type Lang, type Words } from "../../words/words.ts";
import type { Chosen, FollowedNumber, HealthState, ServiceKey, SourceHealth, Sources } from "../bindings.ts";
import { Failure } from "../failure.ts";

/** The words that need no value. */
type Plain = { [K in keyof Words]: Parameters<Words[K]> extends [] ? K : never }[keyof Words];

const NAMES: Record<string, Plain> = {
  clearance_list: "source_clearance_list",
  cargo_progress: "source_health_name_cargo_progress",
  customs_rates: "source_health_name_customs_rates",
  code_check: "source_health_name_code_check",
  postal: "source_health_name_postal",
  notice: "source_notice",
  folders: "sources_folders",
};

const NO_KEY: Record<string, Plain> = {
  API001: "source_health_no_key_cargo_progress",
  API012: "source_health_no_key_customs_rates",
  API028: "source_health_no_key_code_check",
  API037: "source_health_no_key_postal",
};

/** A source; why it is so is a word, said by `toldWatch`. */
const source = (source: string, health: HealthState, reason: Plain, more: Partial<SourceHealth> = {}): SourceHealth => ({
  source,
  name: "",
  health,
  reason,
  last_good: null,
  next_try: null,
  ...more,
});

const key = (service: string, source: string, has_key: boolean): ServiceKey => ({ service, source, has_key });

const chosen = (): Chosen[] => [
  { setting: "stale-after", value: "7" },
  { setting: "reminder", value: "off" },
  { setting: "unipass-address", value: "https://unipass.customs.go.kr:38010/ext/rest" },
];

/** Nothing is used yet. */
export const noWatch = (): Pick<Sources, "health" | "followed" | "keys" | "chosen"> => ({
  health: [
    source("clearance_list", "blind", "source_health_list_never"),
    source("cargo_progress", "off", "source_health_no_key_cargo_progress"),
    source("customs_rates", "off", "source_health_no_key_customs_rates"),
    source("code_check", "off", "source_health_no_key_code_check"),
    source("postal", "off", "source_health_no_key_postal"),
    source("notice", "off", "source_health_notices_none"),
    source("folders", "off", "source_health_folders_none"),
  ],
  followed: [],
  keys: [
    key("API001", "cargo_progress", false),
    key("API012", "customs_rates", false),
    key("API028", "code_check", false),
    key("API037", "postal", false),
  ],
  chosen: chosen(),
});

const number = (id: string, number: string, phase: string, said: Plain, more: Partial<FollowedNumber> = {}): FollowedNumber => ({
  id,
  number,
  service: "API001",
  by_hand: false,
  phase,
  said,
  stage: null,
  stage_text: null,
  goods: null,
  parcels: [],
  asked_at: "2026-11-22T01:40:00Z",
  answered_at: "2026-11-22T01:40:00Z",
  next: "2026-11-22T02:25:00Z",
  ...more,
});

/** All that can be: every state of a source, and numbers in every phase. */
export const someWatch = (): Pick<Sources, "health" | "followed" | "keys" | "chosen"> => ({
  health: [
    source("clearance_list", "stale", "source_health_list_gaps", { last_good: "2026-11-20T03:00:00Z" }),
    source("cargo_progress", "healthy", "source_health_answers", {
      last_good: "2026-11-22T01:40:00Z",
      next_try: "2026-11-22T02:25:00Z",
    }),
    source("customs_rates", "off", "source_health_no_key_customs_rates"),
    source("code_check", "off", "source_health_not_asked_yet"),
    source("postal", "blind", "source_health_key_refused", {
      last_good: "2026-11-19T23:10:00Z",
      next_try: "2026-11-22T11:00:00Z",
    }),
    source("notice", "healthy", "source_health_notices_some", { last_good: "2026-11-18T08:00:00Z" }),
    source("folders", "healthy", "source_health_folders_watched", { last_good: "2026-11-20T03:00:00Z" }),
  ],
  followed: [
    number("1", "509520177332", "under_way", "follow_under_way", {
      stage: "declared",
      stage_text: "통관목록접수",
      goods: "WOOL SOCKS 3 PAIRS",
    }),
    number("2", "5512044333", "under_way", "follow_several", {
      parcels: [
        { cargo_no: "26BA0C11XII00110045", arrived_on: "2026-11-18", port: "인천공항" },
        { cargo_no: "26KE0A1LK4I00280045", arrived_on: "2026-11-19", port: "인천공항" },
        { cargo_no: "25KE0A1LK4I00280099", arrived_on: null, port: null },
      ],
    }),
    number("3", "EG203774107JP", "under_way", "follow_under_way", {
      service: "API037",
      stage_text: "통관우체국 도착 후 검사 대기",
    }),
    number("4", "7319452081", "announced", "follow_announced", {
      stage: "announced",
      stage_text: "입항적하목록 심사완료",
      goods: "BINOCULARS, 8X32, WITH A CASE AND A STRAP, IN A CARTON OF THE MAKER'S OWN WORDING THAT GOES ON AND ON",
    }),
    number("5", "6092418845108", "no_record", "follow_not_asked", { by_hand: true, asked_at: null, answered_at: null }),
    number("6", "509516044786", "no_record", "follow_no_record"),
    number("7", "509482306175", "released", "follow_released", {
      stage: "released",
      stage_text: "반출신고",
      goods: "CAMPING MUG",
      next: null,
    }),
    number("8", "509471203313", "given_up", "follow_given_up", { by_hand: true, next: null }),
  ],
  keys: [
    key("API001", "cargo_progress", true),
    key("API012", "customs_rates", false),
    key("API028", "code_check", true),
    key("API037", "postal", true),
  ],
  chosen: [{ setting: "stale-after", value: "7" }, { setting: "reminder", value: "sat 20" }],
});

/** The same as the shell says it. */
export function toldWatch({ health, followed, ...more }: Sources, lang: Lang): Sources {
  const w = words[lang];
  const say = (word: string) => w[word as Plain]();
  return {
    ...more,
    health: health.map((one) => ({ ...one, name: say(NAMES[one.source] ?? one.source), reason: say(one.reason) })),
    followed: followed.map((one) => ({ ...one, said: say(one.said) })),
  };
}

/** Follows one more, as the shell would; a text without a digit is no number. */
export function follow(sources: Sources, typed: string, lang: Lang) {
  if (!/\d/.test(typed)) throw new Failure("usage", words[lang].waybill_empty());
  const id = String(sources.followed.length + 101);
  const never = { by_hand: true, asked_at: null, answered_at: null };
  sources.followed = [...sources.followed, number(id, typed.trim(), "no_record", "follow_not_asked", never)];
}

export function choose(sources: Sources, id: string, cargoNo: string) {
  sources.followed = sources.followed.map((one) =>
    one.id === id
      ? { ...one, parcels: [], said: "follow_under_way", stage: "in_bond", stage_text: "반입신고", goods: `OF ${cargoNo}` }
      : one,
  );
}

export function setKey(sources: Sources, service: string, has_key: boolean) {
  sources.keys = sources.keys.map((key) => (key.service === service ? { ...key, has_key } : key));
  const reason = has_key ? "source_health_not_asked_yet" : (NO_KEY[service] ?? "");
  const of = sources.keys.find((key) => key.service === service)?.source;
  sources.health = sources.health.map((one) => (one.source === of ? source(one.source, "off", reason as Plain) : one));
}
