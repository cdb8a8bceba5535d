import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import { known } from "../../ipc/mock/bringing.ts";
import type { Scene } from "../../ipc/mock/scenes.ts";
import type { World } from "../../ipc/mock/world.ts";
import { shortcuts } from "../../parts/shortcuts.ts";
import { seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";
import { forget } from "./bringing.svelte.ts";

const w = words.ko;
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
  forget();
});

async function open(scene: Scene) {
  world = enter(scene);
  const expected = world.commands.brought({}).things.length;
  render(App);
  await screen.findByRole("button", { name: w.bring_choose_files() });
  await waitFor(() => expect(document.querySelectorAll("[data-thing]")).toHaveLength(expected));
}

const paste = (flavours: Record<string, string>, target: Element = document.body) =>
  fireEvent.paste(target, { clipboardData: { getData: (type: string) => flavours[type] ?? "" } });
const thing = (name: string) =>
  within(screen.getByRole("heading", { level: 2, name: new RegExp(name) }).closest("li")!);
const tell = (event: string, detail: unknown) => window.dispatchEvent(new CustomEvent(`munjigi:${event}`, { detail }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

test("an empty ledger begins with two pages to copy, and nothing to type", async () => {
  await open("empty");
  expect(screen.getByRole("heading", { level: 2, name: w.bring_start() })).toBeTruthy();
  expect(screen.getByText(w.bring_step_list(shortcuts))).toBeTruthy();
  expect(screen.getByText(w.bring_step_orders())).toBeTruthy();
  expect(document.querySelectorAll("input, textarea, select")).toHaveLength(0);
});

test.each<[Scene, string[]]>([
  ["sample", []],
  ["history", [w.bring_only_orders(shortcuts)]],
  ["stale", [w.bring_step_list(shortcuts)]],
])("in %s only what is missing is asked for", async (scene, asked) => {
  await open(scene);
  expect(screen.queryByText(w.bring_start())).toBeNull();
  for (const step of [w.bring_step_list(shortcuts), w.bring_only_orders(shortcuts)]) {
    expect(screen.queryAllByText(step)).toHaveLength(asked.includes(step) ? 1 : 0);
  }
});

test("behind a closed door nothing is brought", async () => {
  world = enter("locked");
  const pasted = vi.spyOn(world.commands, "paste");
  render(App);
  await screen.findByRole("button", { name: w.door_retry() });
  await paste({ "text/plain": "통관" });
  expect(pasted).not.toHaveBeenCalled();
});

test("both flavours of a paste are brought, from anywhere, and what was understood is there to be read", async () => {
  await open("empty");
  const pasted = vi.spyOn(world.commands, "paste");
  await paste({ "text/plain": "통관", "text/html": "<p>통관</p>" });
  expect(await screen.findByText(w.bring_clearances({ parts: w.bring_new({ count: 29 }) }))).toBeTruthy();
  expect(pasted).toHaveBeenCalledExactlyOnceWith({ text: "통관", html: "<p>통관</p>" });
  expect(document.activeElement?.textContent).toContain(w.bring_pasted());
  await paste({ "text/plain": "통관" });
  expect(pasted).toHaveBeenLastCalledWith({ text: "통관", html: null });
});

test("what is pasted into a field is the field's", async () => {
  await open("row");
  const pasted = vi.spyOn(world.commands, "paste");
  await paste({ "text/plain": "6092418847761" }, screen.getAllByLabelText(w.teach_number())[0]);
  expect(pasted).not.toHaveBeenCalled();
});

test("a clipboard without text says how files come here", async () => {
  await open("sample");
  const pasted = vi.spyOn(world.commands, "paste");
  await paste({});
  expect((await screen.findByRole("alert")).textContent).toBe(w.bring_no_text());
  expect(pasted).not.toHaveBeenCalled();
  await paste({ "text/plain": "주문" });
  await waitFor(() => expect(screen.queryByText(w.bring_no_text())).toBeNull());
});

test("files that are held over the window see where to fall, and what fell is asked for", async () => {
  await open("sample");
  tell("dragging", true);
  expect(await screen.findByText(w.bring_drop())).toBeTruthy();
  tell("dragging", false);
  await waitFor(() => expect(screen.queryByText(w.bring_drop())).toBeNull());
  world.setting.things = [known()];
  tell("brought", null);
  await screen.findByRole("heading", { name: /Retail\.OrderHistory/ });
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Retail.OrderHistory.1.csv"));
});

test("it is taken once it was looked at, says what came of it, and is put away", async () => {
  await open("looked_list");
  await click(w.bring_take());
  expect(await screen.findByText(w.bring_taken())).toBeTruthy();
  expect(screen.getByText(w.bring_no_orders({ count: 29 }))).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(w.state_blind());
  expect(screen.queryByText(/확인 필요/)).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toContain(w.bring_pasted()));
  await click(w.window_close());
  await waitFor(() => expect(screen.queryByText(w.bring_taken())).toBeNull());
  const chooser = screen.getByRole("button", { name: w.bring_choose_files() });
  await waitFor(() => expect(document.activeElement).toBe(chooser));
});

test("what is not wanted leaves nothing behind", async () => {
  await open("looked_list");
  const taken = vi.spyOn(world.commands, "take");
  await click(w.bring_put_away());
  await waitFor(() => expect(document.querySelector("[data-thing]")).toBeNull());
  expect(taken).not.toHaveBeenCalled();
  expect(world.setting.sight.until).toBeNull();
});

test("pages that are missing are asked for, and the list does not count as seen", async () => {
  await open("missing_rows");
  expect(screen.getByText(w.bring_missing_rows({ count: 19 }))).toBeTruthy();
  expect(screen.queryByText(w.import_unseen_incomplete())).toBeNull();
  expect(screen.queryByText(/확인했습니다/)).toBeNull();
});

test.each([
  ["shrunk", w.import_unseen_shrunk()],
  ["undated", w.import_unseen_undated()],
  ["in_archive", w.import_unseen_in_archive()],
])("a list that is %s says why it does not count as seen", async (because, said) => {
  await open("looked_list");
  const list = world.setting.things[0]!;
  const imported = { ...list.imported!, seen: null, unseen_because: because };
  world.setting.things = [{ ...list, imported }];
  tell("brought", null);
  expect(await screen.findByText(said)).toBeTruthy();
});

test("a message that pretends is named, once", async () => {
  await open("smishing");
  expect(screen.getByText(w.caution_smishing())).toBeTruthy();
  expect(screen.queryByText(new RegExp(w.unread_smishing()))).toBeNull();
  expect(document.querySelector("a")).toBeNull();
});

test("what was not read says where and why", async () => {
  await open("looked_file");
  await click(w.bring_unread({ count: 4 }));
  const [line, why] = [w.import_line({ number: 31 }), w.unread_column({ column: "Order Date" })];
  expect(screen.getByText(`Retail.OrderHistory.1.csv: ${line}: ${why}`)).toBeTruthy();
});

test("a long list begins with its first rows, and says how many are beside it", async () => {
  await open("looked_list");
  const row = /통관 ·/;
  const before = screen.getAllByText(row).length;
  expect(screen.queryByText(w.bring_others({ count: 9 }))).toBeNull();
  await click(w.bring_show_more({ count: 15 }));
  expect(screen.getAllByText(row).length).toBeGreaterThan(before);
  expect(screen.getByText(w.bring_others({ count: 9 }))).toBeTruthy();
});

test("columns are taught as they were chosen, the guesses among them", async () => {
  await open("columns");
  const teach = vi.spyOn(world.commands, "teach");
  const select = (name: string) => screen.getByLabelText<HTMLSelectElement>(w.teach_column({ name }));
  expect(select("주문일자").value).toBe("ordered_on");
  await fireEvent.change(select("No"), { target: { value: "order_no" } });
  await type(w.teach_merchant_optional(), " 세모몰 ");
  await click(w.teach_do());
  const columns = ["order_no", "ordered_on", "item", "waybill", null];
  const taught = { ask: "columns", header: "h1", columns, merchant: "세모몰" };
  await waitFor(() => expect(teach).toHaveBeenCalledExactlyOnceWith({ thing: "columns", taught }));
  expect(await screen.findByText(w.teach_remembered())).toBeTruthy();
  expect(screen.getByText(w.bring_orders({ parts: w.bring_new({ count: 7 }) }))).toBeTruthy();
  expect(screen.queryByText(w.teach_columns())).toBeNull();
});

test("a message needs its day, and what is not known is left open", async () => {
  await open("row");
  const teach = vi.spyOn(world.commands, "teach");
  const message = thing(w.bring_pasted());
  await fireEvent.click(message.getByRole("button", { name: w.teach_do() }));
  expect(message.getByText(w.teach_day_needed())).toBeTruthy();
  expect(document.activeElement).toBe(message.getByLabelText(w.teach_day()));
  expect(teach).not.toHaveBeenCalled();
  await fireEvent.input(message.getByLabelText(w.teach_day()), { target: { value: "2026-11-18" } });
  await fireEvent.input(message.getByLabelText(w.teach_number()), { target: { value: "6092418847761" } });
  await fireEvent.click(message.getByRole("button", { name: w.teach_do() }));
  const taught = { ask: "row", place: "line 1", day: "2026-11-18", number: "6092418847761", goods: null };
  await waitFor(() => expect(teach).toHaveBeenCalledExactlyOnceWith({ thing: "row", taught }));
});

test("a row that is an order is known by its number or by its parcel's", async () => {
  await open("order");
  const teach = vi.spyOn(world.commands, "teach");
  const row = within(screen.getByRole("group", { name: w.teach_order() }));
  await click(w.teach_do());
  expect(screen.getByText(w.teach_order_needed())).toBeTruthy();
  expect(document.activeElement).toBe(row.getByLabelText(w.teach_order_no()));
  await fireEvent.input(row.getByLabelText(w.teach_order_no()), { target: { value: "532004517" } });
  await click(w.teach_do());
  const known = { merchant: "iHerb", ordered_on: null, waybill: null };
  const taught = { ask: "order", place: "line 31", order_no: "532004517", ...known };
  await waitFor(() => expect(teach).toHaveBeenCalledExactlyOnceWith({ thing: "order", taught }));
});

test("a shop is guessed and can be another", async () => {
  await open("shop");
  const teach = vi.spyOn(world.commands, "teach");
  await type(w.teach_merchant(), "");
  await click(w.teach_do());
  expect(screen.getByText(w.teach_shop_needed())).toBeTruthy();
  await type(w.teach_merchant(), "세모몰");
  await click(w.teach_do());
  const taught = { ask: "shop", place: "line 12", merchant: "세모몰" };
  await waitFor(() => expect(teach).toHaveBeenCalledExactlyOnceWith({ thing: "shop", taught }));
});

test("a row is put right by what is written otherwise, and only by that", async () => {
  await open("looked_orders");
  const teach = vi.spyOn(world.commands, "teach");
  await click(w.teach_fix_which({ item: "동그라미 독서등" }));
  await type(w.teach_order_no(), "22000199");
  await click(w.teach_fix_do());
  const asRead = { merchant: null, ordered_on: null, waybill: null };
  const taught = { ask: "order", place: "line 48", order_no: "22000199", ...asRead };
  await waitFor(() => expect(teach).toHaveBeenCalledExactlyOnceWith({ thing: "orders", taught }));
  expect(await screen.findByText(/22000199/)).toBeTruthy();
});

test("a row that was put right is folded again, and what is written into another stays", async () => {
  await open("looked_orders");
  await click(w.teach_fix_which({ item: "동그라미 독서등" }));
  await click(w.teach_fix_which({ item: "리넨 주방 수건 4장" }));
  const [first, second] = screen.getAllByLabelText<HTMLInputElement>(w.teach_order_no());
  await fireEvent.input(first!, { target: { value: "22000199" } });
  await fireEvent.input(second!, { target: { value: "not sent yet" } });
  await fireEvent.submit(first!.form!);
  await screen.findByText(/22000199/);
  expect(screen.getAllByLabelText<HTMLInputElement>(w.teach_order_no()).map(({ value }) => value)).toEqual(["not sent yet"]);
});

test("the next question does not begin with the answer to the last", async () => {
  await open("row");
  const message = world.setting.things[0]!;
  const [asked] = message.imported!.asks;
  message.imported!.asks.push({ ...asked!, place: "line 9" });
  message.afterTaught = {};
  tell("brought", null);
  await waitFor(() => expect(thing(w.bring_pasted()).getAllByLabelText(w.teach_day())).toHaveLength(2));
  world.commands.teach = () => {
    message.imported!.asks.shift();
    return world.commands.brought({});
  };
  const [day] = thing(w.bring_pasted()).getAllByLabelText<HTMLInputElement>(w.teach_day());
  await fireEvent.input(day!, { target: { value: "2026-11-18" } });
  await fireEvent.submit(day!.form!);
  await waitFor(() => expect(thing(w.bring_pasted()).getAllByLabelText(w.teach_day())).toHaveLength(1));
  expect(thing(w.bring_pasted()).getByLabelText<HTMLInputElement>(w.teach_day()).value).toBe("");
});

test("only the pages of shops have rows to put right", async () => {
  await open("looked_file");
  expect(screen.queryByText(w.teach_fix())).toBeNull();
});

test("what cannot be read says so and the way out, and nothing can be taken of it", async () => {
  await open("failed");
  expect(screen.getByText(w.unreadable_not_recognised())).toBeTruthy();
  expect(screen.queryByRole("button", { name: w.bring_take() })).toBeNull();
  await click(w.window_close());
  await waitFor(() => expect(document.querySelector("[data-thing]")).toBeNull());
});

test("a refusal is told where it was asked, and nothing looks taken", async () => {
  await open("looked_list");
  world.setting.fails.bring = true;
  await click(w.bring_take());
  expect((await screen.findByRole("alert")).textContent).toBe(w.error_busy());
  expect(screen.getByRole("button", { name: w.bring_take() })).toBeTruthy();
  await click(w.bring_choose_files());
  await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
});

test("the sign-in window is opened by one button, and what is brought there comes by itself", async () => {
  await open("empty");
  const button = screen.getByRole("button", { name: w.sign_in_open() });
  expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toBe(w.sign_in_about());
  await fireEvent.click(button);
  await waitFor(() => expect(world.signIns).toBe(1));
  expect(document.querySelectorAll("[data-thing]")).toHaveLength(0);
  world.commands.paste({ text: "통관", html: null });
  tell("brought", null);
  await waitFor(() => expect(document.querySelectorAll("[data-thing]")).toHaveLength(1));
  expect(document.activeElement?.textContent).toContain(w.bring_pasted());
});

test("what is being read or taken is not taken twice", async () => {
  await open("reading");
  const taken = vi.spyOn(world.commands, "take");
  expect(screen.getByText(w.bring_reading())).toBeTruthy();
  await click(w.bring_taking());
  expect(taken).not.toHaveBeenCalled();
});
