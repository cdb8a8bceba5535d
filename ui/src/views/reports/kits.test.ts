import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import { texts } from "../../ipc/mock/reported.ts";
import type { Scene } from "../../ipc/mock/scenes.ts";
import type { World } from "../../ipc/mock/world.ts";
import { refresh, seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";

const w = words.ko;
const { said } = texts("ko");
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

afterEach(() => vi.useRealTimers());

/** The section, unfolded. */
async function open(scene: Scene = "stolen", title = w.reports_title()) {
  world = enter(scene);
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: title }));
}

const PUT_RIGHT = w.reports_title_withdraw({ count: 1 });
const KIT = { kit: w.reports_kit_made({ at: "11월 21일 10:20" }) };
const CUSTOMS = { office: w.report_office_customs() };

const section = () => within(screen.getByRole("region", { name: w.reports_title() }));
const click = (name: string) => fireEvent.click(section().getByRole("button", { name }));
const field = (label: string) => section().getByLabelText<HTMLInputElement>(label);
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });

test("a kit says of what it is and shows the beginning of both fingerprints", async () => {
  await open();
  const [kit] = world.setting.reported.kits;
  for (const print of [kit!.customs_police, kit!.others]) {
    expect(section().getByText(w.reports_kit_print({ start: print.slice(0, 16) }))).toBeTruthy();
    expect(section().queryByText(new RegExp(print)), "the whole is in the papers").toBeNull();
  }
  expect(section().getByRole("heading", { name: KIT.kit })).toBeTruthy();
  expect(section().getByText(/DMO2611020917/, { selector: "dd" })).toBeTruthy();
});

test("its folder is opened; a folder that is gone says so and opens nothing", async () => {
  await open();
  const opened = vi.spyOn(world.commands, "open_report");
  const button = section().getByRole("button", { name: w.reports_open_which(KIT) });
  await fireEvent.click(button);
  await waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith({ report: "801" }));
  world.setting.reported.kits = world.setting.reported.kits.map((kit) => ({ ...kit, has_folder: false }));
  await refresh();
  const why = await section().findByText(w.reports_no_folder());
  expect([button.getAttribute("aria-disabled"), button.getAttribute("aria-describedby")]).toEqual(["true", why.id]);
  await fireEvent.click(button);
  expect(opened).toHaveBeenCalledTimes(1);
});

test("a folder that cannot be opened says so beside its button", async () => {
  await open();
  world.setting.fails.report = true;
  await click(w.reports_open_which(KIT));
  expect((await section().findByRole("alert")).textContent).toBe(w.error_busy());
});

test("where it was handed in is noted, today in Korea unless another day is written", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-22T15:30:00Z") });
  await open();
  const file = vi.spyOn(world.commands, "file_report");
  await click(w.reports_file_which(KIT));
  expect(field(w.reports_file_day()).value).toBe("2026-11-23");
  await fireEvent.click(section().getByRole("radio", { name: w.report_office_police() }));
  await write(w.reports_file_receipt(), "E-77");
  await write(w.reports_file_next(), "2026-12-01");
  await write(w.reports_file_note(), "전화 온다고 함");
  world.setting.fails.report = true;
  await click(w.reports_file_do());
  expect(await section().findByText(w.error_busy())).toBeTruthy();
  expect([field(w.reports_file_receipt()).value, field(w.reports_file_note()).value]).toEqual(["E-77", "전화 온다고 함"]);

  world.setting.fails.report = false;
  file.mockClear();
  await click(w.reports_file_do());
  expect(await section().findByText(said.filed)).toBeTruthy();
  expect(file).toHaveBeenCalledExactlyOnceWith({
    report: "801",
    office: "police",
    filed_on: "2026-11-23",
    receipt: "E-77",
    next_on: "2026-12-01",
    note: "전화 온다고 함",
  });
  expect(section().getByText(w.report_office_police(), { selector: "strong" })).toBeTruthy();
  expect(section().getByText(new RegExp(w.reports_filing_receipt({ receipt: "E-77" })))).toBeTruthy();
  expect(section().getByText(new RegExp(w.reports_filing_next({ day: "2026년 12월 1일" })))).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(section().getByRole("button", { name: w.reports_file_which(KIT) })));
});

test("an office that is none of the table is called by the person's own words, and has to be called something", async () => {
  await open();
  const file = vi.spyOn(world.commands, "file_report");
  await click(w.reports_file_which(KIT));
  await fireEvent.click(section().getByRole("radio", { name: w.reports_file_other() }));
  await write(w.reports_file_day(), "");
  await click(w.reports_file_do());
  expect(await section().findByText(w.reports_file_own_needed())).toBeTruthy();
  expect(section().getByText(w.reports_file_day_needed())).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(field(w.reports_file_own())));
  expect(file).not.toHaveBeenCalled();
  await write(w.reports_file_own(), "소비자원");
  await write(w.reports_file_day(), "2026-11-20");
  await click(w.reports_file_do());
  expect(await section().findByText("소비자원", { selector: "strong" })).toBeTruthy();
  expect(file).toHaveBeenCalledExactlyOnceWith({
    report: "801",
    office: "소비자원",
    filed_on: "2026-11-20",
    receipt: null,
    next_on: null,
    note: null,
  });
});

test("an entry is closed and opened again", async () => {
  await open();
  const close = vi.spyOn(world.commands, "close_filing");
  await click(w.reports_filing_close_which(CUSTOMS));
  expect(await section().findByText(w.reports_filing_closed({ day: "2026년 11월 22일" }))).toBeTruthy();
  expect(close).toHaveBeenCalledExactlyOnceWith({ filing: "1" });
  expect(section().queryByText(/12월 5일에 다시 확인/), "nothing to look at again").toBeNull();
  await click(w.reports_filing_reopen_which(CUSTOMS));
  expect(await section().findByText(w.reports_filing_open())).toBeTruthy();
  world.setting.fails.report = true;
  await click(w.reports_filing_close_which(CUSTOMS));
  expect((await section().findByRole("alert")).textContent).toBe(w.error_busy());
  expect(section().getByText(w.reports_filing_open())).toBeTruthy();
});

test("from its day on it is said that it is time to look again", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-12-04T14:59:59Z") });
  await open();
  expect(section().queryByText(w.reports_filing_due())).toBeNull();
  vi.setSystemTime(Date.parse("2026-12-04T15:00:00Z"));
  await refresh();
  expect(await section().findByText(w.reports_filing_due())).toBeTruthy();
});

test("an answer that changed after filing is put right by one click", async () => {
  await open("put_right", PUT_RIGHT);
  const withdraw = vi.spyOn(world.commands, "withdraw_report");
  expect(section().getByText(w.reports_withdraw_needed())).toBeTruthy();
  await click(w.reports_withdraw());
  expect(await section().findByText(said.withdrawn)).toBeTruthy();
  expect(withdraw).toHaveBeenCalledExactlyOnceWith({ report: "802" });
  world.setting.fails.report = true;
  await click(w.reports_withdraw());
  expect((await section().findAllByRole("alert")).map((one) => one.textContent)).toContain(w.error_busy());
});

test("changing an answer asks for the kits again: the title counts what has to be put right", async () => {
  await open();
  expect(section().queryByText(w.reports_withdraw_needed())).toBeNull();
  const stolen = world.setting.incidents.find(({ id }) => id === "1");
  stolen!.answer = { ...stolen!.answer!, kind: "family" };
  await refresh();
  expect(await section().findByRole("button", { name: PUT_RIGHT })).toBeTruthy();
  expect(section().getByText(w.reports_withdraw_needed())).toBeTruthy();
});

test("with nothing left to report the kits stay, and nothing asks to report", async () => {
  await open("put_right", PUT_RIGHT);
  for (const incident of world.setting.incidents) incident.answer = { ...incident.answer!, kind: "gift" };
  await refresh();
  await waitFor(() => expect(section().queryByText(w.reports_case())).toBeNull());
  expect(section().queryByText(w.reports_now())).toBeNull();
  expect(section().getByText(w.reports_kits())).toBeTruthy();
});

test("a click on a reminder leads to the kits, unfolded", async () => {
  world = enter("stolen");
  render(App);
  const title = await screen.findByRole("button", { name: w.reports_title() });
  window.dispatchEvent(new CustomEvent("munjigi:show", { detail: { what: "reports" } }));
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(section().getByRole("heading", { name: KIT.kit })).toBeTruthy();
});
