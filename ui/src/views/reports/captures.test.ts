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

/** The captures, unfolded. */
async function open() {
  world = enter("stolen");
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: w.reports_title() }));
  await click(w.reports_captures());
  await section().findByText(w.reports_captures_count({ count: 1 }));
}

const PICTURE = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], "image.png", { type: "image/png" });

const section = () => within(screen.getByRole("region", { name: w.reports_title() }));
const click = (name: string) => fireEvent.click(section().getByRole("button", { name }));
const removers = () => section().queryAllByRole("button", { name: /^빼기/ });
const paste = (target: Element, files: File[], text = "") =>
  fireEvent.paste(target, { clipboardData: { files, getData: (type: string) => (type === "text/plain" ? text : "") } });
const tell = (event: string, detail: unknown) => window.dispatchEvent(new CustomEvent(`munjigi:${event}`, { detail }));

test("a picture that is pasted anywhere is a capture, and not brought", async () => {
  await open();
  const [added, brought] = [vi.spyOn(world.commands, "paste_capture"), vi.spyOn(world.commands, "paste")];
  await paste(document.body, [PICTURE]);
  expect(await section().findByText(w.reports_captures_count({ count: 2 }))).toBeTruthy();
  expect(added).toHaveBeenCalledExactlyOnceWith({ incident: "1", base64: "iVBORw==" });
  expect(brought).not.toHaveBeenCalled();
  expect(screen.queryByText(w.bring_no_text())).toBeNull();
});

test("a text that is pasted is brought as ever, and what is for a field is the field's", async () => {
  await open();
  const [added, brought] = [vi.spyOn(world.commands, "paste_capture"), vi.spyOn(world.commands, "paste")];
  await paste(document.body, [], "주문 내역");
  await waitFor(() => expect(brought).toHaveBeenCalledTimes(1));
  await click(w.reports_who());
  await paste(section().getByLabelText(w.report_fact_name()), [PICTURE]);
  expect(added).not.toHaveBeenCalled();
});

test("files are chosen, and a capture is taken away", async () => {
  await open();
  const remove = vi.spyOn(world.commands, "remove_capture");
  await click(w.reports_captures_choose());
  expect(await section().findByText(w.reports_capture_pdf())).toBeTruthy();
  await fireEvent.click(removers()[0]!);
  expect(await section().findByText(w.reports_captures_count({ count: 1 }))).toBeTruthy();
  expect(remove).toHaveBeenCalledExactlyOnceWith({ capture: "901" });
  expect(section().queryByText(w.reports_capture_picture({ kind: "png" }))).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(section().getByRole("button", { name: w.reports_captures_choose() })));
});

test("as long as they are unfolded what is dropped is one of them", async () => {
  await open();
  expect(world.setting.reported.capturing).toBe("1");
  tell("dragging", true);
  expect(await screen.findByText(w.reports_captures_drop())).toBeTruthy();
  tell("dragging", false);
  world.setting.reported.captures = [
    ...world.setting.reported.captures,
    { id: "902", incident: "1", kind: "txt", added_at: "2026-11-22T02:00:00Z" },
  ];
  tell("captures", null);
  expect(await section().findByText(w.reports_capture_text())).toBeTruthy();
  await click(w.reports_captures());
  await waitFor(() => expect(world.setting.reported.capturing).toBeNull());
  tell("dragging", true);
  expect(await screen.findByText(w.bring_drop())).toBeTruthy();
});

test("they belong to the parcel that is chosen", async () => {
  await open();
  const added = vi.spyOn(world.commands, "paste_capture");
  await fireEvent.click(section().getByRole("radio", { name: /6092418850022/ }));
  expect(await section().findByText(w.reports_captures_count({ count: 0 }))).toBeTruthy();
  expect(world.setting.reported.capturing).toBe("62");
  await paste(document.body, [PICTURE]);
  expect(await section().findByText(w.reports_captures_count({ count: 1 }))).toBeTruthy();
  expect(added).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ incident: "62" }));
});

test("what was not added is said there", async () => {
  await open();
  world.setting.fails.report = true;
  await paste(document.body, [PICTURE]);
  expect((await section().findByRole("alert")).textContent).toBe(w.error_busy());
  expect(removers()).toHaveLength(1);
  world.setting.fails.report = false;
  await paste(document.body, [new File([], "image.png", { type: "image/png" })]);
  await waitFor(() => expect(section().getByRole("alert").textContent).toBe(w.unreadable_empty()));
});
