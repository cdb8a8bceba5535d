import { PASSPHRASE } from "../src/ipc/mock/world.ts";
import { expect, expectAccessible, expectFocusSeen, test } from "./window.ts";

for (const scene of ["locked", "absent", "dismissed", "trouble"] as const) {
  test(`${scene}: said, tried again, opened`, async ({ page, open, w }) => {
    await open(scene);
    const closed = scene === "trouble" ? w.state_trouble() : w.state_locked();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(closed);
    await page.getByRole("button", { name: w.door_retry() }).click();
    await expect(page.getByRole("status")).toHaveText(w.door_still());
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 2 }));
    await expectFocusSeen(page.getByRole("heading", { level: 1 }));
  });
}

test("a passphrase, wrong and right", async ({ page, open, w }, info) => {
  await open("passphrase");
  await expect(page.getByLabel(w.door_passphrase())).toBeFocused();
  await page.keyboard.type("nemo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(w.error_wrong_passphrase());
  await expect(page.getByLabel(w.door_passphrase())).toHaveValue("");
  await page.screenshot({ path: info.outputPath("wrong.png") });
  await expectAccessible(page);
  await page.keyboard.insertText(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 2 }));
});

test("a new passphrase, given twice", async ({ page, open, w }, info) => {
  await open("new");
  await page.keyboard.insertText("길고 긴 암호");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(w.door_again())).toBeFocused();
  await page.keyboard.insertText("길고 긴 암호");
  await page.keyboard.press("Enter");
  await expect(page.getByText(w.door_short({ least: 8 }))).toBeVisible();
  await page.screenshot({ path: info.outputPath("short.png") });
  await expectAccessible(page);

  await page.getByLabel(w.door_new(), { exact: true }).fill("길고 긴 새 암호");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText(w.door_differs())).toBeVisible();
  await page.screenshot({ path: info.outputPath("differs.png") });
  await page.keyboard.insertText("길고 긴 새 암호");
  await page.getByRole("button", { name: w.door_make() }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 2 }));
});

test("the language can be changed before the door is open", async ({ page, open, lang, w }) => {
  await open("locked");
  await page.getByRole("button", { name: lang === "ko" ? "English" : "한국어" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(w.state_locked());
  await page.getByRole("button", { name: lang === "ko" ? "한국어" : "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_locked());
});
