// Days as they are said. What is no day is shown as it came.

import { lang, say, type Plain } from "./say.svelte.ts";

/** Korea's clocks are nine hours ahead, all year; in milliseconds. */
const AHEAD = 9 * 3_600_000;

/** A day with its year: `2026-11-20`. */
export function fullDay(iso: string): string {
  const parts = partsOf(iso);
  return parts === null ? iso : say("date_full", parts);
}

/** A day of these weeks: month and day. */
export function day(iso: string): string {
  const parts = partsOf(iso);
  return parts === null ? iso : say("date_day", parts);
}

/** The day in Korea of a moment in UTC: `2026-11-20T23:10:00Z` is the 21st. */
export function dayOfMoment(moment: string): string {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? moment : fullDay(new Date(at + AHEAD).toISOString().slice(0, 10));
}

/** A day or a month, whichever it is. */
export function dayOrMonth(iso: string): string {
  return /^\d{4}-\d{2}$/.test(iso) ? fullMonth(iso) : fullDay(iso);
}

/** Today in Korea: `2026-11-20`. */
export function today(): string {
  return new Date(Date.now() + AHEAD).toISOString().slice(0, 10);
}

/** A moment in UTC, by Korea's clocks: day and hour. */
export function moment(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const korea = new Date(at + AHEAD).toISOString();
  const parts = partsOf(korea.slice(0, 10));
  return parts === null ? iso : say("date_moment", { ...parts, time: korea.slice(11, 16) });
}

/** Whether a moment is over. */
export function isPast(iso: string): boolean {
  return Date.parse(iso) <= Date.now();
}

/** A day of the week by its name; 0 is Monday. */
export function weekday(number: number): string {
  // The first of January 2024 was one.
  return new Intl.DateTimeFormat(lang(), { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + number));
}

/** A month with its year: `2026-11`. */
export function fullMonth(iso: string): string {
  const parts = partsOf(`${iso}-01`);
  return parts === null ? iso : say("review_month", parts);
}

function partsOf(iso: string): { year: number; month: string; day: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const word = months[Number(month) - 1];
  return word === undefined ? null : { year: Number(year), month: say(word), day: Number(day) };
}

const months: Plain[] = [
  "month_january",
  "month_february",
  "month_march",
  "month_april",
  "month_may",
  "month_june",
  "month_july",
  "month_august",
  "month_september",
  "month_october",
  "month_november",
  "month_december",
];
