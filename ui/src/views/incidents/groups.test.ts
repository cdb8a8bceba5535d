import { expect, test } from "vitest";

import type { Incident } from "../../ipc/bindings.ts";
import { question, review } from "../../ipc/mock/things.ts";
import { groupsOf } from "./groups.ts";

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
