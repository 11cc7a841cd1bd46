import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenFlow } from "../fixtures/arbitraries";
import {
  button,
  complete,
  field,
  flowOf,
  freshIds,
  go,
  input,
  link,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import { type FlowDocument, screenId } from "../model/document";
import { parse } from "../model/parse";
import { print } from "../model/print";
import type { Issue } from "../validate/issue";
import { validate } from "../validate/validate";
import { applyFix, applyFixes } from "./fix";

function fixed(document: FlowDocument): FlowDocument {
  return applyFixes(document, validate(document), freshIds());
}

function identityOf({ code, target, message }: Issue): string {
  return JSON.stringify([code, target, message]);
}

describe("one-click fixes", () => {
  test.each<[string, FlowDocument, (next: FlowDocument) => unknown, unknown]>([
    [
      "take away what is not allowed",
      flowOf({ A: { terminal: true, children: [{ ...text("x"), wrong: 1, also: 2 }, button(complete())] } }),
      (next) => wireOf(next, "A")[0],
      text("x"),
    ],
    [
      "give a last screen its button",
      flowOf({ A: { terminal: true, children: [input("x")] } }),
      (next) => wireOf(next, "A")[1],
      { type: "Footer", label: "Finish", "on-click-action": complete({ x: "${form.x}" }) },
    ],
    [
      "declare a field that is read",
      flowOf({ A: { terminal: true, children: [text("${data.name}"), button(complete())] } }),
      (next) => screenOf(next, "A").props.data,
      { name: field("string", "Example") },
    ],
    [
      "send along what a screen asks for",
      flowOf({
        A: [input("city"), button(go("B", { x: "1" }))],
        B: {
          terminal: true,
          data: { city: field("string", ""), x: field("string", "") },
          children: [button(complete())],
        },
      }),
      (next) => wireOf(next, "A")[1],
      button(go("B", { x: "1", city: "${form.city}" })),
    ],
    [
      "write the routing model anew",
      flowOf(
        { A: [button(go("B"))], B: { terminal: true, children: [button(complete())] } },
        { data_api_version: "3.0", routing_model: { A: [], B: [] } },
      ),
      (next) => print(next).routing_model,
      { A: ["B"], B: [] },
    ],
    [
      "give a reserved screen another id",
      flowOf({ A: [button(go("success"))], success: { terminal: true, children: [button(complete())] } }),
      (next) => next.screens[1]?.props.id,
      "success_SCREEN",
    ],
    [
      "send an answer with every button that finishes the Flow after it",
      flowOf({
        A: [input("name"), input("mail"), button(go("B")), link(go("C"))],
        B: { terminal: true, children: [button(complete({ name: "${screen.A.form.name}" }))] },
        C: { terminal: true, children: [input("own"), button(complete())] },
      }),
      (next) => [wireOf(next, "B")[0], wireOf(next, "C")[1]],
      [
        button(complete({ name: "${screen.A.form.name}", mail: "${screen.A.form.mail}" })),
        button(complete({ mail: "${screen.A.form.mail}", own: "${form.own}" })),
      ],
    ],
  ])("%s", (_, document, read, expected) => {
    expect(read(fixed(document))).toEqual(expected);
  });

  test("of a place that is gone change nothing", () => {
    const document = flowOf({ A: [text("x")] });
    const target = { screen: "gone" as never, node: "gone" as never, path: ["text"] };
    for (const fix of [
      { name: "remove" },
      { name: "set", value: 1 },
      { name: "rename-screen", to: "B" },
      { name: "rename-answer", to: "b" },
      { name: "add-footer" },
      { name: "mark-terminal" },
      { name: "carry-fields", fields: { a: 1 } },
      { name: "send-answer" },
      { name: "keep-last" },
    ] as const) {
      expect(applyFix(document, { target, fix }, freshIds())).toBe(document);
      expect(applyFix(document, { target: { path: [] }, fix }, freshIds())).toBe(document);
    }
    expect(applyFix(document, { target }, freshIds())).toBe(document);
  });

  test("mend their issue, in any broken Flow", () => {
    fc.assert(
      fc.property(brokenFlow, (flow) => {
        const document = parse(flow);
        if (!document) return;
        for (const issue of validate(document)) {
          const screen = document.screens.find(({ key }) => key === issue.target.screen);
          // A screen of the wrong kind, or without an id, cannot be mended in one click.
          if (!issue.fix || screen?.malformed || (screen && screenId(screen) === "")) continue;
          const next = applyFix(document, issue, freshIds());
          expect(next, identityOf(issue)).not.toBe(document);
          expect(validate(next).map(identityOf), JSON.stringify(issue)).not.toContain(identityOf(issue));
        }
      }),
      { numRuns: 300 },
    );
  });
});
