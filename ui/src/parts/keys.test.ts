import { expect, test, vi } from "vitest";

import { isComposing, isForField, onEnter } from "./keys.ts";

const key = (init: KeyboardEventInit) => new KeyboardEvent("keydown", { cancelable: true, ...init });

test.each([
  ["an Enter of the person's", { key: "Enter", keyCode: 13 }, false],
  ["an Enter within a composition", { key: "Enter", keyCode: 13, isComposing: true }, true],
  ["WebKit's Enter that ended a composition", { key: "Enter", keyCode: 229, isComposing: false }, true],
  ["a key that the input method took", { key: "Process", keyCode: 229, isComposing: true }, true],
])("%s", (_, init, composing) => {
  expect(isComposing(key(init))).toBe(composing);
});

test("Enter does it once, and never the browser's own submission beside it", () => {
  const act = vi.fn();
  const handler = onEnter(act);
  const enter = key({ key: "Enter", keyCode: 13 });
  handler(enter);
  expect(enter.defaultPrevented).toBe(true);
  handler(key({ key: "Enter", keyCode: 13, repeat: true }));
  handler(key({ key: "a" }));
  expect(act).toHaveBeenCalledTimes(1);
});

test("an Enter that composes does nothing and submits nothing", () => {
  const act = vi.fn();
  for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
    const enter = key({ key: "Enter", ...init });
    onEnter(act)(enter);
    expect(enter.defaultPrevented).toBe(true);
  }
  expect(act).not.toHaveBeenCalled();
});

test.each([
  ["input", true],
  ["textarea", true],
  ["select", true],
  ["button", false],
  ["p", false],
])("what is pasted into a %s is its own: %s", (name, isItsOwn) => {
  expect(isForField(document.createElement(name))).toBe(isItsOwn);
});

test("a box that is ticked takes no text, and a dialog all of it", () => {
  const box = document.createElement("input");
  box.type = "checkbox";
  expect(isForField(box)).toBe(false);
  document.createElement("dialog").append(box);
  expect(isForField(box)).toBe(true);
  expect(isForField(null)).toBe(false);
});
