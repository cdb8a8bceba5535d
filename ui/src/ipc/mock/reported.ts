// What the engine says of reports, in the mock's own words.

import type { Lang, Words } from "../../words/words.ts";
import type { Advice } from "../bindings.ts";

interface Texts {
  place: string;
  stops: string;
  said: Record<"made" | "filed" | "withdrawn" | "letter" | "told" | "ordered", string>;
  form: Record<string, string>;
  step: { code: string; title: string; advice: Advice[] }[];
  guidance: (answer: string | null) => { title: string; lines: string[] };
  covered: (w: Words, code: string) => string;
}

export const texts = (lang: Lang): Texts => (lang === "ko" ? ko : en);

/** What is covered, by its word; the same in both languages. */
function covered(w: Words, code: string): string {
  const names: Record<string, () => string> = {
    shops: w.report_statement_shops,
    items: w.report_statement_items,
    "order-numbers": w.report_statement_numbers,
    amounts: w.report_statement_amounts,
    waybills: w.report_statement_waybills,
  };
  return names[code]?.() ?? code;
}

const ko: Texts = {
  place: "문서 / 문지기 도용신고 자료",
  stops: "사용정지하면 통관 중인 내 물건이 멈출 수 있습니다.",
  said: {
    made: "자료 두 벌을 만들었습니다. 관세청과 경찰에 낼 것, 그 밖의 곳에 낼 것입니다.",
    filed: "신고한 것을 적었습니다.",
    withdrawn: "정정 편지를 자료 폴더에 만들었습니다.",
    letter: "대행업체에 보낼 편지를 만들었습니다.",
    told: "신고하는 사람을 적어 두었습니다.",
    ordered: "칸의 순서를 적어 두었습니다.",
  },
  form: {
    name: "신고인 성명",
    pccc: "개인통관고유부호",
    hbl: "B/L 번호",
    day: "통관일",
    goods: "품명",
    facts: "신고 내용 (육하원칙에 따라 적습니다)",
  },
  step: [
    {
      code: "suspend",
      title: "사용정지",
      advice: [{ said: "부호를 먼저 사용정지하면 그 부호로 더 통관되지 않습니다.", by: "관세청, 한국경제 보도", on: "2025-12" }],
    },
    {
      code: "report",
      title: "도용신고",
      advice: [{ said: "부호와 B/L 번호를 적어 신고하면 담당 부서가 확인합니다.", by: "국민일보 보도", on: "2023-09-11" }],
    },
    { code: "reissue", title: "재발급", advice: [{ said: "도용이 확인된 재발급은 따로 셉니다.", by: "이용자 안내 글", on: null }] },
    { code: "household", title: "가족의 부호 살펴보기", advice: [] },
    {
      code: "unopened",
      title: "뜯지 않은 물건은 그대로 두기",
      advice: [{ said: "물건에 든 QR 코드는 찍지 않는 것이 좋습니다.", by: "미국 우정청", on: "2025" }],
    },
  ],
  guidance: (answer) =>
    answer === "agent"
      ? {
          title: "먼저 대행업체에 물어보세요.",
          lines: ["어느 주문에 부호를 썼는지 물어보실 수 있습니다.", "업체가 모르는 일이라고 하면 답변을 ‘내 것 아님’으로 바꿔 주세요."],
        }
      : { title: "신고하기 전에 확인해 보세요.", lines: ["함께 사는 사람이나 선물을 보낼 만한 사람에게 물어보실 수 있습니다."] },
  covered,
};

const en: Texts = {
  place: "Documents / Munjigi report kits",
  stops: "Parcels of yours that are at customs may stop when the code is suspended.",
  said: {
    made: "Both kits are made: one for customs and the police, one for all others.",
    filed: "Noted.",
    withdrawn: "The letters are in the folder of the kit.",
    letter: "The letter to the agent is made.",
    told: "Who reports is kept.",
    ordered: "The order of the fields is kept.",
  },
  form: {
    name: "Name",
    pccc: "Personal customs code",
    hbl: "B/L number",
    day: "Day of clearance",
    goods: "Goods",
    facts: "What happened (who, when, where, what, how, why)",
  },
  step: [
    {
      code: "suspend",
      title: "Suspend the code",
      advice: [{ said: "Once it is suspended nothing more clears under it.", by: "Customs, as told by Hankyung", on: "2025-12" }],
    },
    {
      code: "report",
      title: "Report it",
      advice: [{ said: "With the code and the B/L number the department looks into it.", by: "Kukmin Ilbo", on: "2023-09-11" }],
    },
    { code: "reissue", title: "Have it reissued", advice: [{ said: "Reissues after theft are counted apart.", by: "A guide", on: null }] },
    { code: "household", title: "Look at the other codes of the household", advice: [] },
    {
      code: "unopened",
      title: "Keep a parcel unopened",
      advice: [{ said: "Better not scan a QR code that comes with it.", by: "US Postal Service", on: "2025" }],
    },
  ],
  guidance: (answer) =>
    answer === "agent"
      ? { title: "Ask the agent first.", lines: ["You can ask for which order the code was used.", "If they know nothing of it, change your answer."] }
      : { title: "Ask before you report.", lines: ["You can ask whoever lives with you or may have sent a gift."] },
  covered,
};
