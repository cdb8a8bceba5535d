import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";

import App from "../../App.svelte";
import { enter } from "../../ipc/mock.ts";
import type { World } from "../../ipc/mock/world.ts";
import { seen } from "../../seen.svelte.ts";
import { words } from "../../words/words.ts";
import { titleOf } from "./title.ts";

const w = words.ko;
const KEY = "a000b000c000d000e000f000g0";
const RATES = w.source_health_name_customs_rates();
let world: World;

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
});

const click = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const source = (name: string) => within(screen.getByText(name).closest("li")!);
const shape = (name: string) => screen.getByText(name).closest("li")!.querySelector("[data-health]")!.getAttribute("data-health");

async function open() {
  world = enter("sources");
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: w.sources_title_both({ blind: 1, unread: 6 }) }));
}

test("each source says how it is by a word and by a shape, and why", async () => {
  await open();
  for (const [name, health, word, reason] of [
    [w.source_clearance_list(), "stale", w.health_stale(), w.source_health_list_gaps()],
    [w.source_health_name_cargo_progress(), "healthy", w.health_healthy(), w.source_health_answers()],
    [w.source_health_name_postal(), "blind", w.health_blind(), w.source_health_key_refused()],
    [RATES, "off", w.health_off(), w.source_health_no_key_customs_rates()],
  ] as const) {
    expect(shape(name)).toBe(health);
    expect(source(name).getByText(word)).toBeTruthy();
    expect(source(name).getByText(reason)).toBeTruthy();
  }
  const postal = source(w.source_health_name_postal());
  expect(postal.getByText(new RegExp(w.watch_last_good({ at: "11월 20일 08:10" })))).toBeTruthy();
  expect(postal.getByText(w.watch_next_try({ at: "11월 22일 20:00" }))).toBeTruthy();
});

test("a key is given once, is shown nowhere, and can be forgotten", async () => {
  await open();
  await click(w.key_give_which({ service: RATES }));
  const field = source(RATES).getByLabelText<HTMLInputElement>(w.key_label());
  expect(field.type).toBe("password");
  await click(w.key_keep());
  expect(await source(RATES).findByText(w.key_empty())).toBeTruthy();
  await fireEvent.input(field, { target: { value: "not a key" } });
  await click(w.key_keep());
  expect(await source(RATES).findByText(w.cli_not_a_key())).toBeTruthy();
  expect(field.value, "nothing is left lying there").toBe("");
  await fireEvent.input(field, { target: { value: KEY } });
  await click(w.key_keep());
  expect(await source(RATES).findByText(w.key_kept())).toBeTruthy();
  expect(document.documentElement.outerHTML).not.toContain(KEY);
  expect(JSON.stringify(world.setting)).not.toContain(KEY);
  const change = w.key_change_which({ service: RATES });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: change })));
  await click(change);
  await click(w.key_forget_which({ service: RATES }));
  expect(await source(RATES).findByText(w.source_health_no_key_customs_rates())).toBeTruthy();
  const give = screen.getByRole("button", { name: w.key_give_which({ service: RATES }) });
  await waitFor(() => expect(document.activeElement).toBe(give));
});

test("a source that takes no key offers none", async () => {
  await open();
  expect(source(w.source_clearance_list()).queryByRole("button")).toBeNull();
});

test("when a list is out of date and when to be reminded is chosen", async () => {
  await open();
  const select = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);
  const choose = (label: string, value: string) => fireEvent.change(select(label), { target: { value } });
  const chosen = (setting: string) => world.setting.sources.chosen.find((one) => one.setting === setting)?.value;
  expect(select(w.watch_stale_after()).value).toBe("7");
  expect([select(w.watch_reminder()).value, select(w.watch_reminder_hour()).value]).toEqual(["sat", "20"]);
  await choose(w.watch_stale_after(), "14");
  await waitFor(() => expect(chosen("stale-after")).toBe("14"));
  await choose(w.watch_reminder_hour(), "9");
  await waitFor(() => expect(chosen("reminder")).toBe("sat 9"));
  await choose(w.watch_reminder(), "off");
  await waitFor(() => expect(screen.queryByLabelText(w.watch_reminder_hour())).toBeNull());
  expect(chosen("reminder")).toBe("off");
  await choose(w.watch_reminder(), "mon");
  await waitFor(() => expect(chosen("reminder")).toBe("mon 20"));
});

test("a click on a notification leads to the sources, unfolded", async () => {
  world = enter("sources");
  render(App);
  const title = await screen.findByRole("button", { name: w.sources_title_both({ blind: 1, unread: 6 }) });
  window.dispatchEvent(new CustomEvent("munjigi:show", { detail: { what: "sources" } }));
  expect(await screen.findByText(w.source_health_key_refused())).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(title));
});

test("the title counts what cannot be seen by, but for what is said elsewhere", () => {
  const { sources } = enter("quiet").setting;
  expect(titleOf(sources), "the headline says that no list was brought").toBe(w.sources_title());
  const blind = sources.health.map((one) => ({ ...one, health: "blind" as const }));
  expect(titleOf({ ...sources, health: blind })).toBe(w.sources_title_blind({ count: 5 }));
});
