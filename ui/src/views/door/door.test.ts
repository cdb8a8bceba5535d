import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import { enter } from "../../ipc/mock.ts";
import type { Scene } from "../../ipc/mock/scenes.ts";
import { PASSPHRASE, type World } from "../../ipc/mock/world.ts";
import { seen } from "../../seen.svelte.ts";
import { speak } from "../../words/say.svelte.ts";
import { words } from "../../words/words.ts";
import Door from "./Door.svelte";
import Retry from "./Retry.svelte";
import { faultOf } from "./new-passphrase.ts";

const w = words.ko;
let world: World;

beforeEach(() => {
  speak("ko");
  seen.look = null;
});

function stand(scene: Scene) {
  world = enter(scene);
  return render(Door, { look: world.commands.look({}), failure: null });
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

async function type(label: string, text: string) {
  await fireEvent.input(field(label), { target: { value: text } });
}

const enterIn = (label: string, more: KeyboardEventInit = { keyCode: 13 }) =>
  fireEvent.keyDown(field(label), { key: "Enter", ...more });

test.each<[Scene, string, string]>([
  ["absent", w.door_keychain_absent_title(), w.door_keychain_absent()],
  ["locked", w.door_keychain_locked_title(), w.door_keychain_locked()],
  ["dismissed", w.door_keychain_dismissed_title(), w.door_keychain_dismissed()],
])("the keychain's door %s has its own sentence and can be tried again", async (scene, title, why) => {
  stand(scene);
  expect(screen.getByRole("heading").textContent).toBe(title);
  expect(screen.getByText(why)).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: w.door_retry() }));
  expect(await screen.findByText(w.door_still())).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: w.door_retry() }));
  await waitFor(() => expect(seen.look?.door).toBe("open"));
});

test("trouble says the shell's own sentence", () => {
  stand("trouble");
  expect(screen.getByText(w.error_too_new_to_read())).toBeTruthy();
  expect(screen.getByText(/ledger\.munjigi$/)).toBeTruthy();
  expect(screen.getByRole("button", { name: w.door_retry() })).toBeTruthy();
});

test("a passphrase opens; a wrong one is told, and gone from the field", async () => {
  stand("passphrase");
  await type(w.door_passphrase(), "세모");
  await enterIn(w.door_passphrase());
  expect((await screen.findByRole("alert")).textContent).toBe(w.error_wrong_passphrase());
  expect(field(w.door_passphrase()).value).toBe("");
  await type(w.door_passphrase(), PASSPHRASE);
  await fireEvent.click(screen.getByRole("button", { name: w.door_open() }));
  await waitFor(() => expect(seen.look?.door).toBe("open"));
});

test("no passphrase is not sent", async () => {
  stand("passphrase");
  const unlock = vi.spyOn(world.commands, "unlock");
  await enterIn(w.door_passphrase());
  expect(await screen.findByText(w.door_empty())).toBeTruthy();
  expect(unlock).not.toHaveBeenCalled();
});

test("an Enter that composes a syllable does not send the passphrase", async () => {
  stand("passphrase");
  const unlock = vi.spyOn(world.commands, "unlock");
  const input = field(w.door_passphrase());
  await fireEvent.compositionStart(input);
  await fireEvent.compositionUpdate(input, { data: "세" });
  await type(w.door_passphrase(), "세");
  await enterIn(w.door_passphrase(), { keyCode: 229, isComposing: true });
  await fireEvent.compositionEnd(input, { data: "세" });
  // As WebKit sends it, after the composition's end.
  await enterIn(w.door_passphrase(), { keyCode: 229, isComposing: false });
  expect(unlock).not.toHaveBeenCalled();
  expect(input.value).toBe("세");
  await enterIn(w.door_passphrase());
  expect(unlock).toHaveBeenCalledTimes(1);
});

test("a new passphrase is given twice, with the reason and the warning", async () => {
  stand("new");
  const unlock = vi.spyOn(world.commands, "unlock");
  expect(screen.getByText(w.door_new_why())).toBeTruthy();
  expect(screen.getByText(w.door_new_warning())).toBeTruthy();

  await type(w.door_new(), "짧은 암호");
  await type(w.door_again(), "짧은 암호");
  await enterIn(w.door_again());
  expect(await screen.findByText(w.door_short({ least: 8 }))).toBeTruthy();
  expect(screen.queryByText(w.door_least({ least: 8 })), "said once").toBeNull();

  await type(w.door_new(), "길고 긴 새 암호");
  await type(w.door_again(), "길고 긴 새 암흐");
  await enterIn(w.door_again());
  expect(await screen.findByText(w.door_differs())).toBeTruthy();
  expect(unlock).not.toHaveBeenCalled();

  await type(w.door_again(), "길고 긴 새 암호");
  await enterIn(w.door_again(), { keyCode: 229 });
  expect(unlock).not.toHaveBeenCalled();
  await enterIn(w.door_again());
  await waitFor(() => expect(seen.look?.door).toBe("open"));
  expect(unlock).toHaveBeenCalledExactlyOnceWith({ passphrase: "길고 긴 새 암호" });
});

test("what the shell has against a new passphrase is told", async () => {
  stand("new");
  vi.spyOn(world.commands, "unlock").mockImplementation(() => {
    throw { code: "ledger", message: w.error_disk_full() };
  });
  await type(w.door_new(), "길고 긴 새 암호");
  await type(w.door_again(), "길고 긴 새 암호");
  await fireEvent.click(screen.getByRole("button", { name: w.door_make() }));
  expect(await screen.findByText(w.error_disk_full())).toBeTruthy();
});

test("characters are counted, not their halves", () => {
  expect(faultOf("🐈".repeat(7), "🐈".repeat(7), 8)).toBe("short");
  expect(faultOf("🐈".repeat(8), "🐈".repeat(8), 8)).toBeNull();
  expect(faultOf("12345678", "12345679", 8)).toBe("differs");
});

test("how short a new passphrase may be is the shell's to say", async () => {
  world = enter("new");
  render(Door, { look: { ...world.commands.look({}), shortest_passphrase: 12 }, failure: null });
  await type(w.door_new(), "열두 자가 안 됨");
  await type(w.door_again(), "열두 자가 안 됨");
  await enterIn(w.door_again());
  expect(await screen.findByText(w.door_short({ least: 12 }))).toBeTruthy();
});

test("what came of trying is gone under another sentence", async () => {
  const { rerender } = render(Retry, { title: "잠김", again: () => Promise.resolve() });
  await fireEvent.click(screen.getByRole("button"));
  expect((await screen.findByRole("status")).textContent).toBe(w.door_still());
  await rerender({ title: "창이 닫힘" });
  expect(screen.getByRole("status").textContent).toBe("");
});
