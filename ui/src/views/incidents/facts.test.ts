import { beforeEach, expect, test } from "vitest";

import { clearance, order } from "../../ipc/mock/things.ts";
import { speak } from "../../words/say.svelte.ts";
import { factsOf, titleOf } from "./facts.ts";
import { describe as inLines } from "./order.ts";

beforeEach(() => speak("ko"));

test("a clearance is told by the day that is known", () => {
  const when = (known: object) => titleOf(clearance({ id: "1", ...known })).when;
  expect(when({ accepted_on: "2026-11-20", arrived_on: "2026-11-18" })).toBe("2026년 11월 20일 통관");
  expect(when({ arrived_on: "2026-11-18" })).toBe("2026년 11월 18일 입항");
  expect(when({})).toBe("2026년 11월 20일 처음 확인");
});

test("a title says a number, or that there is none", () => {
  expect(titleOf(clearance({ id: "1", hbl: "6092418847761" })).number).toBe("운송장 번호 6092418847761");
  expect(titleOf(clearance({ id: "1" })).number).toBe("운송장 번호 없음");
});

test("only what is known is listed", () => {
  expect(factsOf(clearance({ id: "1", stage: "unknown", stage_text: null }))).toEqual([["단계", "알 수 없음"]]);
  const facts = factsOf(clearance({ id: "1", goods: "SOCKS", country: "CN", forwarder: "세모", arrived_on: "2026-11-18" }));
  expect(facts.map(([name]) => name)).toEqual(["품명", "단계", "출발 국가", "운송업체"]);
});

test("an order is told in three lines, by what is known of it", () => {
  const items: [string, number][] = [["Mug", 2], ["Kettle", 1], ["Lamp", 1]];
  expect(inLines(order("3", "2026-09-02", "61.69", items, []))).toEqual({
    items: "Mug 외 2",
    source: ["Amazon.com", "112-9900118-2000003", "2026년 9월 2일"],
    money: ["61.69 USD", "발송됨"],
  });
  expect(inLines(order("4", null, "0", [["", 1]], [], { order_no: null, total: null }))).toEqual({
    items: "이름이 없는 물건",
    source: ["Amazon.com"],
    money: ["발송됨"],
  });
});

test.each([
  ["12000", "12,000 KRW"],
  ["1234567.005", "1,234,567.005 KRW"],
  ["999", "999 KRW"],
  ["-1234", "-1,234 KRW"],
])("the amount %s is told to the last digit: %s", (amount, told) => {
  const total = { amount, currency: "KRW" };
  expect(inLines(order("1", null, "0", [["Mug", 1]], [], { total })).money).toEqual([told, "발송됨"]);
});
