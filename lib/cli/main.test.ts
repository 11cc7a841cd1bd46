import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { flow, oddNumbers, program, root, testFolder } from "./test-call";

const folder = testFolder();
afterAll(folder.remove);

describe("flow, the command line", () => {
  test.each([
    [["--help"], "Usage: npm run -s flow -- <command>"],
    [["validate", "--help"], "Exit status"],
    [["inspect", "-h"], "--screen ID"],
  ])("%j tells how it is used", (args, expected) => {
    const { status, stdout, stderr } = flow(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(expected);
  });

  test.each([
    [[], "Which command?"],
    [["check"], 'There is no command "check".'],
    [["format"], "Which file?"],
    [["validate", "--quick", "x.json"], "Unknown option '--quick'."],
    [["inspect", "a.json", "b.json"], "inspect looks at one file at a time."],
  ])("%j is misuse: status 2, and a word that helps", (args, expected) => {
    const { status, stdout, stderr } = flow(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(expected);
  });

  test.each(["format", "inspect"])(
    "%s says why a file cannot be read, and that what is no Flow is none",
    (command) => {
      const bad = folder.file("bad.json", '{"version": "7.3",\n  "screens": [1 2]\n}');
      const list = folder.file("list.json", "[1, 2]");
      const latin = folder.file("latin.json", Buffer.from([0x22, 0xe9, 0x22]));
      const absent = join(folder.path, "nope.json");
      const told = new Map(
        [absent, latin, bad, list].map((path) => {
          const { status, stderr } = flow([command, path]);
          return [path, { status, line: stderr.trim() }] as const;
        }),
      );
      expect(told.get(absent)).toEqual({ status: 2, line: `${absent}: error: There is no such file.` });
      expect(told.get(latin)).toMatchObject({ status: 2, line: expect.stringContaining("UTF-8") });
      const place = `${bad}:2:17: error: This is not JSON.`;
      expect(told.get(bad)).toMatchObject({ status: 1, line: expect.stringContaining(place) });
      expect(told.get(list)).toMatchObject({ status: 1, line: expect.stringContaining("not a Flow") });
    },
  );

  test("a reader that goes away early does no harm", async () => {
    const path = folder.file("many.json", oddNumbers);
    const child = spawn(
      process.execPath,
      [...program, "format", ...Array.from({ length: 3000 }, () => path)],
      {
        cwd: root,
      },
    );
    let complaints = "";
    child.stderr.on("data", (chunk) => {
      complaints += String(chunk);
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once("close", resolve));
    expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  });
});
