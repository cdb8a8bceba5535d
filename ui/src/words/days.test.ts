import { afterEach, expect, test, vi } from "vitest";

import { dayOrMonth, isPast, moment, today, weekday } from "./days.ts";
import { speak } from "./say.svelte.ts";

afterEach(() => {
  vi.useRealTimers();
  speak("ko");
});

test("a moment is said by Korea's clocks", () => {
  speak("ko");
  expect(moment("2026-11-22T15:05:00Z")).toBe("11월 23일 00:05");
  expect(moment("2026-12-31T23:59:59Z")).toBe("1월 1일 08:59");
  expect(moment("some day")).toBe("some day");
  speak("en");
  expect(moment("2026-11-22T02:05:00Z")).toBe("November 22, 11:05");
});

test("a moment is over or is not", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-22T02:05:00Z") });
  expect([isPast("2026-11-22T02:05:00Z"), isPast("2026-11-22T02:05:01Z")]).toEqual([true, false]);
  expect(isPast("some day"), "what is no moment is not over").toBe(false);
});

test("today is Korea's, wherever this runs", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-22T15:00:00Z") });
  expect(today()).toBe("2026-11-23");
  vi.setSystemTime(Date.parse("2026-11-22T14:59:59Z"));
  expect(today()).toBe("2026-11-22");
});

test("a day is said as a day, a month as a month", () => {
  speak("ko");
  expect([dayOrMonth("2025-12"), dayOrMonth("2025-12-03")]).toEqual(["2025년 12월", "2025년 12월 3일"]);
  expect(dayOrMonth("some day")).toBe("some day");
});

test("the days of the week begin with Monday", () => {
  speak("ko");
  expect([weekday(0), weekday(6)]).toEqual(["월요일", "일요일"]);
  speak("en");
  expect(weekday(5)).toBe("Saturday");
});
