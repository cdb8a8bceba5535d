import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import { reason } from "../../ipc/mock/things.ts";
import type { Scene } from "../../ipc/mock/scenes.ts";
import type { World } from "../../ipc/mock/world.ts";
import { refresh, seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";

const w = words.ko;
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

async function open(scene: Scene) {
  world = enter(scene);
  render(App);
  await screen.findByRole("heading", { level: 1, name: /./ });
  await waitFor(() => expect(seen.look).not.toBeNull());
}

const head = (number: string) => screen.getByRole("button", { name: new RegExp(number) });
const card = (number: string) => within(head(number).closest("li")!);
const press = (target: Element, key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(target, { key, ...more });

const SEA = "DMO2611020917";
const AIR = "6092418847761";

test("not mine is answered in one step, stays in its place, and is taken back in one", async () => {
  await open("sample");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_not_mine() }));
  expect(await card(SEA).findByText(w.answer_not_mine_next())).toBeTruthy();
  expect(document.activeElement).toBe(head(SEA));
  expect(screen.getAllByRole("button", { name: /운송장 번호/ }).map((one) => one.textContent)).toEqual([
    expect.stringContaining(SEA),
    expect.stringContaining(AIR),
  ]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("물어볼 것 1");

  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_undo() }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("물어볼 것 2"));
  expect(await card(SEA).findByRole("button", { name: w.answer_mine() })).toBeTruthy();
});

test("mine asks which order, and it may be none", async () => {
  await open("sample");
  const answer = vi.spyOn(world.commands, "answer");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_mine() }));
  const dialog = within(screen.getByRole("dialog"));
  await fireEvent.click(await dialog.findByRole("button", { name: /Walnut Mechanical Keyboard/ }));
  await waitFor(() => expect(answer).toHaveBeenLastCalledWith({ incident: "1", answer: "mine", order: "4" }));
  expect(await card(SEA).findByText("Amazon.com 112-9900118-2000004")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();

  await fireEvent.click(card(AIR).getByRole("button", { name: w.answer_mine() }));
  await fireEvent.click(screen.getByRole("button", { name: w.answer_no_order() }));
  await waitFor(() => expect(answer).toHaveBeenLastCalledWith({ incident: "2", answer: "mine", order: null }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("조용함 (11월 20일까지 봄)"));
});

test("an order by which another parcel is asked about again is chosen in two steps", async () => {
  await open("sample");
  const answer = vi.spyOn(world.commands, "answer");
  const raised = { ...seen.look!.incidents[1]!.clearance, hbl: "509482306186", verdict: "ask" };
  world.changes = [{ clearance: raised, was: "likely", was_order_labels: ["Amazon.com 112-9900118-2000004"] }];
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_mine() }));
  const dialog = within(screen.getByRole("dialog"));
  await fireEvent.click(await dialog.findByRole("button", { name: /Walnut Mechanical Keyboard/ }));
  const told = await dialog.findByRole("alert");
  expect(told.textContent).toContain("509482306186: 아마 Amazon.com 112-9900118-2000004 주문에서 물어볼 것으로");
  expect(answer).not.toHaveBeenCalled();
  await fireEvent.click(dialog.getByRole("button", { name: w.choose_another() }));
  expect(dialog.queryByRole("alert")).toBeNull();
  await fireEvent.click(await dialog.findByRole("button", { name: /Walnut Mechanical Keyboard/ }));
  await fireEvent.click(await dialog.findByRole("button", { name: w.choose_choose_all_the_same() }));
  await waitFor(() => expect(answer).toHaveBeenLastCalledWith({ incident: "1", answer: "mine", order: "4" }));
});

test("three reasons are read at a glance, all of them with their weights when asked for", async () => {
  await open("sample");
  const [first] = world.setting.incidents;
  const weighed = (code: string, bits: string) => ({ ...reason(code, "4"), bits });
  first!.reasons = [
    reason("no_order_has_number"),
    weighed("other_goods", "-4.1"),
    weighed("usual_delay", "1.0"),
    weighed("same_weight", "0.6"),
    { ...reason("orders_stale"), shop: "iHerb", since: "2026-11-03" },
  ];
  first!.clearance = { ...first!.clearance, orders: ["4"], order_labels: ["세모몰 A-4"] };
  await refresh();
  const order = "Amazon.com 112-9900118-2000004";
  expect(await card(SEA).findByText("세모몰 A-4")).toBeTruthy();
  expect(await card(SEA).findByText(w.reason_other_goods({ order }))).toBeTruthy();
  expect(card(SEA).queryByText(w.reason_same_weight({ order }))).toBeNull();
  await fireEvent.click(card(SEA).getByRole("button", { name: w.fact_all_reasons() }));
  const all = card(SEA).getAllByRole("listitem").map((one) => one.textContent);
  expect(all).toHaveLength(5);
  expect(all[1]).toBe(`${w.reason_other_goods({ order })} -4.1`);
  expect(all[3]).toBe(`${w.reason_same_weight({ order })} +0.6`);
  expect(all[4]).toBe(`주문 목록이 오래됨 (iHerb, 11월 3일부터) ${w.fact_decides()}`);
});

test("where each may be of an order, none is said to be on no list", async () => {
  await open("sample");
  expect(screen.getByRole("heading", { name: w.incident_question() })).toBeTruthy();
  for (const { clearance } of world.setting.incidents) clearance.verdict = "ask";
  await refresh();
  expect(await screen.findByRole("heading", { name: w.incident_ask() })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: w.incident_question() })).toBeNull();
});

test("a link that is only likely is shown as such and given up in one step", async () => {
  await open("sample");
  const [first] = world.setting.incidents;
  first!.state = "explained";
  first!.clearance = { ...first!.clearance, verdict: "likely", orders: ["4"], order_labels: ["세모몰 A-4"] };
  await refresh();
  await fireEvent.click(await screen.findByRole("button", { name: w.window_ended({ count: 1 }) }));
  expect(await card(SEA).findByText("아마 세모몰 A-4 주문")).toBeTruthy();
  await fireEvent.click(card(SEA).getByRole("button", { name: w.verdict_not_of_order() }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("물어볼 것 2"));
});

test.each(["family", "gift", "agent", "return"] as const)("%s is among the further answers", async (kind) => {
  await open("sample");
  expect(screen.queryByRole("button", { name: w[`answer_${kind}`]() })).toBeNull();
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_more() }));
  await fireEvent.click(card(SEA).getByRole("button", { name: w[`answer_${kind}`]() }));
  expect(await card(SEA).findByText(w[`answer_${kind}`]())).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("물어볼 것 1");
});

test("not being sure keeps the question open, and is shown", async () => {
  await open("sample");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_more() }));
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_unsure() }));
  expect(await card(SEA).findByText(w.reason_person_unsure())).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("물어볼 것 2");
  expect(card(SEA).getByRole("button", { name: w.answer_mine() })).toBeTruthy();
});

test("an answer that the shell refuses is told in its card, and nothing looks answered", async () => {
  await open("refusing");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_not_mine() }));
  expect((await card(SEA).findByRole("alert")).textContent).toBe(w.error_busy());
  expect(card(SEA).getByRole("button", { name: w.answer_not_mine() })).toBeTruthy();
});

test("an answer of earlier days is taken back too, and the card is where it went", async () => {
  await open("quiet");
  await fireEvent.click(screen.getByRole("button", { name: w.window_ended({ count: 3 }) }));
  await fireEvent.click(card(AIR).getByRole("button", { name: w.answer_undo() }));
  await screen.findByRole("heading", { name: w.incident_question() });
  await waitFor(() => expect(document.activeElement).toBe(head(AIR)));
  expect(head(AIR).getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByRole("button", { name: w.window_ended({ count: 2 }) })).toBeTruthy();
});

test("an order is called by its shop and number, not by its row", async () => {
  await open("review");
  await fireEvent.click(head("509482306175"));
  const why = w.reason_same_number_other_time({ order: "Amazon.com 112-9900118-2000003" });
  expect(await card("509482306175").findByText(why)).toBeTruthy();
});

test("a clicked notification unfolds its card and puts the focus there, ended or not", async () => {
  await open("review");
  const show = (incident: string) =>
    window.dispatchEvent(new CustomEvent("munjigi:show", { detail: { what: "incident", incident } }));
  show("22");
  await waitFor(() => expect(document.activeElement).toBe(head("8601990143")));
  expect(head("8601990143").getAttribute("aria-expanded")).toBe("true");
  show("3");
  await waitFor(() => expect(document.activeElement).toBe(head("6092418830254")));
});

test("the list is walked with j, k and arrows, also with Korean input on", async () => {
  await open("sample");
  await press(document.body, "j");
  expect(document.activeElement).toBe(head(SEA));
  await press(head(SEA), "ArrowDown");
  expect(document.activeElement).toBe(head(AIR));
  await press(head(AIR), "j");
  expect(document.activeElement, "the end is the end").toBe(head(AIR));
  await press(head(AIR), "ㅏ");
  expect(document.activeElement).toBe(head(SEA));
  await press(head(SEA), "End");
  expect(document.activeElement).toBe(head(AIR));
  await press(head(AIR), "k", { ctrlKey: true });
  expect(document.activeElement, "a shortcut of the system's is none of ours").toBe(head(AIR));
});

test("Escape folds what is inside first, then the card, and the focus stays with it", async () => {
  await open("sample");
  const more = card(SEA).getByRole("button", { name: w.answer_more() });
  await fireEvent.click(more);
  const gift = card(SEA).getByRole("button", { name: w.answer_gift() });
  gift.focus();
  await press(gift, "Escape");
  expect(document.activeElement).toBe(more);
  expect(head(SEA).getAttribute("aria-expanded")).toBe("true");
  await press(more, "Escape");
  expect(document.activeElement).toBe(head(SEA));
  expect(head(SEA).getAttribute("aria-expanded")).toBe("false");
});

test("an Enter that composes leaves the search where it is, and the text is never rewritten", async () => {
  await open("sample");
  const orders = vi.spyOn(world.commands, "orders");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_mine() }));
  const input = screen.getByLabelText<HTMLInputElement>(w.choose_find());
  await screen.findByRole("button", { name: /Wool Socks/ });
  const written = vi.spyOn(input, "value", "set");
  input.focus();

  await fireEvent.compositionStart(input);
  await fireEvent.compositionUpdate(input, { data: "ㅇ" });
  await fireEvent.input(input, { isComposing: true });
  await press(input, "Enter", { keyCode: 229, isComposing: true });
  await press(input, "ArrowDown", { keyCode: 229, isComposing: true });
  await fireEvent.compositionEnd(input, { data: "양" });
  await press(input, "Enter", { keyCode: 229 });
  expect(document.activeElement).toBe(input);
  expect(screen.getByRole("dialog")).toBeTruthy();
  expect(written).not.toHaveBeenCalled();

  await press(input, "Enter", { keyCode: 13 });
  expect(document.activeElement?.textContent).toContain("Brass Bookmark");
  expect(orders).toHaveBeenCalled();
});

test("the search asks once for what was typed in one go, and says when nothing fits", async () => {
  await open("sample");
  const orders = vi.spyOn(world.commands, "orders");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_mine() }));
  await screen.findByText(w.choose_found({ count: 11 }));
  orders.mockClear();
  const input = screen.getByLabelText(w.choose_find());
  for (const value of ["s", "so", "soc", "socks "]) await fireEvent.input(input, { target: { value } });
  await screen.findByText(w.choose_found({ count: 1 }));
  expect(orders.mock.calls).toEqual([[{ words: "socks" }]]);
  await fireEvent.input(input, { target: { value: "파란 우산" } });
  expect(await screen.findByText(w.choose_not_found())).toBeTruthy();
  expect(screen.getByRole("button", { name: w.answer_no_order() })).toBeTruthy();
});

test("a search that fails shows no orders of another one, and can be tried again", async () => {
  await open("sample");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_mine() }));
  await screen.findByRole("button", { name: /Wool Socks/ });
  world.setting.fails.orders = true;
  const input = screen.getByLabelText(w.choose_find());
  await fireEvent.input(input, { target: { value: "socks" } });
  expect((await screen.findByRole("alert")).textContent).toBe(w.error_busy());
  expect(screen.queryByRole("button", { name: /Wool Socks/ })).toBeNull();
  expect(screen.queryByText(w.choose_found({ count: 11 }))).toBeNull();

  world.setting.fails.orders = false;
  await fireEvent.click(screen.getByRole("button", { name: w.door_retry() }));
  expect(document.activeElement).toBe(input);
  expect(await screen.findByText(w.choose_found({ count: 1 }))).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("where there is no order at all the choice says so, and mine can still be said", async () => {
  await open("sample");
  world.setting.orders = [];
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_mine() }));
  expect(await screen.findByText(w.choose_none())).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: w.answer_no_order() }));
  expect(await card(SEA).findByRole("button", { name: w.answer_undo() })).toBeTruthy();
});

const proof = (number: string) =>
  within(screen.getAllByRole("listitem").find((one) => one.dataset["proof"] !== undefined && one.textContent.includes(number))!);

test("a proof that fits two is placed at the one that is chosen, and only once one is chosen", async () => {
  await open("unjoined");
  const join = vi.spyOn(world.commands, "join");
  expect(screen.getByText(w.place_why())).toBeTruthy();
  const place = () => fireEvent.click(proof("5512099003").getByRole("button", { name: w.place_do() }));
  await place();
  expect((await proof("5512099003").findByRole("alert")).textContent).toBe(w.place_choose());
  expect(join).not.toHaveBeenCalled();
  await fireEvent.click(proof("5512099003").getByRole("radio", { name: /TEA CUPS/ }));
  expect(proof("5512099003").queryByRole("alert")).toBeNull();
  await place();
  await waitFor(() => expect(join).toHaveBeenCalledExactlyOnceWith({ proof: "71", clearance: "52" }));
  await screen.findByRole("heading", { level: 1, name: "어느 통관인지 정할 것 1" });
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: w.place_title() }));
});

test("a proof may be of another clearance; the last one leaves the focus with the state", async () => {
  await open("unjoined");
  for (const [number, other] of [["5512099003", w.place_other()], ["8601990144", w.place_own()]] as const) {
    await fireEvent.click(proof(number).getByRole("radio", { name: other }));
    await fireEvent.click(proof(number).getByRole("button", { name: w.place_do() }));
    await screen.findByRole("button", { name: new RegExp(number) });
  }
  const state = await screen.findByRole("heading", { level: 1, name: "물어볼 것 2" });
  await waitFor(() => expect(document.activeElement).toBe(state));
  expect(screen.queryByRole("heading", { name: w.place_title() })).toBeNull();
});

test("only where one number has several clearances it is said to", async () => {
  await open("unjoined");
  world.setting.unjoined = world.setting.unjoined.filter(({ candidates }) => candidates.length === 0);
  await refresh();
  expect(await screen.findByText(w.place_none_fits())).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(w.place_why())).toBeNull());
});

test("a proof that could not be placed says so and stays, with what was chosen", async () => {
  await open("unjoined");
  world.setting.fails.answer = true;
  const tea = proof("5512099003").getByRole<HTMLInputElement>("radio", { name: /GREEN TEA/ });
  await fireEvent.click(tea);
  await fireEvent.click(proof("5512099003").getByRole("button", { name: w.place_do() }));
  expect((await proof("5512099003").findByRole("alert")).textContent).toBe(w.error_busy());
  expect(tea.checked).toBe(true);
});

test("looking again at what has not changed says nothing again", async () => {
  await open("sample");
  const live = document.querySelector("[aria-live]")!;
  const said = vi.fn();
  new MutationObserver(said).observe(live, { subtree: true, childList: true, characterData: true, attributes: true });
  await refresh();
  await tick();
  expect(said).not.toHaveBeenCalled();
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_not_mine() }));
  await waitFor(() => expect(live.textContent).toContain("물어볼 것 1"));
  expect(said).toHaveBeenCalled();
});

test("the language is changed everywhere at once", async () => {
  await open("sample");
  await fireEvent.click(screen.getByRole("button", { name: "English" }));
  await screen.findByRole("heading", { level: 1, name: "2 questions for you" });
  expect(document.documentElement.lang).toBe("en");
  expect(document.title).toBe("Munjigi");
  expect(document.body.textContent.replaceAll("한국어", "")).not.toMatch(/[가-힣]/);
  expect(world.lang).toBe("en");
});

test("every view ends with the sentence that this is no app of customs", async () => {
  await open("locked");
  expect(screen.getByRole("contentinfo").textContent).toBe(w.app_not_customs());
});
