import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import type { Scene } from "../../ipc/mock/scenes.ts";
import { seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";

const w = words.ko;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

const click = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const row = (number: string) => within(document.querySelector<HTMLElement>(`[data-number="${number}"]`)!);
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-number]")].map((one) => one.dataset["number"]);

async function open(scene: Scene, title: string) {
  enter(scene);
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: title }));
}

const openSome = () => open("sources", w.followed_title_count({ count: 8 }));

test("what is on its way stands first; what waits and what is over is folded", async () => {
  await openSome();
  const moving = ["509520177332", "5512044333", "EG203774107JP", "7319452081", "6092418845108"];
  expect(rows()).toEqual(moving);
  await click(w.followed_waiting({ count: 1 }));
  await click(w.followed_over({ count: 2 }));
  expect(rows()).toEqual([...moving, "509516044786", "509482306175", "509471203313"]);
});

test("a number says how far its parcel is, in a sentence, by its stage and in UNI-PASS's own word", async () => {
  await openSome();
  const first = row("509520177332");
  for (const said of [w.follow_under_way(), w.stage_declared(), /통관목록접수/, /WOOL SOCKS 3 PAIRS/]) {
    expect(first.getByText(said)).toBeTruthy();
  }
  expect(first.getByText(new RegExp(w.followed_answered({ at: "11월 22일 10:40" })))).toBeTruthy();
  // What UNI-PASS says of post has no stage of ours.
  expect(row("EG203774107JP").getByText("통관우체국 도착 후 검사 대기")).toBeTruthy();
});

test("of several parcels one is chosen", async () => {
  await openSome();
  const choices = within(row("5512044333").getByRole("group", { name: w.followed_which() }));
  expect(choices.getAllByRole("button")).toHaveLength(3);
  const parcel = [w.followed_arrived_on({ day: "11월 19일" }), "인천공항", "26KE0A1LK4I00280045"].join(", ");
  await fireEvent.click(choices.getByRole("button", { name: w.followed_choose_which({ parcel }) }));
  expect(await row("5512044333").findByText(/OF 26KE0A1LK4I00280045/)).toBeTruthy();
  expect(row("5512044333").queryByRole("group")).toBeNull();
});

test("only what the person follows by hand can be left", async () => {
  await openSome();
  expect(row("509520177332").queryByRole("button")).toBeNull();
  await click(w.followed_leave_which({ number: "6092418845108" }));
  await waitFor(() => expect(rows()).not.toContain("6092418845108"));
});

test("a number is followed, and what is none is refused in its place", async () => {
  await openSome();
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: w.followed_number() });
  await click(w.followed_add());
  expect((await screen.findByText(w.waybill_empty())).getAttribute("role")).toBe("alert");
  await fireEvent.input(field, { target: { value: "6092440000011" } });
  await click(w.followed_add());
  expect(await screen.findByText(w.followed_added())).toBeTruthy();
  expect(rows()).toContain("6092440000011");
  expect(field.value).toBe("");
  expect(document.activeElement).toBe(field);
});

test("asking at once is limited, and says calmly when it may be again", async () => {
  await openSome();
  await click(w.followed_ask_now());
  expect(await screen.findByText(w.followed_asking())).toBeTruthy();
  await click(w.followed_ask_now());
  const said = await screen.findByText(w.error_too_soon({ at: "2026-11-22 11:30" }));
  expect(said.getAttribute("role")).toBe("status");
});

test("without a key nothing is asked, and it says what one would add", async () => {
  await open("quiet", w.followed_title());
  expect(screen.getByText(w.followed_no_key())).toBeTruthy();
  expect(screen.getByText(w.followed_none())).toBeTruthy();
  expect(screen.queryByRole("button", { name: w.followed_ask_now() })).toBeNull();
  await fireEvent.input(screen.getByRole("textbox", { name: w.followed_number() }), { target: { value: "6092440000011" } });
  await click(w.followed_add());
  expect(await screen.findByText(w.followed_unasked())).toBeTruthy();
  expect(screen.queryByRole("button", { name: w.followed_ask_now() })).toBeNull();
});
