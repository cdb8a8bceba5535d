import type { Page } from "@playwright/test";

import { expect, expectAccessible, expectAllReadable, expectFocusSeen, test } from "./window.ts";

/** Pastes a text with nothing in particular in focus, as Ctrl+V does. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const tell = (page: Page, event: string, detail: unknown) =>
  page.evaluate(
    ([name, said]) => window.dispatchEvent(new CustomEvent(`munjigi:${name}`, { detail: said })),
    [event, detail] as const,
  );

const thing = (page: Page) => page.locator("[data-thing]").first();

test("from nothing to a first checked history, by two pastes and nothing typed", async ({ page, open, w }, info) => {
  await open("empty");
  await expect(page.getByRole("heading", { name: w.bring_start() })).toBeVisible();
  await expect(page.locator("input, textarea, select")).toHaveCount(0);

  await paste(page, "해외직구 통관정보조회");
  await expect(thing(page).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(thing(page)).toContainText(w.bring_clearances({ parts: w.bring_new({ count: 29 }) }));
  await thing(page).getByRole("button", { name: w.bring_take() }).click();
  await expect(thing(page)).toContainText(w.bring_no_orders({ count: 29 }));
  await expect(page.getByText(w.review_no_orders({ count: 29 }))).toBeVisible();
  await expect(page.getByRole("heading", { name: w.bring_start() })).toBeHidden();
  await page.screenshot({ path: info.outputPath("list-taken.png"), fullPage: true });

  await paste(page, "주문 내역");
  await expect(thing(page)).toContainText(w.caution_unconfirmed());
  await thing(page).getByRole("button", { name: w.bring_take() }).click();
  const heading = (answered: number, open: number) =>
    w.review_counts({
      total: 29,
      parts: [
        w.check_matched({ count: 26 }),
        answered > 0 ? w.check_answered({ count: answered }) : "",
        open > 0 ? w.review_open({ count: open }) : "",
      ]
        .filter(Boolean)
        .join(", "),
    });
  await expect(thing(page)).toContainText(heading(0, 3));
  await expect(page.getByRole("heading", { name: heading(0, 3) })).toBeVisible();
  await page.getByRole("button", { name: w.window_close() }).first().click();
  await page.getByRole("button", { name: w.window_close() }).click();
  await expect(page.getByRole("button", { name: w.bring_choose_files() })).toBeFocused();

  const boxes = page.getByRole("checkbox");
  await expect(boxes).toHaveCount(5);
  await boxes.first().check();
  await expect(page.getByRole("status")).toHaveText(w.review_picked({ count: 2 }));
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath("chosen.png") });
  await boxes.nth(3).check();
  await page.getByRole("button", { name: w.review_all_mine() }).click();
  await expect(page.getByRole("heading", { name: heading(3, 0) })).toBeFocused();
  await page.screenshot({ path: info.outputPath("all-mine.png") });
  await page.getByRole("button", { name: w.review_undo() }).click();
  await expect(page.getByRole("heading", { name: heading(0, 3) })).toBeFocused();
  await expect(page.getByRole("status")).toHaveText(w.review_undone({ count: 3 }));
});

test("a row that was read wrong is put right with the keyboard", async ({ page, open, w }, info) => {
  await open("looked_orders");
  const fix = page.getByRole("button", { name: w.teach_fix_which({ item: "동그라미 독서등" }) });
  await fix.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expectFocusSeen(page.getByLabel(w.teach_order_no()));
  await page.keyboard.type("22000199");
  await page.screenshot({ path: info.outputPath("fixing.png"), fullPage: true });
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(thing(page)).toContainText("22000199");
  await expect(thing(page)).toContainText(w.teach_remembered());
});

test("what only the person can say is asked, answered and remembered", async ({ page, open, w }, info) => {
  await open("row");
  const asked = thing(page);
  await asked.getByRole("button", { name: w.teach_do() }).click();
  await expect(asked.getByLabel(w.teach_day())).toBeFocused();
  await expect(asked.getByText(w.teach_day_needed())).toBeVisible();
  await page.screenshot({ path: info.outputPath("day-needed.png") });
  await expectAccessible(page);
  await asked.getByLabel(w.teach_day()).fill("2026-11-18");
  await asked.getByLabel(w.teach_number()).fill("6092418847761");
  await page.keyboard.press("Enter");
  await expect(asked).toContainText(w.teach_remembered());
  await page.screenshot({ path: info.outputPath("remembered.png") });
});

test("files that are held over the window see where to fall", async ({ page, open, w }, info) => {
  await open("sample");
  await tell(page, "dragging", true);
  await expect(page.getByText(w.bring_drop())).toBeInViewport({ ratio: 1 });
  await expectAllReadable(page);
  await page.screenshot({ path: info.outputPath("dragging.png") });
  await tell(page, "dragging", false);
  await expect(page.getByText(w.bring_drop())).toBeHidden();
});

test("what was pasted comes into view from anywhere in a long list", async ({ page, open }) => {
  await open("crowd");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await paste(page, "주문 내역");
  await expect(thing(page).getByRole("heading", { level: 2 })).toBeInViewport();
});

test("in a long review the answer for what is chosen stays at hand", async ({ page, open, w }, info) => {
  await open("crowd");
  await page.getByRole("checkbox").first().check();
  await expect(page.getByRole("button", { name: w.review_all_mine() })).toBeInViewport({ ratio: 1 });
  await page.screenshot({ path: info.outputPath("long-review.png") });
  await page.setViewportSize({ width: 360, height: 640 });
  await expectAllReadable(page);
  await page.screenshot({ path: info.outputPath("long-review-narrow.png") });
});

test("a sample of what could not be read is shown and copied", async ({ page, open, w }, info) => {
  await open("sources");
  await page.getByRole("button", { name: w.sources_title_both({ blind: 1, unread: 6 }) }).click();
  await page.getByRole("button", { name: w.sources_sample() }).first().click();
  await expect(page.getByRole("textbox")).not.toHaveValue("");
  await page.getByRole("button", { name: w.sources_copy() }).click();
  await expect(page.getByRole("status")).not.toHaveText("");
  await page.screenshot({ path: info.outputPath("sample.png"), fullPage: true });
});

test("signing in is offered beside choosing files, with what it means", async ({ page, open, w }, info) => {
  await open("empty");
  const button = page.getByRole("button", { name: w.sign_in_open() });
  await expect(button).toHaveAccessibleDescription(w.sign_in_about());
  await page.getByRole("button", { name: w.bring_choose_files() }).focus();
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await expectFocusSeen(button);
  await page.screenshot({ path: info.outputPath("sign-in.png"), fullPage: true });
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 640 });
  await expectAllReadable(page);
  await page.screenshot({ path: info.outputPath("sign-in-narrow.png"), fullPage: true });
});

test("a sign-in window that cannot be opened is told where it was asked for", async ({ page, open, w }) => {
  await open("refusing");
  await page.getByRole("button", { name: w.sign_in_open() }).click();
  await expect(page.getByRole("alert")).toHaveText(w.error_busy());
});

test("a refusal is told where it was asked", async ({ page, open, w }) => {
  await open("refusing");
  await paste(page, "주문 내역");
  await expect(page.getByRole("alert")).toHaveText(w.error_busy());
  await expect(thing(page)).toHaveCount(0);
});
