import { describe, expect, it } from "vitest";
import { testFlow } from "../test-sandbox";
import { flowReport } from "./flow-report";

describe("the report about a Flow JSON", () => {
  it("finds nothing in a good one and names its versions", () => {
    expect(flowReport(testFlow())).toEqual({ problems: [], jsonVersion: "7.3", dataApiVersion: null });
    expect(flowReport(testFlow({ hasEndpoint: true }))).toEqual({
      problems: [],
      jsonVersion: "7.3",
      dataApiVersion: "3.0",
    });
  });

  it("has the form that was recorded", () => {
    const [problem] = flowReport(testFlow().replace('"TextBody",', '"Nothing",')).problems;
    expect(Object.keys(problem ?? {})).toEqual([
      "error",
      "error_type",
      "message",
      "line_start",
      "line_end",
      "column_start",
      "column_end",
      "pointers",
    ]);
    expect(problem).toMatchObject({ pointers: [{ path: "screens[0].layout.children[0].type" }] });
  });

  it("points at an unknown name itself, and at the object in which something is missing", () => {
    const text = testFlow().replace('"required": true', '"requird": true');
    const [problem] = flowReport(text).problems;
    const lines = text.split("\n");
    const row = lines.findIndex((line) => line.includes("requird"));
    const column = (lines[row] ?? "").indexOf('"requird"') + 1;
    expect(problem).toMatchObject({
      error: "INVALID_PROPERTY_KEY",
      line_start: row + 1,
      column_start: column,
      column_end: column + '"requird"'.length - 1,
    });
    const [missing] = flowReport(testFlow().replace('"version": "7.3",', "")).problems;
    expect(missing).toMatchObject({ error: "MISSING_FLOW_JSON_VERSION", line_start: 1, column_start: 1 });
  });

  it("counts columns from 1 in every kind of line", () => {
    const text = '{"version":"7.3",\r\n"screens":5}';
    const [problem] = flowReport(text).problems;
    expect(problem).toMatchObject({ line_start: 2, line_end: 2, column_start: 11, column_end: 11 });
  });

  it.each(["", "no json", "[]", "null", '{"version":"7.3","screens":[]}', `${"[".repeat(100_000)}`])(
    "never throws: %j",
    (text) => {
      const { problems } = flowReport(text);
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problem).toMatchObject({ line_start: expect.any(Number) });
    },
  );
});
