// From where the mock's world knows what it knows.

import { words, type Lang } from "../../words/words.ts";
import type { KeptUnread, Sources } from "../bindings.ts";
import { noWatch, someWatch, toldWatch } from "./watching.ts";

export const noSources = (): Sources => ({ shops: [], unread: [], unread_count: 0, folders: [], ...noWatch() });

const unread = (id: string, kind: string, where: string, why: string): KeptUnread => ({
  id,
  kind,
  brought_at: "2026-11-20T03:00:00Z",
  said: "",
  where,
  why,
  column: null,
});

export const someSources = (): Sources => ({
  shops: [
    { merchant: "AliExpress", orders: 20, until: "2026-11-03" },
    { merchant: "쿠팡 로켓직구", orders: 7, until: "2026-11-12" },
    { merchant: "세모네모동그라미 해외 직구 전문 쇼핑몰 공식 판매점", orders: 1, until: null },
  ],
  unread: [
    unread("1", "amazon_order_history_report", "Retail.OrderHistory.1.csv: line 14", "damaged"),
    unread("2", "coupang_page", "line 118", "masked"),
    unread("3", "mailbox", "message 41", "spoofed"),
  ],
  // One more than is shown at once.
  unread_count: 4,
  folders: [
    {
      id: "1",
      path: "/home/semo/다운로드",
      read_at: "2026-11-20T03:00:00Z",
      unread: [{ name: "회의록.docx", why: "" }],
      trouble: null,
    },
    { id: "2", path: "/media/semo/USB/mail", read_at: null, unread: [], trouble: "" },
  ],
  ...someWatch(),
});

/** The same as the shell says it. */
export function told(sources: Sources, lang: Lang): Sources {
  const w = words[lang];
  const says: Record<string, () => string> = {
    damaged: w.unread_damaged,
    masked: w.unread_masked,
    spoofed: w.unread_spoofed,
  };
  return {
    ...toldWatch(sources, lang),
    unread: sources.unread.map((one) => ({
      ...one,
      said: `${placed(one.where, lang)}: ${says[one.why]?.() ?? one.why}`,
    })),
    folders: sources.folders.map((folder) => ({
      ...folder,
      unread: folder.unread.map(({ name }) => ({ name, why: w.unreadable_not_recognised() })),
      trouble: folder.trouble === null ? null : gone[lang],
    })),
  };
}

const gone: Record<Lang, string> = {
  ko: "지금은 이 폴더가 보이지 않습니다. 다시 나타나면 이어서 지켜봅니다.",
  en: "This folder is not there now. It will be watched again when it is back.",
};

function placed(place: string, lang: Lang): string {
  const w = words[lang];
  const number = Number(/\d+$/.exec(place)?.[0]);
  const within = place.includes(": ") ? place.slice(0, place.lastIndexOf(": ") + 2) : "";
  return within + (place.includes("message") ? w.import_message({ number }) : w.import_line({ number }));
}

export const SAMPLE = "가나다라 0000-00-00\n가나다 가나다라마: 000000******\n가나다라: 00,000가";
