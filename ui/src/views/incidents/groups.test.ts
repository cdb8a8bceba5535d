import { expect, test } from "vitest";

import type { Incident } from "../../ipc/bindings.ts";
import { question, review } from "../../ipc/mock/things.ts";
import { groupsOf, placed } from "./groups.ts";

const ids = (incidents: Incident[]) => incidents.map((incident) => incident.id);
const answered = (incident: Incident): Incident => ({ ...incident, state: "answered" });

test("questions come before the review, and what has ended is apart", () => {
  const groups = groupsOf([question("2", {}), review("1", {}), answered(question("3", {}))], new Set());
  expect([ids(groups.questions), ids(groups.review), ids(groups.ended)]).toEqual([["2"], ["1"], ["3"]]);
});

test("what was answered here stays where it was, though the shell puts it last", () => {
  const before = groupsOf([question("9", {}), question("10", {}), question("11", {})], new Set());
  const after = groupsOf([question("9", {}), question("11", {}), answered(question("10", {}))], new Set(["10"]));
  expect(ids(after.questions)).toEqual(ids(before.questions));
  expect(after.ended).toEqual([]);
});

test("a kind that is not known here is asked, not dropped", () => {
  expect(ids(groupsOf([{ ...question("1", {}), kind: "reminder" }], new Set()).questions)).toEqual(["1"]);
});

const group = (month: string | null, courier: string | null, ...incidents: string[]) => ({ month, courier, incidents });
const reviewed = (...all: string[]) => all.map((id) => review(id, {}));

test("the review has the shell's groups, the newest month first", () => {
  const october = [group("2026-10", "가", "1", "2"), group("2026-10", "나", "3")];
  const now = [group(null, null, "5"), group("2026-08", null, "4"), ...october];
  const shown = placed([], now, reviewed("1", "2", "3", "4", "5"));
  expect(shown).toEqual([now[2], now[3], now[1], now[0]]);
});

test("what was answered here stays in its group, also where nothing else of it is left", () => {
  const before = [group("2026-10", "가", "1", "2"), group("2026-08", null, "4")];
  expect(placed(before, [group("2026-10", "가", "1")], reviewed("1", "2", "4"))).toEqual(before);
});

test("what was answered together leaves, and comes back to where it was", () => {
  const before = [group("2026-10", "가", "1", "2", "3")];
  const left = placed(before, [group("2026-10", "가", "2")], reviewed("2"));
  expect(left).toEqual([group("2026-10", "가", "2")]);
  expect(placed(left, before, reviewed("1", "2", "3"))).toEqual(before);
});

test("an entry that no group has is shown, not dropped", () => {
  expect(placed([], [group("2026-10", "가", "1")], reviewed("1", "9"))).toEqual([
    group("2026-10", "가", "1"),
    group(null, null, "9"),
  ]);
});
