import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { Look } from "./ipc/bindings.ts";
import { Failure } from "./ipc/failure.ts";
import { lang } from "./words/say.svelte.ts";

/** Commands that wait for the test to answer, in the order in which they were asked. */
const waiting: { name: string; answer: (look: Look) => void; refuse: (cause: unknown) => void }[] = [];
const heard = new Map<string, (payload: never) => void>();

vi.mock("./ipc/mock.ts", () => ({
  call: (name: string) =>
    new Promise<Look>((answer, refuse) => {
      waiting.push({ name, answer, refuse });
    }),
  on: async (event: string, handler: (payload: never) => void) => {
    heard.set(event, handler);
    return () => heard.delete(event);
  },
}));

const { act, refresh, seen, watch } = await import("./seen.svelte.ts");

const look = (line: string, more: Partial<Look> = {}): Look => ({
  lang: "ko",
  door: "open",
  state: "",
  line: [line],
  check: null,
  incidents: [],
  review: null,
  unjoined: [],
  shortest_passphrase: 8,
  show: null,
  ...more,
});

/** The next command that was asked. */
async function next() {
  await vi.waitFor(() => expect(waiting).not.toHaveLength(0));
  return waiting.shift()!;
}

let stop = () => {};

beforeEach(() => {
  seen.look = seen.failure = seen.show = null;
  heard.clear();
});

afterEach(() => {
  stop();
  stop = () => {};
  expect(waiting.map(({ name }) => name)).toEqual([]);
});

test("who hears is told first what there is", async () => {
  stop = watch();
  const first = await next();
  expect([...heard.keys()]).toEqual(["changed", "show"]);
  first.answer(look("now", { lang: "en" }));
  await vi.waitFor(() => expect(seen.look?.line).toEqual(["now"]));
  expect(lang()).toBe("en");
});

test("changes that come together are asked for once more, not each", async () => {
  const all = Promise.all([refresh(), refresh(), refresh()]);
  (await next()).answer(look("old"));
  (await next()).answer(look("new"));
  await all;
  expect(seen.look?.line).toEqual(["new"]);
});

test("an older reply that comes late is not shown: it is asked again", async () => {
  const answering = act("answer", { incident: "1", answer: "mine", order: null });
  const answer = await next();
  const asking = refresh();
  (await next()).answer(look("before the answer"));
  await asking;
  answer.answer(look("after the answer"));
  (await next()).answer(look("after the answer, asked again"));
  await answering;
  await vi.waitFor(() => expect(seen.look?.line).toEqual(["after the answer, asked again"]));
});

test("what cannot be asked is not shown as seen", async () => {
  seen.look = look("quiet, said a minute ago");
  const asking = refresh();
  (await next()).refuse(new Failure("ledger", "잠시 뒤 다시 해 주세요."));
  await asking;
  expect(seen.look).toBeNull();
  expect(seen.failure?.message).toBe("잠시 뒤 다시 해 주세요.");
  const again = refresh();
  (await next()).answer(look("now"));
  await again;
  expect(seen.failure).toBeNull();
});

test("a command that is refused changes nothing and says so to who asked", async () => {
  seen.look = look("before");
  const answering = act("undo", { incident: "1" });
  (await next()).refuse(new Failure("usage", "취소할 답변이 없습니다."));
  await expect(answering).rejects.toThrow("취소할 답변이 없습니다.");
  expect(seen.look.line).toEqual(["before"]);
});

test("a clicked notification is shown once what it speaks of is there", async () => {
  stop = watch();
  (await next()).answer(look("first"));
  await vi.waitFor(() => expect(seen.look).not.toBeNull());
  heard.get("show")?.({ what: "incident", incident: "7" } as never);
  const reply = await next();
  expect(seen.show).toBeNull();
  reply.answer(look("with the seventh"));
  await vi.waitFor(() => expect(seen.show).toEqual({ what: "incident", incident: "7" }));
});

test("one that was clicked before there was a window is in the first look", async () => {
  const asking = refresh();
  (await next()).answer(look("first", { show: { what: "sources" } }));
  await asking;
  expect(seen.show).toEqual({ what: "sources" });
});

test("a window that comes to the front asks again", async () => {
  stop = watch();
  (await next()).answer(look("first"));
  await vi.waitFor(() => expect(seen.look).not.toBeNull());
  window.dispatchEvent(new Event("focus"));
  (await next()).answer(look("days later"));
  await vi.waitFor(() => expect(seen.look?.line).toEqual(["days later"]));
});
