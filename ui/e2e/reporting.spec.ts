import type { Page } from "@playwright/test";

import { card, expect, expectAccessible, expectAllReadable, expectFocusSeen, SEA, test } from "./window.ts";

const section = (page: Page, name: string) => page.getByRole("region", { name });

test("from not mine to a kit and its text by clicks alone", async ({ page, open, w, lang }, info) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("sample");
  await card(page, SEA).getByRole("button", { name: w.answer_not_mine(), exact: true }).click();
  await card(page, SEA).getByRole("button", { name: w.reports_make(), exact: true }).click();
  const kit = w.reports_kit_made({ at: lang === "ko" ? "11월 22일 11:00" : "November 22, 11:00" });
  await expect(card(page, SEA).getByRole("button", { name: w.reports_open_which({ kit }) })).toBeFocused();
  await expect(card(page, SEA).getByRole("status")).not.toHaveText("");
  await page.screenshot({ path: info.outputPath("made.png") });

  await card(page, SEA).getByRole("button", { name: w.reports_texts_which({ kit }) }).click();
  await card(page, SEA).getByRole("radio", { name: w.report_office_police() }).check();
  const body = w.reports_texts_body({ office: w.report_office_police() });
  const text = card(page, SEA).getByRole("textbox", { name: body });
  await expect(text).toHaveValue(new RegExp(SEA));
  await card(page, SEA).getByRole("button", { name: w.sources_copy() }).click();
  await expect(card(page, SEA).getByText(w.sources_copied())).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
  expect(await page.locator("a").count(), "an address is text").toBe(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 640 });
  await expectAllReadable(page);
  await page.screenshot({ path: info.outputPath("made-narrow.png"), fullPage: true });
});

test("a picture that is pasted is a capture", async ({ page, open, w }, info) => {
  await open("stolen");
  await page.getByRole("button", { name: w.reports_title(), exact: true }).click();
  await page.getByRole("button", { name: w.reports_captures() }).click();
  await expect(page.getByText(w.reports_captures_count({ count: 1 }))).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([Uint8Array.of(0x89, 0x50)], "image.png", { type: "image/png" }));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(w.reports_captures_count({ count: 2 }))).toBeVisible();
  await expect(page.getByText(w.bring_no_text())).toBeHidden();
  await page.screenshot({ path: info.outputPath("captures.png"), fullPage: true });
});

test("where it was handed in is noted with the keyboard alone", async ({ page, open, w, lang }, info) => {
  await open("stolen");
  await page.getByRole("button", { name: w.reports_title(), exact: true }).click();
  const kit = w.reports_kit_made({ at: lang === "ko" ? "11월 21일 10:20" : "November 21, 10:20" });
  const note = page.getByRole("button", { name: w.reports_file_which({ kit }) });
  await note.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expectFocusSeen(page.getByRole("radio", { name: w.report_office_customs() }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: w.report_office_call() })).toBeChecked();
  await page.getByLabel(w.reports_file_receipt()).focus();
  await page.keyboard.type("125-0007");
  await page.screenshot({ path: info.outputPath("filing.png"), fullPage: true });
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(note).toBeFocused();
  await expect(section(page, w.reports_title())).toContainText(w.reports_filing_receipt({ receipt: "125-0007" }));
});

test("a field of the form keeps the focus while it is moved", async ({ page, open, w }) => {
  await open("stolen");
  await page.getByRole("button", { name: w.reports_title(), exact: true }).click();
  await page.getByRole("button", { name: w.reports_form() }).click();
  const up = page.getByRole("button", { name: w.reports_form_up() });
  const fields = section(page, w.reports_title()).getByRole("listitem").filter({ has: up });
  const first = (await fields.first().innerText()).split("\n")[0]!;
  const down = page.getByRole("button", { name: w.reports_form_down_which({ field: first }) });
  await down.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expectFocusSeen(down);
  await expect(fields.nth(2)).toContainText(first);
});
