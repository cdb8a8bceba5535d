import { expect, test } from "vitest";

import { josa, type Pair } from "./josa.ts";
import cases from "./josa-cases.json";
import { words } from "./words.ts";

test("there are cases of particles", () => {
  expect(cases.length).toBeGreaterThan(30);
});

test.each(cases)("$word with $pair is $said", ({ word, pair, said }) => {
  expect(josa(word, pair as Pair)).toBe(said);
});

test("words are said with their values, counts and particles", () => {
  expect(words.ko.state_quiet({ until: "11월 20일" })).toBe("조용함 (11월 20일까지 봄)");
  expect(words.en.state_asking({ count: 1 })).toBe("1 question for you");
  expect(words.en.state_asking({ count: 2 })).toBe("2 questions for you");
  expect(words.ko.lang_unknown({ given: "korean" })).toMatch(/^korean은 /);
});
