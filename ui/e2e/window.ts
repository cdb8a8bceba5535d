// The window in a browser: opened on a scene, watched for what it must never do, and asked whether all of it can be read.

import { expect, test as base, type Locator, type Page } from "@playwright/test";
import axe from "axe-core";

import type { Scene } from "../src/ipc/mock/scenes.ts";
import { words, type Lang, type Words } from "../src/words/words.ts";

export interface Options {
  lang: Lang;
}

interface Fixtures {
  /** The words of this run's language. */
  w: Words;
  /** Opens the window on a scene. */
  open: (scene: Scene) => Promise<void>;
}

export const test = base.extend<Options & Fixtures>({
  lang: ["ko", { option: true }],
  w: async ({ lang }, use) => use(words[lang]),
  open: async ({ page, lang }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    // What the policy refuses is told on the console.
    page.on("console", (said) => {
      const isIcon = said.location().url.endsWith("/favicon.ico");
      if (["error", "warning"].includes(said.type()) && !isIcon) faults.push(said.text());
    });
    // As the shell has it, against a page that rewrites what every object inherits.
    await page.addInitScript(() => void Object.freeze(Object.prototype));
    await use(async (scene) => {
      await page.goto(`/?scene=${scene}&lang=${lang}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
    });
    expect(faults).toEqual([]);
  },
});

export { expect };

export const SEA = "DMO2611020917";
export const AIR = "6092418847761";

/** The card of a clearance, by its number. */
export const card = (page: Page, number: string) =>
  page.getByRole("listitem").filter({ has: page.locator("[data-head]", { hasText: number }) });

/** The button that unfolds it. */
export const head = (page: Page, number: string) => page.locator("[data-head]", { hasText: number });

/** Where it stands in the page, however far that was scrolled. */
export const placeOf = (place: Locator) =>
  place.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });

/** A dialog that is closed is hidden at once and taken away a turn later; until then it cannot be opened again. */
export const expectDialogGone = (page: Page) => expect(page.locator("dialog")).toHaveCount(0);

/** Whoever works with the keyboard is there, and sees it. */
export async function expectFocusSeen(place: Locator): Promise<void> {
  await expect(place).toBeFocused();
  await expect(place).toHaveCSS("outline-style", "solid");
}

/** Looks for violations of WCAG 2.2 AA and of axe's own good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
  expect(found).toEqual([]);
}

/** Looks for text that is cut off, sticks out of the window, or lies under other text. */
export async function expectAllReadable(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const said = (element: Element) => `${element.tagName.toLowerCase()} «${element.textContent.trim().slice(0, 40)}»`;
    const faults: string[] = [];
    const { clientWidth: width, scrollWidth: wide } = document.documentElement;
    if (wide > width) faults.push(`the page is ${wide} wide in ${width}`);
    for (const element of document.body.querySelectorAll("*")) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      if (!hasText || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (box.left < 0 || box.right > width + 1) faults.push(`${said(element)} sticks out`);
      const style = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (isCut && style.overflow !== "visible" && style.display !== "inline") faults.push(`${said(element)} is cut off`);
      if (style.textOverflow === "ellipsis") faults.push(`${said(element)} may be cut off`);
    }
    return faults;
  });
  expect(cut).toEqual([]);
}
