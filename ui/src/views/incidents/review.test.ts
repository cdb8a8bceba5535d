import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import type { World } from "../../ipc/mock/world.ts";
import { seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";

const w = words.ko;
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

async function open() {
  world = enter("groups");
  render(App);
  await screen.findByRole("heading", { name: heading(6) });
}

const heading = (open: number, answered = 0) =>
  w.review_counts({
    total: 32,
    parts: [
      w.check_matched({ count: 26 }),
      answered > 0 ? w.check_answered({ count: answered }) : "",
      open > 0 ? w.review_open({ count: open }) : "",
    ]
      .filter(Boolean)
      .join(", "),
  });
const OCTOBER = "2026년 10월 · CJ대한통운";
const whole = (group: string) => screen.getByRole<HTMLInputElement>("checkbox", { name: w.review_group({ group }) });
const entries = (group: string) =>
  within(screen.getByRole("group", { name: group })).getAllByRole<HTMLInputElement>("checkbox", { name: /^고르기/ });
const click = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("entries stand by month and courier, the newest month first, what has no day at the end", async () => {
  await open();
  const names = screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"));
  const shown = [OCTOBER, "2026년 10월 · 한진택배", "2026년 8월", w.review_undated()];
  expect(names.filter((name) => shown.includes(name ?? ""))).toEqual(shown);
});

test("a group is chosen as a whole, in part, and not", async () => {
  await open();
  await fireEvent.click(whole(OCTOBER));
  expect(entries(OCTOBER).map((one) => one.checked)).toEqual([true, true, true]);
  await fireEvent.click(entries(OCTOBER)[1]!);
  expect([whole(OCTOBER).checked, whole(OCTOBER).indeterminate]).toEqual([false, true]);
  expect(screen.getByText(w.review_picked({ count: 2 }))).toBeTruthy();
  await fireEvent.click(whole(OCTOBER));
  await fireEvent.click(whole(OCTOBER));
  expect(entries(OCTOBER).map((one) => one.checked)).toEqual([false, false, false]);
  expect(screen.queryByRole("button", { name: w.review_all_mine() })).toBeNull();
});

test("what is chosen is answered at once, taken back at once, and nothing else is", async () => {
  await open();
  const [answer, undo] = [vi.spyOn(world.commands, "answer_all"), vi.spyOn(world.commands, "undo_all")];
  await fireEvent.click(whole(OCTOBER));
  await click(w.review_all_mine());
  await screen.findByRole("heading", { name: heading(3, 3) });
  expect(answer).toHaveBeenCalledExactlyOnceWith({ incidents: ["41", "42", "43"], answer: "mine" });
  expect(screen.getByText(w.review_done({ count: 3 }))).toBeTruthy();
  expect(screen.queryByRole("group", { name: OCTOBER })).toBeNull();
  await click(w.review_undo());
  await screen.findByRole("heading", { name: heading(6) });
  expect(undo).toHaveBeenCalledExactlyOnceWith({ incidents: ["41", "42", "43"] });
  expect(screen.getByText(w.review_undone({ count: 3 }))).toBeTruthy();
  expect(entries(OCTOBER).map((one) => one.checked)).toEqual([false, false, false]);
});

test("all of them answered, taking it back is still there, until the next act", async () => {
  await open();
  for (const box of screen.getAllByRole("checkbox", { name: /모두 고르기/ })) await fireEvent.click(box);
  await click(w.review_all_mine());
  await screen.findByRole("heading", { name: heading(0, 6) });
  await click(w.review_undo());
  await screen.findByRole("heading", { name: heading(6) });
  await fireEvent.click(whole(OCTOBER));
  await click(w.review_all_mine());
  await screen.findByRole("button", { name: w.review_undo() });
  await fireEvent.click(screen.getByRole("button", { name: /458812045522/ }));
  await click(w.answer_not_mine());
  await waitFor(() => expect(screen.queryByRole("button", { name: w.review_undo() })).toBeNull());
});

test("one that is answered by itself stays in its group", async () => {
  await open();
  await fireEvent.click(screen.getByRole("button", { name: /509812045511/ }));
  await click(w.answer_not_mine());
  await screen.findByRole("button", { name: w.answer_undo() });
  const group = within(screen.getByRole("group", { name: OCTOBER }));
  expect(group.getByRole("button", { name: /509812045511/ })).toBeTruthy();
  expect(entries(OCTOBER)).toHaveLength(2);
});

test("a refusal is told, and what was chosen stays chosen", async () => {
  await open();
  world.setting.fails.answer = true;
  await fireEvent.click(whole(OCTOBER));
  await click(w.review_all_mine());
  expect((await screen.findByRole("alert")).textContent).toBe(w.error_busy());
  expect(entries(OCTOBER).every((one) => one.checked)).toBe(true);
  expect(screen.queryByText(w.review_done({ count: 3 }))).toBeNull();
});
