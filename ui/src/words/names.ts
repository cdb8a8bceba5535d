// The names of what the shell sends as codes. A code that is not known here is shown as it came.

import type { Answer, Cautioned, Clearance, HealthState, Order, Reason, Sighting, SourceHealth, UnreadPart } from "../ipc/bindings.ts";
import { day } from "./days.ts";
import { lang, say, type Plain } from "./say.svelte.ts";

export function formName({ form }: Pick<Clearance, "form">): string {
  return named(forms, form);
}

/** How far it has come; what is not known, in the source's own words. */
export function stageName({ stage, stage_text }: Pick<Clearance, "stage" | "stage_text">): string {
  return stage === "unknown" && stage_text !== null ? stage_text : named(stages, stage);
}

export function answerName(kind: Answer["kind"]): string {
  return named(answers, kind);
}

export function orderStatusName({ status }: Pick<Order, "status">): string {
  return named(statuses, status);
}

export function healthName({ health }: Pick<SourceHealth, "health">): string {
  return say(healths[health]);
}

export function sourceName({ source }: Pick<Sighting, "source">): string {
  return named(sources, source);
}

/** What a file is. Each shop has its own kinds, and all of them hold orders. */
export function kindName(kind: string): string {
  return say((Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? "kind_orders");
}

export function cautionSentence({ caution }: Pick<Cautioned, "caution">): string {
  return named(cautions, caution);
}

/** What a column of a table may be. */
export function fieldName(field: string): string {
  return named(fields, field);
}

/** The words of `fieldName`, in the order in which they are offered. */
export const fieldCodes = (): string[] => Object.keys(fields);

/** A part that was not read: where, and why. The same words as the command line's. */
export function unreadSentence({ where, why, column }: UnreadPart): string {
  const of = { column: column ?? "" };
  const plain = (Object.hasOwn(unread, why) ? unread[why] : undefined) ?? "unread_nothing";
  const reason = why === "column" || why === "no_column" ? say(`unread_${why}`, of) : say(plain);
  return `${placeName(where)}: ${reason}`;
}

/** A place in a file as a person says it (`Orders.csv: line 4`); one with a name of its own stays as it is. */
export function placeName(place: string): string {
  const [, within = "", part = "", number] = /^(.*: )?(line|row|message) (\d+)$/.exec(place) ?? [];
  return part === "line" || part === "row" || part === "message"
    ? within + say(`import_${part}`, { number: Number(number) })
    : place;
}

/** A country by its name, its two letters beside it; what are no two letters is shown as it came. */
export function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const name = new Intl.DisplayNames([lang()], { type: "region" }).of(country);
  return name === undefined || name === country ? country : `${name} (${country})`;
}

/** Why it is asked, as a sentence. */
export function reasonSentence(reason: Reason): string {
  const { code } = reason;
  if (isOfOrder(code)) return say(`reason_${code}`, { order: reason.order_label ?? reason.order ?? "" });
  if (code === "orders_stale") {
    return say("reason_orders_stale", { shop: reason.shop ?? "", since: reason.since === null ? "" : day(reason.since) });
  }
  return named(reasons, code);
}

/** What a verdict is; of a link that is only likely, to which order. */
export function verdictName({ verdict, order_labels }: Pick<Clearance, "verdict" | "order_labels">): string {
  if (verdict === "likely" && order_labels.length > 0) return say("verdict_likely_order", { order: order_labels.join(", ") });
  return verdict === null ? "" : named(verdicts, verdict);
}

const isOfOrder = (code: string): code is ReasonOfOrder => (reasonsOfOrders as readonly string[]).includes(code);

function named(names: Record<string, Plain>, code: string): string {
  const word = Object.hasOwn(names, code) ? names[code] : undefined;
  return word === undefined ? code : say(word);
}

const kinds: Record<string, Plain> = {
  amazon_order_history_report: "kind_amazon_order_history_report",
  clearance_list: "kind_clearance_list",
  archive: "kind_archive",
  forwarder_list: "kind_forwarder_list",
  kakao_export: "kind_kakao",
  mail: "kind_mail",
  mailbox: "kind_mail",
  munjigi_export: "kind_munjigi",
  notice: "kind_notice",
  picture: "kind_picture",
  csv_needs_mapping: "kind_table",
  table_needs_mapping: "kind_table",
};

const cautions: Record<string, Plain> = {
  unconfirmed: "caution_unconfirmed",
  day_or_month: "caution_day_or_month",
  smishing: "caution_smishing",
};

const fields: Record<string, Plain> = {
  order_no: "field_order_no",
  ordered_on: "field_ordered_on",
  item: "field_item",
  quantity: "field_quantity",
  order_total: "field_order_total",
  row_total: "field_row_total",
  unit_price: "field_unit_price",
  currency: "field_currency",
  status: "field_status",
  waybill: "field_waybill",
  korea_waybill: "field_korea_waybill",
  origin_waybill: "field_origin_waybill",
  carrier: "field_carrier",
  merchant: "field_merchant",
  store: "field_store",
  forwarder_no: "field_forwarder_no",
  shipped_on: "field_shipped_on",
  weight_kg: "field_weight_kg",
};

const unread: Partial<Record<string, Plain>> = {
  damaged: "unread_damaged",
  no_number: "unread_no_number",
  masked: "unread_masked",
  not_a_number: "unread_not_a_number",
  numbers_together: "unread_numbers_together",
  cells: "unread_cells",
  quotes: "unread_quotes",
  count: "unread_count",
  more_pages: "unread_more_pages",
  cut_off: "unread_cut_off",
  not_recognised: "unread_not_recognised",
  nothing_to_clear: "unread_nothing_to_clear",
  not_read: "unread_not_read",
  spoofed: "unread_spoofed",
  impersonated: "unread_spoofed",
  smishing: "unread_smishing",
  not_kept: "unread_not_kept",
  columns: "unread_columns",
  shop: "unread_shop",
};

const forms: Record<string, Plain> = {
  list: "form_list",
  import: "form_import",
  postal: "form_postal",
  unknown: "form_unknown",
};

const stages: Record<string, Plain> = {
  announced: "stage_announced",
  arrived: "stage_arrived",
  in_bond: "stage_in_bond",
  declared: "stage_declared",
  tax_due: "stage_tax_due",
  held: "stage_held",
  cleared: "stage_cleared",
  released: "stage_released",
  unknown: "stage_unknown",
};

const answers: Record<string, Plain> = {
  mine: "answer_mine",
  family: "answer_family",
  gift: "answer_gift",
  agent: "answer_agent",
  return: "answer_return",
  not_mine: "answer_not_mine",
  unsure: "answer_unsure",
};

const healths: Record<HealthState, Plain> = {
  healthy: "health_healthy",
  stale: "health_stale",
  blind: "health_blind",
  off: "health_off",
};

const sources: Record<string, Plain> = {
  clearance_list: "source_clearance_list",
  cargo_progress: "source_cargo_progress",
  notice: "source_notice",
  person: "source_person",
};

const statuses: Record<string, Plain> = {
  ordered: "order_status_ordered",
  shipped: "order_status_shipped",
  delivered: "order_status_delivered",
  completed: "order_status_completed",
  cancelled: "order_status_cancelled",
  returned: "order_status_returned",
  unknown: "order_status_unknown",
};

const verdicts: Record<string, Plain> = {
  confirmed: "verdict_confirmed",
  likely: "verdict_likely",
  ask: "verdict_ask",
  unknown: "verdict_unknown",
};

/** Those that speak of an order. */
const reasonsOfOrders = [
  "link_given_up",
  "set_apart",
  "same_number",
  "same_number_repaired",
  "nearly_same_number",
  "same_number_cancelled",
  "same_number_other_time",
  "same_number_suspended",
  "same_number_contradicted",
  "other_number",
  "same_title",
  "shared_words",
  "same_goods",
  "related_goods",
  "other_goods",
  "same_value",
  "other_value",
  "same_weight",
  "other_weight",
  "usual_delay",
  "unusual_delay",
  "before_order",
  "same_country",
  "other_country",
  "usual_handler",
  "unusual_handler",
  "form_fits",
  "form_against",
  "other_holder",
  "order_complete",
  "order_waits",
  "under_way",
  "order_cancelled",
  "of_another",
] as const;

type ReasonOfOrder = (typeof reasonsOfOrders)[number];

const reasons: Record<string, Plain> = {
  by_hand_door: "reason_by_hand_door",
  by_hand_bill: "reason_by_hand_bill",
  by_hand_message: "reason_by_hand_message",
  person_said: "reason_person_said",
  person_unsure: "reason_person_unsure",
  other_row_answered: "reason_other_row_answered",
  several_under_one_number: "reason_several_under_one_number",
  no_order_has_number: "reason_no_order_has_number",
  no_number: "reason_no_number",
  several_orders: "reason_several_orders",
  several_alike: "reason_several_alike",
  only_days: "reason_only_days",
  burst: "reason_burst",
  code_suspended: "reason_code_suspended",
  code_replaced: "reason_code_replaced",
  nothing_fits: "reason_nothing_fits",
  often_misused: "reason_often_misused",
  seldom_misused: "reason_seldom_misused",
  no_orders: "reason_no_orders",
};
