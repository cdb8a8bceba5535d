import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { emit } from "@tauri-apps/api/event";
import { afterEach, expect, test, vi } from "vitest";

import { call, on } from "./client.ts";
import { Failure, failureOf } from "./failure.ts";

afterEach(clearMocks);

test("a command goes out under its name, with its request", async () => {
  const shell = vi.fn().mockReturnValue({ orders: [], total: 0 });
  mockIPC(shell);
  await expect(call("orders", { words: "양말" })).resolves.toEqual({ orders: [], total: 0 });
  expect(shell).toHaveBeenCalledWith("orders", { request: { words: "양말" } });
});

test("what the shell says against a command comes as a failure with its sentence", async () => {
  mockIPC(() => {
    throw { code: "ledger", message: "암호가 맞지 않습니다. 장부는 그대로입니다." };
  });
  const failure = await call("unlock", { passphrase: "x" }).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: "ledger", message: "암호가 맞지 않습니다. 장부는 그대로입니다." });
});

test.each([
  ["Command unlock not allowed by ACL"],
  [{ message: "no code" }],
  [{ code: "somewhere_else", message: "no code of ours" }],
  [new TypeError("undefined is not a function")],
  [undefined],
])("%j is no sentence for a person", (cause) => {
  expect(failureOf(cause)).toMatchObject({ code: "ledger", message: "" });
});

test("an event of the shell is heard until it is no longer", async () => {
  mockIPC(() => {}, { shouldMockEvents: true });
  const heard = vi.fn();
  const stop = await on("show", heard);
  await emit("show", { what: "incident", incident: "2" });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ what: "incident", incident: "2" });
  stop();
  await emit("show", { what: "incident", incident: "3" });
  expect(heard).toHaveBeenCalledTimes(1);
});
