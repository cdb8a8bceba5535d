import { expect, expectAccessible, expectAllReadable, expectFocusSeen, test } from "./window.ts";

test("a click on a notification leads to the sources", async ({ page, open, w }, info) => {
  await open("sources");
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("munjigi:show", { detail: { what: "sources" } })));
  const title = page.getByRole("button", { name: w.sources_title_both({ blind: 1, unread: 6 }) });
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  await expect(page.getByText(w.source_health_key_refused())).toBeVisible();
  await page.screenshot({ path: info.outputPath("sources.png") });
});

test("a key is given with the keyboard alone, and stands nowhere afterwards", async ({ page, open, w }, info) => {
  const key = "a000b000c000d000e000f000g0";
  await open("sources");
  await page.getByRole("button", { name: w.sources_title_both({ blind: 1, unread: 6 }) }).click();
  const service = w.source_health_name_customs_rates();
  await page.getByRole("button", { name: w.key_give_which({ service }) }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expectFocusSeen(page.getByLabel(w.key_label(), { exact: true }));
  await page.keyboard.type(key);
  await page.screenshot({ path: info.outputPath("key.png") });
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  const change = page.getByRole("button", { name: w.key_change_which({ service }) });
  await expect(change).toBeFocused();
  expect(await page.content()).not.toContain(key);
});

test("a number is followed, and asking at once is limited", async ({ page, open, w }, info) => {
  await open("sources");
  await page.getByRole("button", { name: w.followed_title_count({ count: 8 }) }).click();
  const field = page.getByLabel(w.followed_number());
  await field.fill("6092440000011");
  await page.keyboard.press("Enter");
  await expect(page.getByText(w.followed_added())).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  const askNow = page.getByRole("button", { name: w.followed_ask_now() });
  await askNow.click();
  await expect(page.getByText(w.followed_asking())).toBeVisible();
  await askNow.click();
  await expect(page.getByText(w.error_too_soon({ at: "2026-11-22 11:30" }))).toBeVisible();
  await page.screenshot({ path: info.outputPath("followed.png"), fullPage: true });
  await expectAllReadable(page);
});
