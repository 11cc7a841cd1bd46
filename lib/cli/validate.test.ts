import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { flow, oddNumbers, testFolder } from "./test-call";

const folder = testFolder();
afterAll(folder.remove);

describe("flow validate", () => {
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
    const good = folder.file("good.json", oddNumbers);
    const bad = folder.file("refused.json", refusedFlow);
    const broken = folder.file("broken-text.json", '{"version": "7.3", "screens": [,]}');
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
    const { status, lines } = flow(["validate", "--json", join(folder.path, "nope.json")]);
    expect(status).toBe(2);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ valid: false, issues: [{ code: "unreadable-file" }] });
  });

  test("validate tells people the place, what is wrong and the sum", () => {
    const good = folder.file("good.json", oddNumbers);
    const bad = folder.file("refused.json", refusedFlow);
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
});
