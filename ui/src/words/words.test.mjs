// Node's own runner on what tsc makes of the sources: no browser, no further package.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const read = (name) => readFile(new URL(name, import.meta.url), "utf8");
const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  rewriteRelativeImportExtensions: true,
};

let folder, josa, words;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "munjigi-words-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const name of ["josa", "words"]) {
    const { outputText } = ts.transpileModule(await read(`./${name}.ts`), { compilerOptions });
    await writeFile(join(folder, `${name}.js`), outputText);
  }
  ({ josa } = await import(pathToFileURL(join(folder, "josa.js")).href));
  ({ words } = await import(pathToFileURL(join(folder, "words.js")).href));
});

after(() => rm(folder, { recursive: true, force: true }));

test("particles follow the cases shared with Rust", async () => {
  const cases = JSON.parse(await read("./josa-cases.json"));
  assert.ok(cases.length > 30, `only ${cases.length} cases were read`);
  for (const { word, pair, said } of cases) assert.equal(josa(word, pair), said);
});

test("words are said with their values, counts and particles", () => {
  assert.equal(words.ko.state_quiet({ until: "11월 20일" }), "조용함 (11월 20일까지 봄)");
  assert.equal(words.en.state_asking({ count: 1 }), "1 question for you");
  assert.equal(words.en.state_asking({ count: 2 }), "2 questions for you");
  assert.match(words.ko.lang_unknown({ given: "korean" }), /^korean은 /);
});
