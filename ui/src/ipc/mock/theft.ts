// What can be in the world where parcels were answered not mine.

import type { Incident } from "../bindings.ts";
import { filing, kit, nothingReported, type Reported } from "./reporting.ts";
import { sampleOrders, sampleQuestions } from "./sample.ts";
import { clearance, question, reason } from "./things.ts";

const answered = (incident: Incident, kind: string): Incident => ({
  ...incident,
  state: "answered",
  closed_at: "2026-11-20T23:10:00Z",
  reasons: [reason("person_said")],
  answer: { kind, order: null, order_label: null, at: "2026-11-20T23:10:00Z" },
});

/** One that is in a kit, two of the same day that are in none, and two that others may have had brought. */
export function stolen(): Incident[] {
  const [first] = structuredClone(sampleQuestions) as [Incident];
  const burst = { accepted_on: "2026-11-20", goods: "SHOES", country: "CN" };
  return [
    answered(first, "not_mine"),
    answered(question("61", { hbl: "6092418850011", ...burst }), "not_mine"),
    answered(question("62", { hbl: "6092418850022", ...burst }), "not_mine"),
    answered(question("63", { hbl: "458812045599", accepted_on: "2026-11-11" }), "agent"),
    answered(question("64", { hbl: "458812045600", accepted_on: "2026-11-12" }), "family"),
  ];
}

export function reported(): Reported {
  const underWay = clearance({
    id: "65",
    hbl: "509520177332",
    goods: "WOOL SOCKS 3 PAIRS",
    arrived_on: "2026-11-20",
    stage: "in_bond",
    stage_text: "보세구역 반입",
    verdict: "confirmed",
  });
  return {
    ...nothingReported(),
    kits: [
      kit("801", ["1"], {
        made_at: "2026-11-21T01:20:00Z",
        filings: [filing("1", "801", "customs", { receipt: "2026-1182", next_on: "2026-12-05" })],
      }),
    ],
    captures: [{ id: "901", incident: "1", kind: "png", added_at: "2026-11-20T23:20:00Z" }],
    steps: {
      under_way: [underWay],
      expected: sampleOrders.slice(0, 6),
      issued: 2,
      issued_at_least: true,
      other_codes: 1,
    },
  };
}

/** What was reported turned out to be the person's own. */
export function foundAfterAll(): Incident[] {
  const [first] = structuredClone(sampleQuestions) as [Incident];
  return [answered(first, "family"), answered(question("61", { accepted_on: "2026-11-20" }), "not_mine")];
}

/** Everything is longer than it should be, and the folder is gone. */
export function putRight(): Reported {
  return {
    ...nothingReported(),
    kits: [
      kit("802", ["1", "61"], {
        lang: "en",
        redaction: ["shops", "items", "order-numbers", "amounts", "waybills"],
        has_folder: false,
        filings: [
          filing("1", "802", "police", {
            receipt: "ECRM".repeat(12),
            next_on: "2026-11-01",
            note: "담당 수사관이 다음 주에 전화하기로 함. ".repeat(4),
          }),
          filing("2", "802", "세모네모동그라미 해외 직구 전문 쇼핑몰 공식 판매점", { closed_on: "2026-11-22" }),
        ],
      }),
    ],
  };
}
