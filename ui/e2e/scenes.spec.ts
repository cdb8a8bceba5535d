// Every scene: nothing on the console, nothing against the policy, readable for everybody, at every width.

import { scenes, type Scene } from "../src/ipc/mock/scenes.ts";
import { expect, expectAccessible, expectAllReadable, test } from "./window.ts";

for (const scene of Object.keys(scenes) as Scene[]) {
  test(`${scene} is readable`, async ({ page, open }, info) => {
    await open(scene);
    await page.screenshot({ path: info.outputPath(`${scene}.png`), fullPage: true });
    await expectAccessible(page);
    await expectAllReadable(page);

    // Unfolded to the last.
    const folded = page.locator("main [aria-expanded=false]");
    while ((await folded.count()) > 0) await folded.first().click();
    await page.screenshot({ path: info.outputPath(`${scene}-unfolded.png`), fullPage: true });
    await expectAccessible(page);

    await page.setViewportSize({ width: 360, height: 640 });
    await expectAllReadable(page);
    await page.screenshot({ path: info.outputPath(`${scene}-narrow.png`), fullPage: true });
    // The window at 200 %.
    await page.setViewportSize({ width: 480, height: 360 });
    await expectAllReadable(page);
  });
}

test("nothing moves where the person asked for less motion", async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open("full");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((one) => !/^(0s(, )?)+$/.test(getComputedStyle(one).transitionDuration)).length,
  );
  expect(moving).toBe(0);
});

test("the window keeps its shapes where colours are the person's own", async ({ page, open }, info) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const scene of ["sample", "quiet", "empty", "looked_orders", "columns", "groups"] as const) {
    await open(scene);
    await page.screenshot({ path: info.outputPath(`forced-${scene}.png`) });
    await expectAllReadable(page);
  }
});
