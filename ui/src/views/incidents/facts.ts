import type { Clearance, Sighting } from "../../ipc/bindings.ts";
import { dayOfMoment, fullDay } from "../../words/days.ts";
import { countryName, formName, stageName } from "../../words/names.ts";
import { say } from "../../words/say.svelte.ts";

export interface Title {
  /** The day that is known: of clearance, else of arrival, else of being first seen. */
  when: string;
  /** Its form; empty where it is not known. */
  form: string;
  /** Its number, or that there is none. */
  number: string;
}

/** What is told of a clearance, and what a proof can say of one. */
export type Told = Omit<Clearance, "id" | "holder" | "mbl" | "packages" | "provisional" | "history" | "verdict" | "orders" | "order_labels" | "declared">;

/** What a proof says. */
export function saidBy(proof: Sighting): Told {
  const said = (name: keyof Told) => proof.said.find((fact) => fact.name === name)?.value ?? null;
  return {
    cargo_no: said("cargo_no"),
    hbl: said("hbl"),
    declaration_no: said("declaration_no"),
    form: said("form") ?? "unknown",
    stage: said("stage") ?? "unknown",
    stage_text: said("stage_text"),
    accepted_on: said("accepted_on"),
    arrived_on: said("arrived_on"),
    goods: said("goods"),
    weight_kg: said("weight_kg"),
    country: said("country"),
    forwarder: said("forwarder"),
    office: said("office"),
    first_seen_at: proof.as_of,
  };
}

/** What tells a clearance from the others in one line. */
export function titleOf(clearance: Told): Title {
  const { accepted_on, arrived_on, first_seen_at, hbl } = clearance;
  return {
    when:
      accepted_on !== null
        ? say("fact_cleared_on", { day: fullDay(accepted_on) })
        : arrived_on !== null
          ? say("fact_arrived_on", { day: fullDay(arrived_on) })
          : say("fact_seen_on", { day: dayOfMoment(first_seen_at) }),
    form: clearance.form === "unknown" ? "" : formName(clearance),
    number: hbl === null ? say("fact_no_number") : say("fact_number", { number: hbl }),
  };
}

/** What else is known of it, by name; what is not known is left out. */
export function factsOf(clearance: Told): [name: string, value: string][] {
  const { accepted_on, arrived_on } = clearance;
  const facts: [string, string | null][] = [
    [say("fact_goods"), clearance.goods],
    [say("noun_stage"), stageName(clearance)],
    [say("fact_arrived"), accepted_on !== null && arrived_on !== null ? fullDay(arrived_on) : null],
    [say("fact_weight"), clearance.weight_kg],
    [say("fact_country"), clearance.country && countryName(clearance.country)],
    [say("fact_forwarder"), clearance.forwarder],
    [say("fact_office"), clearance.office],
    [say("fact_declaration"), clearance.declaration_no],
    [say("fact_cargo"), clearance.cargo_no],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== "");
}
