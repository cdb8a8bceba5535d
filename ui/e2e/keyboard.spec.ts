import { AIR, card, expect, expectDialogGone, expectFocusSeen, head, SEA, test } from "./window.ts";

test("everything can be done without a mouse", async ({ page, open, w }) => {
  await open("sample");
  await page.keyboard.press("j");
  await expectFocusSeen(head(page, SEA));
  await page.keyboard.press("ArrowDown");
  await expectFocusSeen(head(page, AIR));

  // Mine, of an order.
  await page.keyboard.press("Tab");
  await expectFocusSeen(card(page, AIR).getByRole("button", { name: w.answer_mine(), exact: true }));
  await page.keyboard.press("Enter");
  await expectFocusSeen(page.getByLabel(w.choose_find()));
  await expect(page.getByRole("button", { name: /Wool Socks/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expectFocusSeen(page.getByRole("button", { name: /Night Bloom/ }));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expectFocusSeen(page.getByLabel(w.choose_find()));

  // Closed without an answer: back where it was opened, the card as it was.
  await page.keyboard.press("Escape");
  await expectDialogGone(page);
  await expectFocusSeen(card(page, AIR).getByRole("button", { name: w.answer_mine(), exact: true }));
  await expect(head(page, AIR)).toHaveAttribute("aria-expanded", "true");

  await page.keyboard.press("Enter");
  await page.keyboard.type("socks");
  await expect(page.getByText(w.choose_found({ count: 1 }), { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expectFocusSeen(page.getByRole("button", { name: /Wool Socks/ }));
  await page.keyboard.press("Enter");
  await expectFocusSeen(head(page, AIR));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 1 }));

  // And back.
  await page.keyboard.press("Tab");
  await expectFocusSeen(card(page, AIR).getByRole("button", { name: w.answer_undo() }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.state_asking({ count: 2 }));
  await expectFocusSeen(head(page, AIR));

  // A further answer, folded away first.
  await page.keyboard.press("k");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
  await expectFocusSeen(card(page, SEA).getByRole("button", { name: w.answer_more() }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expectFocusSeen(card(page, SEA).getByRole("button", { name: w.answer_family(), exact: true }));
  await page.keyboard.press("Escape");
  await expectFocusSeen(card(page, SEA).getByRole("button", { name: w.answer_more() }));
  await page.keyboard.press("Escape");
  await expectFocusSeen(head(page, SEA));
  await expect(head(page, SEA)).toHaveAttribute("aria-expanded", "false");
});

test("whoever walks with the keyboard sees where they are", async ({ page, open }) => {
  await open("sample");
  const stops = await page.locator("button:visible").count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline, await page.evaluate(() => document.activeElement?.textContent)).toBe("solid");
  }
});

test("a syllable being composed is the input method's", async ({ page, open, w }) => {
  await open("sample");
  await card(page, SEA).getByRole("button", { name: w.answer_mine(), exact: true }).click();
  const input = page.getByLabel(w.choose_find());
  await expect(page.getByRole("button", { name: /Wool Socks/ })).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  const composeEnter = () =>
    browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 });

  for (const text of ["ㅇ", "야", "양"]) {
    await browser.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await composeEnter();
    await expect(input).toHaveValue(text);
  }
  await expect(input).toBeFocused();
  await browser.send("Input.insertText", { text: "양말" });
  await composeEnter();
  await expect(input).toHaveValue("양말");
  await expect(input).toBeFocused();
  await expect(page.getByText(w.choose_not_found())).toBeVisible();
});
