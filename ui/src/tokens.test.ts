import { expect, test } from "vitest";

const sources = import.meta.glob<string>(["./**/*.svelte", "./base.css"], { query: "?raw", import: "default", eager: true });

const styles = Object.entries(sources).map(([path, text]) => ({
  path,
  style: path.endsWith(".css") ? text : (/<style>([^]*)<\/style>/.exec(text)?.[1] ?? ""),
}));

test("there are styles to look at", () => {
  expect(styles.filter(({ style }) => style !== "").length).toBeGreaterThan(8);
});

test.each(styles)("$path names every colour, size, font and time by its token", ({ style }) => {
  // A circle's stroke is in the units of its drawing; a keyword of the system's palette is no colour of ours.
  const raw = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|(?<![\w-])\d*\.?\d+(?:px|rem|em|ch|ms|s|vh|vw)\b|font-family: (?!var)/gi;
  expect(style.match(raw) ?? []).toEqual([]);
});

const views = Object.entries(sources).filter(([path]) => path.endsWith(".svelte"));

test.each(views)("%s puts no style where the policy allows none", (_, text) => {
  // Svelte's transitions write a style element of their own.
  const markup = text.split("<style>")[0];
  expect(markup).not.toMatch(/\s(style|transition|in|out|animate)[:=]|\{@html/);
});
