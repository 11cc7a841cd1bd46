import { describe, expect, it } from "vitest";
import { blankReport, type CallReport } from "@/lib/endpoint/call-report";
import type { Question } from "@/lib/endpoint/read-request";
import { callOf } from "./call-of";

const at = new Date("2026-11-21T08:00:00Z");
const times = { signature: 0, decrypt: 0, decide: 0, check: 0, encrypt: 0, total: 0 };

function logged(data: Question["data"], shownText: string) {
  const question: Question = {
    ...{ action: "data_exchange", screen: "A", data, flowToken: "t", version: "3.0", receivedAt: at },
  };
  const report: CallReport = {
    ...blankReport(times),
    kind: "question",
    question,
    ...{ shown: { screen: "B", data: { text: shownText, count: 12 } } },
    fault: { code: "rule-failed", message: "“s3cret!” is not a number.", details: { began: "pin=s3cret!" } },
    steps: [
      { title: "Saved a row in People", ms: 1, facts: { rows: [{ c1: "s3cret!", c2: 4711, c3: "Ana" }] } },
    ],
  };
  const trace = { sensitive: new Set(["pin", "code", "short"]) };
  return callOf(report, { endpointId: "e", at, trace, isTest: false }).detailsText;
}

describe("a call in the log", () => {
  it("hides what was typed hidden also where it travelled on: in rows, faults, answers of servers and screens", () => {
    const text = logged({ pin: "s3cret!", list: { code: 4711 }, name: "Ana" }, "Your pin is s3cret!");
    expect(text).not.toMatch(/s3cret|4711/);
    expect(JSON.parse(text)).toMatchObject({
      data: { pin: "•••", name: "Ana" },
      isMasked: true,
      shown: { screen: "B", data: { text: "Your pin is •••", count: 12 } },
      fault: { message: "“•••” is not a number.", details: { began: "pin=•••" } },
      steps: [{ facts: { rows: [{ c1: "•••", c2: "•••", c3: "Ana" }] } }],
    });
  });

  it("leaves words whole that only hold a short one of them", () => {
    const shown = JSON.parse(logged({ short: "a" }, "a")).shown;
    expect(shown).toMatchObject({ data: { text: "•••" } });
    expect(JSON.parse(logged({ short: "a" }, "Thanks, Ana"))).toMatchObject({
      shown: { data: { text: "Thanks, Ana" } },
    });
    expect(JSON.parse(logged({ name: "Ana" }, "Ana"))).not.toHaveProperty("isMasked");
  });
});
