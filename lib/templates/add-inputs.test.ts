import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "@/lib/flow/catalogue/index";
import { duplicateNodes } from "@/lib/flow/edit/duplicate-nodes";
import { insertNode } from "@/lib/flow/edit/insert-node";
import { moveNodes } from "@/lib/flow/edit/move-nodes";
import { pasteNodes } from "@/lib/flow/edit/paste-nodes";
import { type Chooser, chooser } from "@/lib/flow/fixtures/chooser";
import { answersOn } from "@/lib/flow/model/answers";
import type { FlowDocument } from "@/lib/flow/model/document";
import { canBeSent } from "@/lib/flow/model/finishing";
import type { Location } from "@/lib/flow/model/location";
import { parse, sequentialIds } from "@/lib/flow/model/parse";
import { printNode } from "@/lib/flow/model/print";
import { findNode } from "@/lib/flow/model/walk";
import { validate } from "@/lib/flow/validate/validate";
import { templates } from "./templates";

const inputs = catalogue.filter(({ answer }) => answer);
const newId = sequentialIds("new-");
// A Flow that rules finish has no end without them.
const typed = templates.filter(({ data }) => data === undefined);

test("whatever inputs are added to a template, every answer is sent at its end", () => {
  const decisions = fc.array(fc.nat(1_000), { minLength: 40, maxLength: 80, size: "max" });
  fc.assert(
    fc.property(fc.constantFrom(...typed), decisions, (template, choices) => {
      const choose = chooser(choices);
      let document = parse(template.flow);
      if (!document) throw new Error("a template is a Flow");
      for (let step = 0; step < 6; step += 1) document = withMoreInputs(document, choose);
      const unsent = validate(document).filter(({ code }) => code === "answer-not-sent");
      expect(unsent).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** One more input, put there in one of the ways people do it, on a screen from which the end is reached. */
function withMoreInputs(document: FlowDocument, choose: Chooser): FlowDocument {
  const screens = document.screens.filter((screen) => canBeSent(document, screen));
  const screen = screens[choose.below(screens.length)];
  if (!screen) throw new Error("a template has an end");
  const at: Location = {
    screen: screen.key,
    parent: null,
    slot: "children",
    index: choose.below(screen.children.length + 1),
  };
  const answers = document.screens.flatMap(answersOn);
  const node = answers[choose.below(answers.length)]?.node;
  const found = node === undefined ? undefined : findNode(document, node);
  const component = inputs[choose.below(inputs.length)]?.type ?? "";
  switch (found ? choose.below(4) : 0) {
    case 1:
      return pasteNodes(document, { values: found ? [printNode(found.node)] : [], at, newId }).document;
    case 2:
      return duplicateNodes(document, { nodes: found ? [found.node.id] : [], newId }).document;
    case 3:
      return moveNodes(document, { nodes: found ? [found.node.id] : [], to: at });
    default:
      return insertNode(document, { component, at, newId }).document;
  }
}
