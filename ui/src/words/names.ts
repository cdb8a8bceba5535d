// The names of what the shell sends as codes. A code that is not known here is shown as it came.

import type { Answer, Clearance, Order, Reason, Sighting } from "../ipc/bindings.ts";
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

export function orderStatusName(order: Order): string {
  return named(statuses, order.status);
}

export function sourceName({ source }: Pick<Sighting, "source">): string {
  return named(sources, source);
}

/** A country by its name, its two letters beside it; what are no two letters is shown as it came. */
export function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const name = new Intl.DisplayNames([lang()], { type: "region" }).of(country);
  return name === undefined || name === country ? country : `${name} (${country})`;
}

/** Why it is asked, as a sentence. */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case "same_number":
    case "same_number_cancelled":
    case "same_number_other_time":
      return say(`reason_${reason.code}`, { order: reason.order_label ?? reason.order ?? "" });
    default:
      return named(reasons, reason.code);
  }
}

function named(names: Record<string, Plain>, code: string): string {
  const word = Object.hasOwn(names, code) ? names[code] : undefined;
  return word === undefined ? code : say(word);
}

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

const reasons: Record<string, Plain> = {
  person_said: "reason_person_said",
  person_unsure: "reason_person_unsure",
  several_under_one_number: "reason_several_under_one_number",
  no_order_has_number: "reason_no_order_has_number",
  no_number: "reason_no_number",
};
