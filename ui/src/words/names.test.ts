import { beforeEach, expect, test } from "vitest";

import { clearance, order, reason } from "../ipc/mock/things.ts";
import { day, dayOfMoment, fullDay } from "./days.ts";
import {
  answerName,
  cautionSentence,
  countryName,
  fieldCodes,
  fieldName,
  formName,
  kindName,
  orderStatusName,
  placeName,
  reasonSentence,
  sourceName,
  stageName,
  unreadSentence,
} from "./names.ts";
import { lang, say, speak } from "./say.svelte.ts";

beforeEach(() => speak("ko"));

test("a word is said in the language that the shell names", () => {
  expect(say("state_blind")).toBe("볼 수 없음");
  speak("en");
  expect(say("state_blind")).toBe("Cannot see");
});

test("a language that is none of ours changes nothing", () => {
  speak("fr");
  expect(lang()).toBe("ko");
});

test.each([
  ["list", "목록통관"],
  ["postal", "우편"],
  ["unknown", "알 수 없음"],
  ["courier_v2", "courier_v2"],
  ["constructor", "constructor"],
])("the form %s is called %s", (form, name) => {
  expect(formName(clearance({ id: "1", form }))).toBe(name);
});

test("a stage that is not known is shown in the source's words", () => {
  const stage = (stage: string, stage_text: string | null) => stageName(clearance({ id: "1", stage, stage_text }));
  expect(stage("held", "통관보류")).toBe("통관 보류");
  expect(stage("unknown", "검사대기(선별)")).toBe("검사대기(선별)");
  expect(stage("unknown", null)).toBe("알 수 없음");
});

test("answers, order states and reasons have names", () => {
  expect(answerName("not_mine")).toBe("내 것 아님");
  expect(orderStatusName(order("1", null, "1", [], [], { status: "cancelled" }))).toBe("취소됨");
  expect(reasonSentence(reason("no_order_has_number"))).toBe("번호가 같은 주문이 없습니다");
  const cancelled = { ...reason("same_number_cancelled", "2"), order_label: "세모몰 A-2" };
  expect(reasonSentence(cancelled)).toBe("번호가 같은 주문 세모몰 A-2는 취소되었습니다");
  expect(reasonSentence(reason("something_new"))).toBe("something_new");
  expect(sourceName({ source: "notice" })).toBe("통관 알림");
});

test.each([
  ["clearance_list", "해외직구 통관 목록"],
  ["mailbox", "메일"],
  ["coupang_page", "주문 내역"],
  ["constructor", "주문 내역"],
])("a file of the kind %s is called %s", (kind, name) => {
  expect(kindName(kind)).toBe(name);
});

test.each([
  ["line 4", "4번째 줄"],
  ["row 3", "3번째 행"],
  ["message 12", "12번째 메시지"],
  ["Orders.csv: line 14", "Orders.csv: 14번째 줄"],
  ["a: b: row 2", "a: b: 2번째 행"],
  ["Date", "Date"],
  ["line four", "line four"],
])("the place %s is said as %s", (place, said) => {
  expect(placeName(place)).toBe(said);
});

test("what was not read is said by its place and reason", () => {
  const said = (why: string, column: string | null = null) => unreadSentence({ where: "line 4", why, column });
  expect(said("masked")).toBe("4번째 줄: 번호의 일부가 가려져 있습니다");
  expect(said("column", "가격")).toBe("4번째 줄: 가격 열을 읽을 수 없습니다");
  expect(said("impersonated")).toBe(said("spoofed"));
  for (const odd of ["something_new", "constructor"]) expect(said(odd)).toBe(said("nothing"));
});

test("every column that can be taught has a name, and every caution a sentence", () => {
  for (const code of fieldCodes()) expect(fieldName(code)).not.toBe(code);
  for (const caution of ["smishing", "day_or_month", "unconfirmed"]) {
    expect(cautionSentence({ caution })).not.toBe(caution);
  }
});

test("a country is called by its name, its letters beside it; a name is left as it came", () => {
  expect(countryName("CN")).toBe("중국 (CN)");
  for (const odd of ["중국", "cn", "CHN", ""]) expect(countryName(odd)).toBe(odd);
  speak("en");
  expect(countryName("US")).toBe("United States (US)");
});

test("days are said as days, and what is none is shown as it came", () => {
  expect(fullDay("2026-11-20")).toBe("2026년 11월 20일");
  expect(day("2026-01-03")).toBe("1월 3일");
  for (const odd of ["", "2026-13-01", "20261120", "2026-11-20T00:00:00Z"]) expect(fullDay(odd)).toBe(odd);
});

test("the day of a moment is Korea's, wherever this runs", () => {
  expect(dayOfMoment("2026-11-20T14:59:59Z")).toBe("2026년 11월 20일");
  expect(dayOfMoment("2026-11-20T15:00:00Z")).toBe("2026년 11월 21일");
  expect(dayOfMoment("soon")).toBe("soon");
});
