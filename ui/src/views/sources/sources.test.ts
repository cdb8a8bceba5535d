import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import { SAMPLE } from "../../ipc/mock/sources.ts";
import type { World } from "../../ipc/mock/world.ts";
import { shortcuts } from "../../parts/shortcuts.ts";
import { seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";

const w = words.ko;
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

const click = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

async function open() {
  world = enter("sources");
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: w.sources_title_both({ blind: 1, unread: 6 }) }));
}

const masked = () => `${w.import_line({ number: 118 })}: ${w.unread_masked()}`;

test("each shop says up to which day, or that its orders were written by hand", async () => {
  await open();
  expect(screen.getByText("AliExpress: 11월 3일까지")).toBeTruthy();
  expect(screen.getByText(/직접 적은 주문/)).toBeTruthy();
});

test("a folder is watched, and no longer", async () => {
  await open();
  await click(w.sources_folder_add());
  expect(await screen.findByText("/home/semo/직구 3")).toBeTruthy();
  await click(w.sources_folder_leave_which({ folder: "/home/semo/다운로드" }));
  await waitFor(() => expect(screen.queryByText("/home/semo/다운로드")).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("button", { name: w.sources_folder_add() }));
});

test("what could not be read says where and why, and is shown to others only redacted", async () => {
  await open();
  expect(screen.getByText(masked())).toBeTruthy();
  expect(screen.getByText(w.bring_others({ count: 1 })), "more than is shown at once").toBeTruthy();
  await click(w.sources_sample_which({ what: masked() }));
  const text = await screen.findByRole<HTMLTextAreaElement>("textbox");
  await waitFor(() => expect(text.value).toBe(SAMPLE));
  expect(text.readOnly).toBe(true);
});

test.each([
  [true, w.sources_copied()],
  [false, w.sources_copy_failed(shortcuts)],
])("a sample is copied, or selected where the clipboard is closed (%s)", async (isOpen, said) => {
  const writeText = vi.fn(() => (isOpen ? Promise.resolve() : Promise.reject(new Error("closed"))));
  vi.stubGlobal("navigator", Object.create(navigator, { clipboard: { value: { writeText } } }));
  await open();
  await click(w.sources_sample_which({ what: masked() }));
  await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe(SAMPLE));
  await click(w.sources_copy());
  expect(await screen.findByText(said)).toBeTruthy();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(SAMPLE);
  vi.unstubAllGlobals();
});

test("a refusal is told where it was asked", async () => {
  await open();
  world.setting.fails.bring = true;
  await click(w.sources_folder_add());
  expect((await screen.findByRole("alert")).textContent).toBe(w.error_busy());
});
