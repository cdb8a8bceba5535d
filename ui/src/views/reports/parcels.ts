// The parcels that kits speak of, by what the window knows of their incidents.

import type { Report, Reports } from "../../ipc/bindings.ts";
import { seen } from "../../seen.svelte.ts";
import { moment } from "../../words/days.ts";
import { say } from "../../words/say.svelte.ts";
import { titleOf } from "../incidents/facts.ts";

/** What tells the parcel of an incident from the others. */
export function parcelName(id: string): string {
  const incident = seen.look?.incidents.find((one) => one.id === id);
  if (incident === undefined) return say("noun_incident");
  const { when, number } = titleOf(incident.clearance);
  return [when, number].join(", ");
}

/** What tells a kit from the others. */
export function kitName({ made_at }: Report): string {
  return say("reports_kit_made", { at: moment(made_at) });
}

/** The newest kit that reports it. */
export function kitOf({ kits }: Reports, incident: string): Report | null {
  return kits.find(({ incidents }) => incidents.includes(incident)) ?? null;
}

/** What was answered *not mine* and is in no kit yet. */
export function unreported(reports: Reports): string[] {
  return reports.not_mine.filter((incident) => kitOf(reports, incident) === null);
}
