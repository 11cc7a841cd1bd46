import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { flow, oddNumbers, testFolder } from "./test-call";

const folder = testFolder();
afterAll(folder.remove);

describe("flow format", () => {
  test("format --json gives one line per file with every key, order and number form", () => {
    const path = folder.file("odd.json", oddNumbers);
    const { status, stdout } = flow(["format", path, "--json"]);
    expect(status).toBe(0);
    expect(stdout).toBe(`{"file":${JSON.stringify(path)},"flow":${oddNumbers}}\n`);
  });

  test("format prints neatly, and what it printed it prints again", () => {
    const { stdout } = flow(["format", "-"], oddNumbers);
    expect(stdout).toContain('\n            "width": 1.0,\n            "height": 1e2\n');
    expect(flow(["format", "-"], stdout).stdout).toBe(stdout);
  });

  test("format --write changes files in place and leaves neat ones alone", () => {
    const path = folder.file("write.json", oddNumbers);
    expect(flow(["format", "--write", path]).stderr).toBe(`${path}: formatted\n`);
    expect(readFileSync(path, "utf8")).toBe(flow(["format", "-"], oddNumbers).stdout);
    expect(flow(["format", "--write", path])).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  test("format --write never touches a file it cannot read as a Flow", () => {
    const broken = '{"screens": [';
    const path = folder.file("broken.json", broken);
    expect(flow(["format", "--write", path]).status).toBe(1);
    expect(readFileSync(path, "utf8")).toBe(broken);
  });

  test("a folder stands for the .json files in it, nested ones too", () => {
    const inner = join(folder.path, "tree", "inner");
    mkdirSync(inner, { recursive: true });
    mkdirSync(join(folder.path, "tree", "node_modules"));
    const paths = ["a.json", "inner/b.json", "node_modules/c.json", "notes.txt"];
    for (const path of paths) writeFileSync(join(folder.path, "tree", path), oddNumbers);
    const found = flow(["format", "--json", join(folder.path, "tree")]).lines.map(
      (line) => JSON.parse(line).file,
    );
    expect(found).toEqual([
      join(folder.path, "tree", "a.json"),
      join(folder.path, "tree", "inner", "b.json"),
    ]);
    expect(flow(["format", mkdtempSync(join(folder.path, "empty-"))]).stderr).toContain(
      "holds no .json file",
    );
  });
});

const corpus = fileURLToPath(new URL("../../../shared/corpus/flows/", import.meta.url));

test.skipIf(existsSync(corpus))("needs ../shared/corpus/flows, which is not here", () => {
  expect(existsSync(corpus)).toBe(false);
});

test.skipIf(!existsSync(corpus))("every real Flow comes through format --json with nothing lost", () => {
  const names = readdirSync(corpus).filter((name) => name.endsWith(".json"));
  const { lines } = flow(["format", "--json", corpus]);
  expect(lines).toHaveLength(names.length);
  for (const line of lines) {
    const { file: path, flow: printed } = JSON.parse(line);
    if (printed !== null) expect(printed).toEqual(JSON.parse(readFileSync(path, "utf8")));
  }
});
