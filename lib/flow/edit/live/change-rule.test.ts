import { expect, test } from "vitest";
import { invariant } from "../../../invariant";
import { fitData, withRefusal } from "../../answering/fit-data";
import { isJsonObject, type JsonObject, own } from "../../json";
import { actionsOf } from "../../model/actions-of";
import type { FlowDocument } from "../../model/document";
import { parse } from "../../model/parse";
import { nodesOf } from "../../model/walk";
import type { CheckStep, Ending } from "../../rules/rules";
import { validate } from "../../validate/validate";
import { askByRules } from "./ask-by-rules";
import { changeTap, setBackTo } from "./change-rule";
import { removeRule } from "./remove-rule";
import { screenRulesOf } from "./rules-edits";
import { sendAlong, sentUnder } from "./send-along";

const input = (name: string): JsonObject => ({ type: "TextInput", name, label: name });
const footer = (action: JsonObject): JsonObject => ({
  type: "Footer",
  label: "Next",
  "on-click-action": action,
});
const go = (name: string): JsonObject => ({ name: "navigate", next: { type: "screen", name }, payload: {} });

function flow(wrap: (children: readonly JsonObject[]) => readonly JsonObject[] = (all) => all): FlowDocument {
  const screen = (id: string, children: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
    ...{ id, title: id, ...more },
    layout: { type: "SingleColumnLayout", children },
  });
  const document = parse({
    version: "7.3",
    screens: [
      screen("ASK", [input("email"), footer(go("ORDER"))]),
      screen("ORDER", wrap([input("number"), footer(go("DONE"))])),
      screen("LOST", [footer(go("DONE"))]),
      screen("DONE", [footer({ name: "complete", payload: { number: "${screen.ORDER.form.number}" } })], {
        terminal: true,
      }),
    ],
  });
  invariant(document, "the Flow parses");
  return document;
}

const at = { screen: "ORDER", when: "tap", trigger: "to_done" } as const;
const check: CheckStep = {
  do: "check",
  id: "known",
  refuseWhen: [],
  message: { kind: "fixed", value: "No such order" },
  at: "number",
};

function asked(document = flow()): FlowDocument {
  return askByRules(document, { node: nodeOf(document, "ORDER", "Footer").id, trigger: "on-click-action" });
}

function nodeOf(document: FlowDocument, id: string, type: string) {
  const screen = document.screens.find(({ props }) => props.id === id);
  const node = screen && nodesOf(screen).find((each) => each.type === type);
  invariant(screen && node, `${id} has a ${type}`);
  return node;
}

function actionOf(document: FlowDocument): JsonObject {
  const [first] = actionsOf(nodeOf(document, "ORDER", "Footer"));
  invariant(first, "the button does something");
  return first.action;
}

function routes(document: FlowDocument): unknown {
  const model = own(document.props, "routing_model");
  return isJsonObject(model) ? own(model, "ORDER") : undefined;
}

function errorsIn(document: FlowDocument): readonly string[] {
  return validate(document).flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}

function leading(document: FlowDocument, then: Ending): FlowDocument {
  return changeTap(document, at, (tap) => ({ ...tap, outcomes: [{ when: [], then }] }));
}

test("an answer of an earlier screen is sent along once, and read back as what it is", () => {
  const email = { scope: "form", screen: "ASK", path: ["email"] } as const;
  const once = sendAlong(asked(), at, email);
  expect(once.key).toBe("email");
  expect(actionOf(once.document)).toMatchObject({
    payload: { trigger: "to_done", number: "${form.number}", email: "${screen.ASK.form.email}" },
  });
  expect(sendAlong(once.document, at, email)).toEqual({ document: once.document, key: "email" });
  expect(sentUnder(once.document, at, "email")).toEqual(email);
  const own = sendAlong(once.document, at, { scope: "form", screen: "ORDER", path: ["number"] });
  expect(own).toEqual({ document: once.document, key: "number" });
  expect(errorsIn(once.document)).toEqual([]);
});

test("an answer whose name is taken by another goes under a name of its own", () => {
  const other = sendAlong(asked(), at, { scope: "form", screen: "ASK", path: ["number"] });
  expect(other.key).toBe("number_2");
});

test("the routing model follows where a rule leads, and forgets what nobody takes", () => {
  const lost = leading(asked(), { kind: "go", screen: "LOST", data: {} });
  expect(routes(lost)).toEqual(["LOST"]);
  expect(routes(leading(lost, { kind: "go", screen: "DONE", data: {} }))).toEqual(["DONE"]);
});

test("a message at an input outside a Form is bound to it, and gone when there is none", () => {
  const document = changeTap(asked(), at, (tap) => ({ ...tap, steps: [check] }));
  expect(nodeOf(document, "ORDER", "TextInput").props["error-message"]).toBe("${data.field_errors.number}");
  expect(errorsIn(document)).toEqual([]);
  const [, screen] = document.screens;
  invariant(screen, "the screen is there");
  expect(fitData(screen, {})).toEqual({ field_errors: { number: "" } });
  expect(withRefusal(screen, fitData(screen, {}), { message: "No", at: "number" })).toEqual({
    field_errors: { number: "No" },
  });
  expect(changeTap(document, at, (tap) => ({ ...tap }))).toMatchObject({ screens: document.screens });
});

test("a message at an input in a Form is bound to the Form", () => {
  const inForm = flow((children) => [{ type: "Form", name: "form", children }]);
  const document = changeTap(asked(inForm), at, (tap) => ({ ...tap, steps: [check] }));
  expect(nodeOf(document, "ORDER", "Form").props["error-messages"]).toBe("${data.field_errors}");
  expect(errorsIn(document)).toEqual([]);
});

test("a rule that is taken away leaves an action that does the same by itself", () => {
  const plain = flow();
  const document = asked(plain);
  expect(actionOf(removeRule(document, at))).toEqual(actionOf(plain));
  expect(screenRulesOf(removeRule(document, at), "ORDER")).toEqual({});
  expect(routes(removeRule(document, at))).toEqual(["DONE"]);
  const params = { n: { kind: "answer", key: "number" }, day: { kind: "today" } } as const;
  const finishing = leading(document, { kind: "finish", params });
  expect(actionOf(removeRule(finishing, at))).toEqual({ name: "complete", payload: { n: "${form.number}" } });
  // Written out by the rule, as a row that was chosen is: the answer itself is sent again.
  const written = leading(document, { kind: "finish", params: { number: { kind: "today" } } });
  expect(actionOf(removeRule(written, at))).toMatchObject({ payload: { number: "${form.number}" } });
  const staying = leading(document, { kind: "stay", data: {} });
  expect(actionOf(removeRule(staying, at))).toMatchObject({ name: "navigate", next: { name: "" } });
});

test("where back leads can be said and taken back", () => {
  const document = setBackTo(asked(), "DONE", "ASK");
  expect(screenRulesOf(document, "DONE")).toEqual({ backTo: "ASK" });
  expect(setBackTo(document, "DONE", undefined).rules?.screens.DONE).toBeUndefined();
});

test("choosing an option stays on the screen until somebody says otherwise", () => {
  const document = flow();
  const node = nodeOf(document, "ORDER", "TextInput").id;
  const chosen = askByRules(asked(document), { node, trigger: "on-select-action" });
  const [, choice] = screenRulesOf(chosen, "ORDER").taps ?? [];
  expect(choice?.outcomes).toEqual([{ when: [], then: { kind: "stay", data: {} } }]);
});
