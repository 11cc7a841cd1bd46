import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** What `npm run flow` runs, without the processes of npm and tsx around it. */
const program = ["--import", "tsx", "lib/cli/main.ts"];
const folder = mkdtempSync(join(tmpdir(), "flow-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function flow(args: readonly string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr, lines: stdout.split("\n").filter((line) => line !== "") };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const oddNumbers =
  '{"version":"7.3","screens":[{"id":"A","title":"Hi","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Image","src":"AA==","width":1.0,"height":1e2},{"type":"Footer","label":"End","on-click-action":{"name":"complete","payload":{"2":"b","1":"a"}}}]}}]}';

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
      const bad = file("bad.json", '{"version": "7.3",\n  "screens": [1 2]\n}');
      const list = file("list.json", "[1, 2]");
      const latin = file("latin.json", Buffer.from([0x22, 0xe9, 0x22]));
      const absent = join(folder, "nope.json");
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

  test("format --json gives one line per file with every key, order and number form", () => {
    const path = file("odd.json", oddNumbers);
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
    const path = file("write.json", oddNumbers);
    expect(flow(["format", "--write", path]).stderr).toBe(`${path}: formatted\n`);
    expect(readFileSync(path, "utf8")).toBe(flow(["format", "-"], oddNumbers).stdout);
    expect(flow(["format", "--write", path])).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  test("format --write never touches a file it cannot read as a Flow", () => {
    const broken = '{"screens": [';
    const path = file("broken.json", broken);
    expect(flow(["format", "--write", path]).status).toBe(1);
    expect(readFileSync(path, "utf8")).toBe(broken);
  });

  test("a folder stands for the .json files in it, nested ones too", () => {
    const inner = join(folder, "tree", "inner");
    mkdirSync(inner, { recursive: true });
    mkdirSync(join(folder, "tree", "node_modules"));
    const paths = ["a.json", "inner/b.json", "node_modules/c.json", "notes.txt"];
    for (const path of paths) writeFileSync(join(folder, "tree", path), oddNumbers);
    const found = flow(["format", "--json", join(folder, "tree")]).lines.map((line) => JSON.parse(line).file);
    expect(found).toEqual([join(folder, "tree", "a.json"), join(folder, "tree", "inner", "b.json")]);
    expect(flow(["format", mkdtempSync(join(folder, "empty-"))]).stderr).toContain("holds no .json file");
  });

  const refusedFlow = `{
  "version": "7.3",
  "screens": [
    {
      "id": "A",
      "title": "Hi",
      "terminal": true,
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          { "type": "TextBody", "text": "Hello", "colour": "red" },
          { "type": "Footer", "label": "End", "on-click-action": { "name": "complete", "payload": {} } }
        ]
      }
    }
  ]
}`;

  test("validate --json gives one line per file, in the order given, and status 1 when one has an error", () => {
    const good = file("good.json", oddNumbers);
    const bad = file("refused.json", refusedFlow);
    const broken = file("broken-text.json", '{"version": "7.3", "screens": [,]}');
    const { status, lines } = flow(["validate", "--json", good, bad, broken]);
    expect(status).toBe(1);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map((answer) => [answer.file, answer.valid])).toEqual([
      [good, true],
      [bad, false],
      [broken, false],
    ]);
    expect(answers[0].issues).toEqual([]);
    expect(answers[1].issues).toEqual([
      {
        code: "INVALID_PROPERTY_KEY",
        severity: "error",
        pointer: "/screens/0/layout/children/0/colour",
        message: expect.any(String),
      },
    ]);
    expect(answers[2].issues[0].message).toContain("line 1, column 32");
  });

  test("validate --json answers for a file that is not there too, with status 2", () => {
    const { status, lines } = flow(["validate", "--json", join(folder, "nope.json")]);
    expect(status).toBe(2);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ valid: false, issues: [{ code: "unreadable-file" }] });
  });

  test("validate tells people the place, what is wrong and the sum", () => {
    const good = file("good.json", oddNumbers);
    const bad = file("refused.json", refusedFlow);
    const { status, lines, stderr } = flow(["validate", good, bad]);
    expect(status).toBe(1);
    expect(lines[0]).toBe(`${good}: valid`);
    expect(lines[1]).toMatch(/refused\.json:11:\d+: error: .+ \[INVALID_PROPERTY_KEY\]$/);
    expect(stderr).toBe("2 files: 1 valid, 1 refused. 1 error, 0 warnings.\n");
    expect(flow(["validate", "-"], oddNumbers)).toMatchObject({ status: 0, stdout: "-: valid\n" });
  });

  test("validate --json --all tells at once what WhatsApp's check tells one kind after the other", () => {
    const twice = refusedFlow.replace('"7.3"', '"2.1"');
    const codes = (args: readonly string[]): readonly string[] =>
      JSON.parse(flow(["validate", "-", "--json", ...args], twice).stdout).issues.map(
        (issue: { readonly code: string }) => issue.code,
      );
    expect(codes([])).toEqual(["INVALID_FLOW_JSON_VERSION"]);
    expect(codes(["--all"])).toContain("INVALID_PROPERTY_KEY");
  });

  const booking = {
    version: "7.3",
    screens: [
      {
        id: "PICK",
        title: "`'For ' ${data.name}`",
        data: { name: { type: "string", __example__: "Ana" } },
        layout: {
          type: "SingleColumnLayout",
          children: [
            { type: "TextBody", text: "`'Hello ' ${data.name}`" },
            {
              type: "Dropdown",
              name: "slot",
              label: "Time",
              required: true,
              "data-source": [
                { id: "a", title: "09:00" },
                { id: "b", title: "10:00" },
              ],
            },
            {
              type: "If",
              condition: "${form.slot} == 'a'",
              then: [{ type: "TextInput", name: "why", label: "Why", required: true }],
            },
            {
              type: "Footer",
              label: "Next",
              "on-click-action": { name: "navigate", next: { type: "screen", name: "DONE" }, payload: {} },
            },
          ],
        },
      },
      {
        id: "DONE",
        title: "Done",
        terminal: true,
        layout: {
          type: "SingleColumnLayout",
          children: [{ type: "Footer", label: "Send", "on-click-action": { name: "complete", payload: {} } }],
        },
      },
    ],
  };

  test("inspect describes the first screen: texts, what is required, where buttons lead", () => {
    const { status, stdout } = flow(["inspect", "-"], JSON.stringify(booking));
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "PICK: For Ana",
        "First screen of - (Flow JSON 7.3). The other screens: DONE.",
        "",
        "  TextBody     Hello Ana",
        "  Dropdown     Time  (slot, required)",
        "               09:00, 10:00",
        "  If           ${form.slot} == 'a'",
        "    TextInput  Why  (why, required, not in sight with the example data)",
        "  Footer       Next  → goes to DONE",
        "",
        "Has to be filled: slot",
        "",
      ].join("\n"),
    );
  });

  test("inspect --screen --json describes another screen for programs", () => {
    const { lines } = flow(["inspect", "-", "--screen", "DONE", "--json"], JSON.stringify(booking));
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      file: "-",
      version: "7.3",
      first: "PICK",
      screens: ["PICK", "DONE"],
      screen: {
        id: "DONE",
        title: "Done",
        terminal: true,
        components: [
          {
            type: "Footer",
            depth: 0,
            text: "Send",
            required: false,
            shown: true,
            leadsTo: [{ trigger: "on-click-action", action: "complete" }],
          },
        ],
        required: [],
      },
    });
  });

  test("inspect names the screens when the wanted one is not there", () => {
    const { status, stderr } = flow(["inspect", "-", "--screen", "NOPE"], JSON.stringify(booking));
    expect(status).toBe(2);
    expect(stderr).toContain('There is no screen "NOPE". The screens are: PICK, DONE.');
  });

  test("a reader that goes away early does no harm", async () => {
    const path = file("many.json", oddNumbers);
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
