// The window as it is shipped, alone.

import { SHIPPED } from "../playwright.config.ts";
import { expect, test } from "./window.ts";

const address = `http://localhost:${SHIPPED}/`;

test("the page has nothing inline and asks nobody else", async ({ page }) => {
  const html = await (await page.request.get(address)).text();
  expect(html).toContain("<script");
  expect(html.match(/<script(?![^>]*\ssrc="\/)[^>]*>/g), "scripts without a file of ours").toBeNull();
  expect(html.match(/<style|\sstyle=|\son\w+=|https?:|\/\//g)).toBeNull();
  for (const [, file] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const text = await (await page.request.get(new URL(file!, address).href)).text();
    expect(text.match(/\beval\(|new Function\(|createElement\(["']style/g), file).toBeNull();
    expect(text, "the mock stays at home").not.toContain("Brass Bookmark");
  }
});

test("without its shell it sees nothing, and says so", async ({ page, w }) => {
  const refused: string[] = [];
  page.on("console", (said) => {
    if (said.text().includes("Content Security Policy")) refused.push(said.text());
  });
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_blind());
  await expect(page.getByText(w.window_failed())).toBeVisible();
  await expect(page.getByRole("button", { name: w.door_retry() })).toBeVisible();
  expect(refused).toEqual([]);
});
