import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import type { Scene } from "../../ipc/mock/scenes.ts";
import type { World } from "../../ipc/mock/world.ts";
import { seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";

const w = words.ko;
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

/** The list of all clearances, unfolded. */
async function open(scene: Scene = "sample") {
  world = enter(scene);
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: w.clearances_title({ count: 12 }) }));
}

const LIKELY = "6092418845108";
const KEYED = "7319452081";

const list = () => within(screen.getByRole("region", { name: w.clearances_title({ count: 12 }) }));
const head = (number: string) => list().findByRole("button", { name: new RegExp(number) });
const numbers = () => list().getAllByRole("button", { name: /운송장 번호/ }).map((one) => one.textContent);

async function unfold(number: string) {
  const button = await head(number);
  await fireEvent.click(button);
  return within(button.closest("li")!);
}

test("each clearance stands there with its verdict, and words find it", async () => {
  await open();
  expect(await list().findByText(w.clearances_found({ count: 4 }))).toBeTruthy();
  expect((await head(KEYED)).textContent).toContain(w.verdict_confirmed());
  expect((await head(LIKELY)).textContent).toContain("아마 Amazon.com 112-9900118-2000010 주문");

  const field = list().getByRole("textbox", { name: w.clearances_find() });
  await fireEvent.input(field, { target: { value: "binoculars" } });
  await waitFor(() => expect(numbers()).toEqual([expect.stringContaining(KEYED)]));
  await fireEvent.input(field, { target: { value: "세모" } });
  expect(await list().findByText(w.clearances_not_found())).toBeTruthy();
});

test("what was found is asked for once", async () => {
  world = enter("sample");
  const asked = vi.spyOn(world.commands, "clearances");
  render(App);
  vi.useFakeTimers();
  try {
    await vi.waitFor(() => screen.getByRole("button", { name: w.clearances_title({ count: 12 }) }));
    await fireEvent.click(screen.getByRole("button", { name: w.clearances_title({ count: 12 }) }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

test("a quiet clearance says why, and is taken from its order in one step", async () => {
  await open();
  const row = await unfold(LIKELY);
  expect(await row.findByText(w.reason_same_number({ order: "Amazon.com 112-9900118-2000010" }))).toBeTruthy();
  await fireEvent.click(await row.findByRole("button", { name: w.verdict_not_of_order() }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("물어볼 것 3"));
  expect(document.activeElement?.textContent).toContain(LIKELY);
  expect(await list().findByText(w.clearances_asked())).toBeTruthy();
  expect(list().queryByRole("button", { name: w.verdict_not_of_order() }), "it is of none now").toBeNull();
});

test("a quiet clearance is asked about by what made the person doubt it", async () => {
  await open();
  const doubt = vi.spyOn(world.commands, "doubt");
  const row = await unfold(KEYED);
  await fireEvent.click(row.getByRole("button", { name: w.clearances_doubt() }));
  await fireEvent.click(row.getByRole("button", { name: w.clearances_doubt_bill() }));
  await waitFor(() => expect(doubt).toHaveBeenLastCalledWith({ clearance: "9", occasion: "bill" }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("물어볼 것 3"));
  expect(await list().findByText(w.reason_by_hand_bill())).toBeTruthy();
  expect(list().queryByRole("button", { name: w.clearances_doubt() }), "it is asked about already").toBeNull();
});

test("what is asked about is answered where it is asked", async () => {
  await open();
  const row = await unfold("DMO2611020917");
  expect(row.getByText(w.clearances_asked())).toBeTruthy();
  expect(row.queryByRole("button", { name: w.clearances_doubt() })).toBeNull();
});

test("what the person said themselves is not unlinked here", async () => {
  await open();
  world.setting.linked = [];
  const [first] = world.setting.incidents;
  first!.state = "answered";
  first!.reasons = [{ code: "person_said", order: null, order_label: null, shop: null, since: null, bits: "0" }];
  first!.clearance = { ...first!.clearance, verdict: "confirmed", orders: ["4"], order_labels: ["세모몰 A-4"] };
  window.dispatchEvent(new Event("focus"));
  await waitFor(() => expect(seen.look?.incidents.some(({ state }) => state === "answered")).toBe(true));
  const row = await unfold("DMO2611020917");
  expect(await row.findByText(w.reason_person_said())).toBeTruthy();
  expect(row.queryByRole("button", { name: w.verdict_not_of_order() })).toBeNull();
});

test("what cannot be done is said, and nothing changes", async () => {
  await open();
  world.setting.fails.answer = true;
  const row = await unfold(LIKELY);
  await fireEvent.click(await row.findByRole("button", { name: w.verdict_not_of_order() }));
  expect((await row.findByRole("alert")).textContent).toBe(w.error_busy());
  expect(row.getByRole("button", { name: w.verdict_not_of_order() })).toBeTruthy();
  world.setting.fails.orders = true;
  await fireEvent.input(list().getByRole("textbox", { name: w.clearances_find() }), { target: { value: "x" } });
  expect((await list().findAllByRole("alert"))[0]!.textContent).toBe(w.error_busy());
  await waitFor(() => expect(list().queryByRole("button", { name: /운송장 번호/ })).toBeNull());
});

test("without a clearance there is no list", async () => {
  world = enter("empty");
  render(App);
  await waitFor(() => expect(seen.look).not.toBeNull());
  expect(screen.queryByRole("button", { name: w.clearances_title({ count: 0 }) })).toBeNull();
});
