// What `npm run check` proves of the words: each line below it would be an error, and tsc says so if it ever is none.

import { en, ko, type Words } from "./words.ts";

// @ts-expect-error a word that no language has
ko.there_is_no_such_word();

// @ts-expect-error a word without its values
ko.state_quiet();

// @ts-expect-error a value that is missing
ko.date_day({ month: "11월" });

// @ts-expect-error a count that is given as a text
ko.date_day({ month: "11월", day: "20" });

// @ts-expect-error a word that takes nothing
ko.answer_mine({ until: "11월 20일" });

const { answer_mine: _, ...withoutMine } = en;
// @ts-expect-error a language that lacks a word
export const incomplete: Words = withoutMine;
