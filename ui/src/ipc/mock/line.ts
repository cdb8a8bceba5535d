// The state and the line of truth for the mock. The program's own are made by the engine, `crates/engine/src/line.rs`.

import { words, type Lang, type Words } from "../../words/words.ts";
import type { Check, Summary } from "../bindings.ts";

export function stateLine(check: Check, lang: Lang): string {
  const w = words[lang];
  const { until } = check.sight;
  if (check.state === "ask") {
    const questions = check.ask > 0 ? w.state_asking({ count: check.ask }) : "";
    return [questions, ...besideQuestions(check, w)].filter(Boolean).join(", ");
  }
  if (until === null) return w.state_blind();
  if (check.state === "quiet") return w.state_quiet({ until: day(until, w) });
  return check.sight.freshness === "fresh" ? w.state_blind() : w.state_blind_since({ until: day(until, w) });
}

export function lineOfTruth(check: Check, lang: Lang): string[] {
  const w = words[lang];
  const { sight } = check;
  const sentences = [first(check, w)];
  if (sight.until !== null && sight.freshness !== "fresh") sentences.push(w.check_stale({ until: day(sight.until, w) }));
  for (const gap of sight.gaps) sentences.push(w.check_gap({ from: day(gap.from, w), to: day(gap.to, w) }));
  if (sight.no_orders) sentences.push(w.check_no_orders());
  return sentences;
}

function first(check: Check, w: Words): string {
  const { until } = check.sight;
  if (until === null) return w.check_unseen();
  if (check.clearances === 0) return w.check_seen_none({ until: day(until, w) });
  const parts = [
    w.check_matched({ count: check.matched }),
    check.likely > 0 ? w.check_likely({ count: check.likely }) : "",
    check.answered > 0 ? w.check_answered({ count: check.answered }) : "",
    check.not_mine > 0 ? w.check_not_mine({ count: check.not_mine }) : "",
    w.check_ask({ count: check.ask }),
    ...besideQuestions(check, w),
  ];
  return w.check_seen({ until: day(until, w), total: check.clearances, parts: parts.filter(Boolean).join(", ") });
}

function besideQuestions({ review, unjoined }: Check, w: Words): string[] {
  return [review > 0 ? w.check_review({ count: review }) : "", unjoined > 0 ? w.check_unjoined({ count: unjoined }) : ""];
}

function day(iso: string, w: Words): string {
  const [, month, of] = iso.split("-");
  const names: Record<string, string> = { "09": w.month_september(), "11": w.month_november() };
  return w.date_day({ month: names[month ?? ""] ?? "", day: Number(of) });
}

/** The completeness line of a file. The program's own is made by the engine. */
export function completeness({ of, read, unread }: Summary, lang: Lang): string {
  if (of === 0) return "";
  if (lang === "ko") return unread > 0 ? `${of}건 중 ${read}건을 읽었습니다. ${unread}건은 읽지 못했습니다.` : `${of}건을 모두 읽었습니다.`;
  return unread > 0 ? `Read ${read} of ${of}. ${unread} could not be read.` : `All ${of} were read.`;
}
