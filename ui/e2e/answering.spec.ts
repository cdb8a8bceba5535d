import {
  AIR,
  card,
  expect,
  expectAccessible,
  expectAllReadable,
  expectDialogGone,
  head,
  placeOf,
  SEA,
  test,
} from "./window.ts";

test("not mine, and back at once", async ({ page, open, w }, info) => {
  await open("sample");
  const before = await placeOf(head(page, AIR));
  await card(page, SEA).getByRole("button", { name: w.answer_not_mine(), exact: true }).click();
  await expect(card(page, SEA)).toContainText(w.answer_not_mine_next());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 1 }));
  await expect(head(page, SEA)).toBeFocused();
  await page.screenshot({ path: info.outputPath("not-mine.png") });
  await expectAccessible(page);

  await card(page, SEA).getByRole("button", { name: w.answer_undo() }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 2 }));
  await expect(card(page, SEA).getByRole("button", { name: w.answer_mine(), exact: true })).toBeVisible();
  expect(await placeOf(head(page, AIR)), "all is where it was").toEqual(before);
});

test("mine: found among the orders", async ({ page, open, w }, info) => {
  await open("sample");
  await card(page, AIR).getByRole("button", { name: w.answer_mine(), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: w.answer_which_order() });
  await expect(dialog.getByText(w.choose_found({ count: 11 }), { exact: true })).toBeVisible();
  await page.screenshot({ path: info.outputPath("orders.png") });
  await expectAccessible(page);

  const field = dialog.getByLabel(w.choose_find());
  const before = await field.boundingBox();
  await field.fill("kettle");
  await expect(dialog.getByText(w.choose_found({ count: 1 }), { exact: true })).toBeVisible();
  expect(await field.boundingBox(), "the field stays under the hand").toEqual(before);
  await dialog.getByRole("button", { name: w.choose_items({ item: "Enamel Camping Mug, Pine Green", others: 1 }) }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, AIR)).toContainText("Amazon.com 112-9900118-2000003");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 1 }));
});

test("mine, of no order: then quiet, with its day", async ({ page, open, w, lang }, info) => {
  await open("sample");
  const before = await placeOf(head(page, AIR));
  for (const number of [SEA, AIR]) {
    await card(page, number).getByRole("button", { name: w.answer_mine(), exact: true }).click();
    await page.getByRole("button", { name: w.answer_no_order() }).click();
    await expect(card(page, number).getByRole("button", { name: w.answer_undo() })).toBeVisible();
  }
  expect(await placeOf(head(page, AIR)), "nothing moved under the pointer").toEqual(before);
  const until = lang === "ko" ? "11월 20일" : "November 20";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_quiet({ until }));
  await page.screenshot({ path: info.outputPath("quiet.png") });
});

test("the further answers are there when asked for", async ({ page, open, w }, info) => {
  await open("sample");
  await card(page, SEA).getByRole("button", { name: w.answer_more() }).click();
  await page.screenshot({ path: info.outputPath("further.png") });
  await expectAccessible(page);
  await card(page, SEA).getByRole("button", { name: w.answer_gift(), exact: true }).click();
  await expect(card(page, SEA).getByText(w.answer_gift(), { exact: true })).toBeVisible();
});

test("an answer of earlier days is taken back", async ({ page, open, w }) => {
  await open("quiet");
  await page.getByRole("button", { name: w.window_ended({ count: 3 }) }).click();
  await card(page, SEA).getByRole("button", { name: w.answer_undo() }).click();
  await expect(page.getByRole("heading", { name: w.incident_question() })).toBeVisible();
  await expect(head(page, SEA)).toBeFocused();
  await expect(head(page, SEA)).toBeInViewport();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 1 }));
});

test("a proof that fits two is placed with the keyboard", async ({ page, open, w }, info) => {
  await open("unjoined");
  const proof = page.locator("[data-proof='71']");
  await proof.getByRole("button", { name: w.place_do() }).focus();
  await page.keyboard.press("Enter");
  await expect(proof.getByRole("alert")).toHaveText(w.place_choose());
  await proof.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(proof.getByRole("radio", { name: /TEA CUPS/ })).toBeChecked();
  await page.screenshot({ path: info.outputPath("placing.png") });
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.check_unjoined({ count: 1 }));
  await expect(page.getByRole("heading", { name: w.place_title() })).toBeFocused();
});

test("a refusal is told where it was asked", async ({ page, open, w }) => {
  await open("refusing");
  await card(page, SEA).getByRole("button", { name: w.answer_not_mine(), exact: true }).click();
  await expect(card(page, SEA).getByRole("alert")).toHaveText(w.error_busy());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 2 }));
});

test("orders that cannot be asked for are asked for again", async ({ page, open, w }, info) => {
  await open("refusing");
  await card(page, SEA).getByRole("button", { name: w.answer_mine(), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toHaveText(w.error_busy());
  await page.screenshot({ path: info.outputPath("no-orders.png") });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: w.door_retry() }).click();
  await expect(dialog.getByLabel(w.choose_find())).toBeFocused();
  await expect(dialog.getByRole("alert")).toHaveText(w.error_busy());
});

test("a click on a notification shows its card", async ({ page, open }) => {
  await open("shown");
  await expect(head(page, AIR)).toBeFocused();
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("munjigi:show", { detail: { what: "incident", incident: "1" } })));
  await expect(head(page, SEA)).toBeFocused();
});

test("the dialog fits a narrow window and one at 200 %", async ({ page, open, w }, info) => {
  await open("full");
  for (const size of [
    { width: 360, height: 640 },
    { width: 480, height: 360 },
  ]) {
    await page.setViewportSize(size);
    await page.getByRole("button", { name: w.answer_mine(), exact: true }).first().click();
    const none = page.getByRole("button", { name: w.answer_no_order() });
    await expect(page.getByRole("dialog").getByRole("button", { name: /Brass Bookmark/ })).toBeVisible();
    await expectAllReadable(page);
    await page.screenshot({ path: info.outputPath(`dialog-${size.width}.png`) });
    await expect(none).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
    await expectDialogGone(page);
  }
});
