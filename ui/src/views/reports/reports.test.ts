import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import { texts } from "../../ipc/mock/reported.ts";
import { ADDRESS } from "../../ipc/mock/reporting.ts";
import type { Scene } from "../../ipc/mock/scenes.ts";
import type { World } from "../../ipc/mock/world.ts";
import { shortcuts } from "../../parts/shortcuts.ts";
import { refresh, seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";
import { change, forget, reporting } from "./reporting.svelte.ts";

const w = words.ko;
const { said, place } = texts("ko");
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

async function enterScene(scene: Scene) {
  world = enter(scene);
  render(App);
  await waitFor(() => expect(seen.look).not.toBeNull());
}

/** The section, unfolded. */
async function open(scene: Scene = "stolen", title = w.reports_title()) {
  await enterScene(scene);
  await fireEvent.click(await screen.findByRole("button", { name: title }));
}

const SEA = "DMO2611020917";
const BURST = ["6092418850011", "6092418850022"];

const section = () => within(screen.getByRole("region", { name: w.reports_title() }));
const head = (number: string) => screen.getByRole("button", { name: new RegExp(`목록통관 *운송장 번호 ${number}`) });
const card = (number: string) => within(head(number).closest("li")!);
const ended = async (count: number) =>
  fireEvent.click(await screen.findByRole("button", { name: w.window_ended({ count }) }));
const click = (name: string) => fireEvent.click(section().getByRole("button", { name }));
const box = (name: string | RegExp) => section().getByRole<HTMLInputElement>("checkbox", { name });

test("one click on a parcel that is not mine makes both kits and says so", async () => {
  await enterScene("sample");
  expect(screen.queryByRole("region", { name: w.reports_title() }), "nothing to report yet").toBeNull();
  const make = vi.spyOn(world.commands, "make_report");
  await fireEvent.click(card(SEA).getByRole("button", { name: w.answer_not_mine() }));
  await fireEvent.click(await card(SEA).findByRole("button", { name: w.reports_make() }));
  expect(await card(SEA).findByText(said.made)).toBeTruthy();
  expect(card(SEA).getByRole("status").textContent).toBe(said.made);
  expect(make).toHaveBeenCalledExactlyOnceWith({ incidents: ["1"], lang: "ko", covered: [] });

  const folder = card(SEA).getByRole("button", { name: /^폴더 열기/ });
  await waitFor(() => expect(document.activeElement).toBe(folder));
  const opened = vi.spyOn(world.commands, "open_report");
  await fireEvent.click(folder);
  await waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith({ report: "801" }));
  expect(card(SEA).getByRole("button", { name: /^곳마다 낼 글/ })).toBeTruthy();
  expect(await screen.findByRole("button", { name: w.reports_title() })).toBeTruthy();
});

test("parcels that are in no kit yet are one case by one click; one that is in a kit is not among them", async () => {
  await enterScene("stolen");
  await ended(5);
  const make = vi.spyOn(world.commands, "make_report");
  await waitFor(() => expect(card(SEA).queryByRole("button", { name: /함께/ })).toBeNull());
  await fireEvent.click(await card(BURST[0]!).findByRole("button", { name: w.reports_make_together({ count: 2 }) }));
  await waitFor(() => expect(make).toHaveBeenCalledExactlyOnceWith({ incidents: ["61", "62"], lang: "ko", covered: [] }));
  for (const number of BURST) expect(await card(number).findByRole("button", { name: /^폴더 열기/ })).toBeTruthy();

  const second = world.setting.incidents.find(({ id }) => id === "62");
  second!.answer = { ...second!.answer!, kind: "gift" };
  await refresh();
  await card(BURST[1]!).findByRole("button", { name: w.reports_guidance() });
  await fireEvent.click(card(BURST[0]!).getByRole("button", { name: w.reports_make_again() }));
  await waitFor(() => expect(make, "but what is a gift").toHaveBeenLastCalledWith({ incidents: ["61"], lang: "ko", covered: [] }));
});

test("a kit that cannot be made says so on the card, and can be tried again", async () => {
  await enterScene("stolen");
  await ended(5);
  const button = await card(BURST[0]!).findByRole("button", { name: w.reports_make() });
  world.setting.fails.report = true;
  await fireEvent.click(button);
  expect((await card(BURST[0]!).findByRole("alert")).textContent).toBe(w.error_busy());
  world.setting.fails.report = false;
  await fireEvent.click(button);
  expect(await card(BURST[0]!).findByText(said.made)).toBeTruthy();
  expect(card(BURST[0]!).queryByRole("alert")).toBeNull();
});

test("before anybody is suspected each answer says what to do; an agent gets a letter", async () => {
  await enterScene("stolen");
  await ended(5);
  const { guidance } = texts("ko");
  await fireEvent.click(card("458812045600").getByRole("button", { name: w.reports_guidance() }));
  expect(await card("458812045600").findByText(guidance("family").title)).toBeTruthy();
  expect(card("458812045600").queryByRole("button", { name: w.reports_agent_letter() })).toBeNull();

  const letter = vi.spyOn(world.commands, "agent_letter");
  await fireEvent.click(card("458812045599").getByRole("button", { name: w.reports_guidance() }));
  for (const line of guidance("agent").lines) expect(await card("458812045599").findByText(line)).toBeTruthy();
  await fireEvent.click(card("458812045599").getByRole("button", { name: w.reports_agent_letter() }));
  expect(await card("458812045599").findByText(said.letter)).toBeTruthy();
  expect(letter).toHaveBeenCalledExactlyOnceWith({ incident: "63" });
});

test("what to do when it cannot be asked for is said, and nothing is made up", async () => {
  await enterScene("stolen");
  await ended(5);
  world.setting.fails.report = true;
  await fireEvent.click(card("458812045599").getByRole("button", { name: w.reports_guidance() }));
  expect((await card("458812045599").findByRole("alert")).textContent).toBe(w.error_busy());
  expect(card("458812045599").queryByRole("button", { name: w.reports_agent_letter() })).toBeNull();
});

test("the steps stand in their order, each with who says so and when, before them what may stop", async () => {
  await open();
  const steps = section().getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(steps.slice(0, 5)).toEqual(texts("ko").step.map(({ title }) => title));
  expect(section().getByText(/^관세청, 한국경제 보도/).closest("p")!.textContent).toMatch(/2025년 12월$/);
  expect(section().getByText(/^국민일보 보도/).closest("p")!.textContent).toMatch(/2023년 9월 11일$/);
  expect(section().getByText(texts("ko").stops)).toBeTruthy();
  expect(section().getByText("WOOL SOCKS 3 PAIRS")).toBeTruthy();
  expect(section().queryByText("Linen Kitchen Towels, 4 Pieces")).toBeNull();
  await click(w.reports_stops_more({ count: 2 }));
  expect(section().getByText("Linen Kitchen Towels, 4 Pieces")).toBeTruthy();
  expect(section().getByText(w.reports_issued_at_least({ issued: 2, issues: 5 }))).toBeTruthy();
});

test("how often a code was issued is said as far as it is known", async () => {
  await open();
  const { steps } = world.setting.reported;
  steps.issued_at_least = false;
  await refresh();
  expect(await section().findByText(w.reports_issued({ issued: 2, issues: 5 }))).toBeTruthy();
  steps.issued = null;
  await refresh();
  expect(await section().findByText(w.reports_issued_unknown({ issues: 5 }))).toBeTruthy();
});

test("what is one case, its language and what is covered are chosen", async () => {
  await open();
  const make = vi.spyOn(world.commands, "make_report");
  expect(box(new RegExp(SEA)).checked, "it is in a kit already").toBe(false);
  expect(BURST.map((number) => box(new RegExp(number)).checked)).toEqual([true, true]);
  expect(section().getByText(w.reports_place({ place }))).toBeTruthy();
  await fireEvent.click(box(new RegExp(BURST[1]!)));
  await fireEvent.click(box(new RegExp(SEA)));
  await click(w.reports_case_choices());
  await fireEvent.change(section().getByLabelText(w.reports_case_lang()), { target: { value: "en" } });
  const items = w.report_statement_items();
  for (const what of [w.report_statement_waybills(), w.report_statement_shops(), items, items]) {
    await fireEvent.click(box(what));
  }
  await click(w.reports_case_make({ count: 2 }));
  await waitFor(() =>
    expect(make).toHaveBeenCalledExactlyOnceWith({ incidents: ["1", "61"], lang: "en", covered: ["shops", "waybills"] }),
  );
  expect(await section().findByText(said.made)).toBeTruthy();
  const kits = section().getAllByRole("heading", { level: 3, name: /만든 자료$/ }).map((one) => one.textContent);
  const made = (at: string) => w.reports_kit_made({ at });
  expect(kits, "the newest first").toEqual([made("11월 22일 11:00"), made("11월 21일 10:20")]);
  expect(box(new RegExp(SEA)).checked, "again only by hand").toBe(false);
});

test("without a parcel there is no kit; what cannot be made leaves what was chosen", async () => {
  await open();
  const make = vi.spyOn(world.commands, "make_report");
  for (const number of BURST) await fireEvent.click(box(new RegExp(number)));
  await click(w.reports_make());
  expect((await section().findByRole("alert")).textContent).toBe(w.reports_case_none());
  expect(make).not.toHaveBeenCalled();
  await fireEvent.click(box(new RegExp(SEA)));
  expect(section().queryByRole("alert")).toBeNull();
  world.setting.fails.report = true;
  await click(w.reports_case_make({ count: 1 }));
  expect((await section().findByRole("alert")).textContent).toBe(w.error_busy());
  expect(box(new RegExp(SEA)).checked).toBe(true);
});

test("who reports is kept as far as it is written, and nothing is lost where it is not kept", async () => {
  await open();
  const tell = vi.spyOn(world.commands, "tell_reporter");
  await click(w.reports_who());
  expect(section().getByText(w.reports_who_why())).toBeTruthy();
  const field = (label: string) => section().getByLabelText<HTMLInputElement>(label);
  await fireEvent.input(field(w.report_fact_name()), { target: { value: " 홍세모 " } });
  await fireEvent.input(field(w.report_fact_mail()), { target: { value: "semo@example.com" } });
  world.setting.fails.report = true;
  await click(w.reports_who_keep());
  expect(await section().findByText(w.error_busy())).toBeTruthy();
  await refresh();
  expect(field(w.report_fact_name()).value, "not even when nothing can be asked for").toBe(" 홍세모 ");
  world.setting.fails.report = false;
  tell.mockClear();
  await click(w.reports_who_keep());
  expect(await section().findByText(said.told)).toBeTruthy();
  expect(tell).toHaveBeenCalledExactlyOnceWith({ name: "홍세모", phone: null, address: null, mail: "semo@example.com" });
});

test("a name that is being composed is never rewritten", async () => {
  await open();
  await click(w.reports_who());
  const name = section().getByLabelText<HTMLInputElement>(w.report_fact_name());
  const written = vi.spyOn(name, "value", "set");
  const tell = vi.spyOn(world.commands, "tell_reporter");
  await fireEvent.compositionStart(name);
  await fireEvent.compositionUpdate(name, { data: "ㅎ" });
  await fireEvent.keyDown(name, { key: "Enter", keyCode: 229, isComposing: true });
  await refresh();
  await fireEvent.compositionEnd(name, { data: "홍" });
  await fireEvent.keyDown(name, { key: "Enter", keyCode: 229 });
  expect(written).not.toHaveBeenCalled();
  expect(tell).not.toHaveBeenCalled();
});

test("the fields of the form are moved by keyboard, saved, and set back", async () => {
  await open();
  const order = vi.spyOn(world.commands, "order_form");
  await click(w.reports_form());
  expect(section().getByText(w.reports_form_unverified())).toBeTruthy();
  const { form } = texts("ko");
  const down = section().getByRole("button", { name: w.reports_form_down_which({ field: form["name"]! }) });
  down.focus();
  await fireEvent.click(down);
  await waitFor(() => expect(document.activeElement).toBe(down));
  await fireEvent.click(down);
  expect(section().getByText(w.reports_form_moved({ field: form["name"]!, place: 3 }))).toBeTruthy();
  await click(w.reports_form_up_which({ field: form["pccc"]! }));
  expect(order, "the first stays where it is").not.toHaveBeenCalled();
  world.setting.fails.report = true;
  await click(w.reports_form_save());
  expect((await section().findByRole("alert")).textContent).toBe(w.error_busy());
  world.setting.fails.report = false;
  await click(w.reports_form_save());
  expect(await section().findByText(said.ordered)).toBeTruthy();
  expect(order).toHaveBeenLastCalledWith({ fields: ["pccc", "hbl", "name", "day", "goods", "facts"] });
  await click(w.reports_form_reset());
  await waitFor(() => expect(order).toHaveBeenLastCalledWith({ fields: [] }));
  const labels = () => section().getAllByRole("button", { name: /^위로/ }).map((one) => one.getAttribute("aria-label"));
  await waitFor(() => expect(labels()[0]).toBe(w.reports_form_up_which({ field: form["name"]! })));
});

test("a form that somebody has seen is not called unverified", async () => {
  await enterScene("stolen");
  world.setting.reported.verified = true;
  await refresh();
  await fireEvent.click(await screen.findByRole("button", { name: w.reports_title() }));
  await click(w.reports_form());
  expect(await section().findByText(w.reports_form_why())).toBeTruthy();
});

test.each([
  [true, w.sources_copied()],
  [false, w.sources_copy_failed(shortcuts)],
])("a text is chosen by its office and copied, or selected where the clipboard is closed (%s)", async (isOpen, told) => {
  const writeText = vi.fn((_: string) => (isOpen ? Promise.resolve() : Promise.reject(new Error("closed"))));
  vi.stubGlobal("navigator", Object.create(navigator, { clipboard: { value: { writeText } } }));
  await open();
  await fireEvent.click(section().getByRole("button", { name: /^곳마다 낼 글/ }));
  expect(await section().findByText(w.report_text_form_unverified())).toBeTruthy();
  await fireEvent.click(section().getByRole("radio", { name: w.report_office_police() }));
  const name = w.reports_texts_body({ office: w.report_office_police() });
  const area = await section().findByRole<HTMLTextAreaElement>("textbox", { name });
  expect(area.readOnly).toBe(true);
  expect(area.value).toContain(w.report_text_hello_police({ count: 1 }));
  expect(area.value).toContain(SEA);
  expect(section().getByText(w.report_text_where({ place: w.report_text_police_where({ address: ADDRESS }) }))).toBeTruthy();
  expect(document.querySelector("a"), "an address is text").toBeNull();
  await click(w.sources_copy());
  expect(await section().findByText(told)).toBeTruthy();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(area.value);
  await fireEvent.click(section().getByRole("radio", { name: w.report_office_shop() }));
  await waitFor(() => expect(section().queryByText(told), "of another text").toBeNull());
  vi.unstubAllGlobals();
});

test("a text that cannot be asked for leaves no other office's text", async () => {
  await open();
  await fireEvent.click(section().getByRole("button", { name: /^곳마다 낼 글/ }));
  await section().findByRole("textbox");
  world.setting.fails.report = true;
  await fireEvent.click(section().getByRole("radio", { name: w.report_office_kisa() }));
  expect((await section().findByRole("alert")).textContent).toBe(w.error_busy());
  expect(section().queryByRole("textbox")).toBeNull();
});

test("where the ledger is closed again nothing of it stays in the window", async () => {
  await open();
  world.setting.door = "passphrase";
  await refresh();
  await waitFor(() => expect(reporting.reports).toBeNull());
  expect(screen.queryByRole("region", { name: w.reports_title() })).toBeNull();
});

test("what was on its way when the window began again is not shown", async () => {
  world = enter("stolen");
  const onItsWay = change("tell_reporter", { name: "홍세모", phone: null, address: null, mail: null });
  forget();
  await onItsWay;
  expect(reporting.reports).toBeNull();
  await change("reports", {});
  expect(reporting.reports?.reporter.name).toBe("홍세모");
  forget();
});

test("where the kits cannot be asked for it is said, as long as something is not mine", async () => {
  world = enter("stolen");
  world.setting.fails.report = true;
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: w.reports_title() }));
  expect((await section().findByRole("alert")).textContent).toBe(w.error_busy());
  world.setting.fails.report = false;
  await refresh();
  expect(await section().findByText(w.reports_case())).toBeTruthy();
  expect(section().queryByRole("alert")).toBeNull();
});
