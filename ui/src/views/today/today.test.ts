import { render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";

import { Failure } from "../../ipc/failure.ts";
import { enter } from "../../ipc/mock.ts";
import { scenes, type Scene } from "../../ipc/mock/scenes.ts";
import { speak } from "../../words/say.svelte.ts";
import { words } from "../../words/words.ts";
import Today from "./Today.svelte";

beforeEach(() => speak("ko"));

const headline = () => screen.getByRole("heading", { level: 1 }).textContent;

const look = (scene: Scene) => enter(scene).commands.look({});

test.each<[Scene, string]>([
  ["sample", "물어볼 것 2"],
  ["review", "지난 기록에서 확인할 것 3"],
  ["unjoined", "어느 통관인지 정할 것 2"],
  ["full", "물어볼 것 4, 지난 기록에서 확인할 것 3, 어느 통관인지 정할 것 2"],
  ["quiet", "조용함 (11월 20일까지 봄)"],
  ["stale", "볼 수 없음, 11월 8일 이후"],
  ["empty", "볼 수 없음"],
  ["no_orders", "볼 수 없음"],
  ["opening", "볼 수 없음, 여는 중"],
  ["new", "볼 수 없음"],
  ["passphrase", "볼 수 없음, 잠김"],
  ["trouble", "볼 수 없음, 장부에 문제가 있음"],
])("the state of %s is the shell's own: %s", (scene, said) => {
  render(Today, { look: look(scene), failure: null });
  expect(headline()).toBe(said);
});

test("before the shell has answered it is being opened", () => {
  render(Today, { look: null, failure: null });
  expect(headline()).toBe(words.ko.state_opening());
});

test.each(Object.keys(scenes) as Scene[])("the words and the shape of %s say the same", (scene) => {
  const { container, unmount } = render(Today, { look: scene === "unreachable" ? null : look(scene), failure: null });
  const shape = container.querySelector("svg")?.dataset["state"];
  expect(headline().startsWith("조용함")).toBe(shape === "quiet");
  expect(headline().startsWith("볼 수 없음")).toBe(shape === "cannot_see");
  unmount();
});

test.each<Scene>(["opening", "new", "passphrase", "locked", "absent", "dismissed", "trouble"])(
  "behind the door of %s nothing is called quiet and nothing is counted",
  (scene) => {
    render(Today, { look: look(scene), failure: null });
    expect(headline()).toMatch(/^볼 수 없음/);
    expect(document.body.textContent).not.toMatch(/\d/);
  },
);

test("a shell that does not answer is not quiet either, and says why", () => {
  render(Today, { look: null, failure: new Failure("ledger", "잠시 뒤 다시 해 주세요.") });
  expect(headline()).toBe("볼 수 없음, 장부에 문제가 있음");
  expect(screen.getByText("잠시 뒤 다시 해 주세요.")).toBeTruthy();
});

test("each sentence of the line is shown as it came, and spoken when it changes", () => {
  const stale = look("stale");
  const { container } = render(Today, { look: stale, failure: null });
  const live = container.querySelector("[aria-live=polite]");
  expect(stale.line.length).toBe(3);
  for (const sentence of stale.line) expect(live?.textContent).toContain(sentence);
});
