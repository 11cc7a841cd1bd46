import { describe, expect, test } from "vitest";
import { button, complete, flowOf, freshIds, go, nodeOf, screenOf } from "../fixtures/small-flow";
import type { JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { type ActionChoice, setAction } from "./set-action";
import { setTerminal } from "./set-terminal";

function terminal(document: FlowDocument, id: string, isLast: boolean): FlowDocument {
  return setTerminal(document, { screen: screenOf(document, id).key, terminal: isLast, newId: freshIds() });
}

describe("the text of a button that nobody typed", () => {
  const labelOf = (document: FlowDocument, id: string) => screenOf(document, id).children.at(-1)?.props.label;
  const labelled = (label: string, action: JsonObject) => ({ ...button(action), label });

  test("says Continue once the screen is no longer last, and Finish once it is", () => {
    const document = flowOf({
      A: { terminal: true, children: [labelled("Finish", complete())] },
      B: [labelled("Continue", go(""))],
    });
    const turned = terminal(terminal(document, "A", false), "B", true);
    expect([labelOf(turned, "A"), labelOf(turned, "B")]).toEqual(["Continue", "Finish"]);
    const back = terminal(terminal(turned, "A", true), "B", false);
    expect([labelOf(back, "A"), labelOf(back, "B")]).toEqual(["Finish", "Continue"]);
  });

  test("follows the action that is chosen", () => {
    const document = flowOf({ A: [labelled("Continue", go("B"))], B: [] });
    const node = nodeOf(document, "Footer").id;
    const choose = (flow: FlowDocument, action: ActionChoice) =>
      setAction(flow, { node, trigger: "on-click-action", action, newId: freshIds() });
    const finishing = choose(document, { name: "complete" });
    expect(labelOf(finishing, "A")).toBe("Finish");
    const leading = choose(finishing, { name: "navigate", to: screenOf(document, "B").key });
    expect(labelOf(leading, "A")).toBe("Continue");
  });

  test("is left alone when it is any other", () => {
    const document = flowOf({ A: { terminal: true, children: [labelled("Send", complete())] }, B: [] });
    expect(labelOf(terminal(document, "A", false), "A")).toBe("Send");
    const other = flowOf({ A: [labelled("finish", go(""))] });
    expect(labelOf(terminal(other, "A", true), "A")).toBe("finish");
  });
});
