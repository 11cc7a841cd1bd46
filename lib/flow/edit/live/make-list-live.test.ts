import { expect, test } from "vitest";
import { invariant } from "../../../invariant";
import { success } from "../../../result";
import { answerQuestion } from "../../answering/answer-question";
import type { AnsweringPorts } from "../../answering/ports";
import { isJsonObject, type JsonObject, own } from "../../json";
import { actionsOf } from "../../model/actions-of";
import type { FlowDocument } from "../../model/document";
import { parse } from "../../model/parse";
import { nodesOf } from "../../model/walk";
import { rowIdColumn } from "../../rules/rules";
import { rulesSchema } from "../../rules/rules-schema";
import { validate } from "../../validate/validate";
import { connectScreens } from "../connect-screens";
import { disconnect } from "../disconnect";
import { askByRules } from "./ask-by-rules";
import { changeLiveList } from "./change-live-list";
import { keepAsking } from "./keep-asking";
import { filledListAt, liveListAt } from "./live-list";
import { makeListLive } from "./make-list-live";
import { makeListOfTimes } from "./make-list-of-times";
import { makeListStatic } from "./make-list-static";

const home = { zone: "Europe/Madrid", locale: "es" };

function booking(): FlowDocument {
  const footer = (label: string, action: JsonObject) => ({
    type: "Footer",
    label,
    "on-click-action": action,
  });
  const go = (name: string, payload: JsonObject) => ({
    name: "navigate",
    next: { type: "screen", name },
    payload,
  });
  const screen = (id: string, children: readonly JsonObject[], more: JsonObject = {}) => ({
    ...{ id, title: id, ...more },
    layout: { type: "SingleColumnLayout", children },
  });
  const document = parse({
    version: "7.3",
    screens: [
      screen("NAME", [
        { type: "TextInput", name: "name", label: "Your name", required: true },
        footer("Next", go("TIME", { name: "${form.name}" })),
      ]),
      screen(
        "TIME",
        [
          {
            type: "Dropdown",
            name: "slot",
            label: "Time",
            required: true,
            "data-source": [{ id: "nine", title: "Nine", description: "Early" }],
          },
          footer("Next", go("DONE", {})),
        ],
        { data: { name: { type: "string", __example__: "Ana" } } },
      ),
      screen("DONE", [footer("Send", { name: "complete", payload: { slot: "${screen.TIME.form.slot}" } })], {
        terminal: true,
      }),
    ],
  });
  invariant(document, "the Flow parses");
  return document;
}

function nodeOf(document: FlowDocument, screen: number, type: string) {
  const at = document.screens[screen];
  const node = at && nodesOf(at).find((each) => each.type === type);
  invariant(at && node, `screen ${screen} has a ${type}`);
  return { screen: at, node };
}

function live(document: FlowDocument, screen = 1): FlowDocument {
  return makeListLive(document, {
    node: nodeOf(document, screen, "Dropdown").node.id,
    list: "data-source",
    rows: { source: "slots", where: [] },
    fields: { title: [{ column: "time" }], description: [{ column: "note" }] },
    example: [],
    home,
  });
}

function errorsIn(document: FlowDocument): readonly string[] {
  return validate(document).flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}

const ports: AnsweringPorts = {
  find: async () => success({ rows: [{ [rowIdColumn]: "r1", time: "09:00", note: "" }], title: "Slots" }),
  slots: async () => success({ rows: [], title: "" }),
  save: async () => success({ rows: [], title: "" }),
  reserve: async () => success({ outcome: "held", title: "" }),
  call: async () => success({ rows: [], title: "" }),
  confirm: async () => success("kept"),
  unconfirm: async () => undefined,
  today: "2026-11-21",
  elapsed: () => 0,
};

function actionOf(document: FlowDocument, screen: number): JsonObject {
  const [found] = actionsOf(nodeOf(document, screen, "Footer").node);
  invariant(found, "the button does something");
  return found.action;
}

test("a static list becomes a live one by its source alone: nothing else is left to do", async () => {
  expect(errorsIn(booking())).toEqual([]);
  const document = live(booking());
  expect(errorsIn(document)).toEqual([]);
  expect(nodeOf(document, 1, "Dropdown").node.props["data-source"]).toBe("${data.slot_options}");
  expect(document.props.data_api_version).toBe("3.0");
  expect(actionOf(document, 0)).toEqual({
    name: "data_exchange",
    payload: { trigger: "to_time", name: "${form.name}" },
  });
  expect(rulesSchema.safeParse(document.rules).success).toBe(true);
  expect(document.rules).toMatchObject(home);
});

test("the rules it wrote answer: the next screen comes with its rows, and with what was sent before", async () => {
  const document = live(booking());
  const { rules } = document;
  invariant(rules, "the Flow has rules");
  const question = {
    action: "data_exchange" as const,
    screen: "NAME",
    data: { trigger: "to_time", name: "Eva" },
    flowToken: "t",
  };
  const { reply } = await answerQuestion(question, {
    document,
    rules,
    ports,
    before: async () => ({}),
    key: () => "k",
  });
  expect(reply).toEqual(
    success({
      kind: "screen",
      screen: "TIME",
      data: { name: "Eva", slot_options: [{ id: "r1", title: "09:00" }] },
    }),
  );
});

test("what the list showed stays as its example", () => {
  const { screen } = nodeOf(live(booking()), 1, "Dropdown");
  const data = own(screen.props, "data");
  const field = isJsonObject(data) ? own(data, "slot_options") : undefined;
  expect(isJsonObject(field) && field.__example__).toEqual([
    { id: "nine", title: "Nine", description: "Early" },
  ]);
});

test("a route drawn later asks too", () => {
  const { node } = nodeOf(booking(), 0, "Footer");
  const document = live(disconnect(booking(), { node: node.id }));
  const [name, time] = document.screens;
  invariant(name && time, "the screens are there");
  expect(actionOf(document, 0).name).toBe("navigate");
  const drawn = connectScreens(document, { node: nodeOf(document, 0, "Footer").node.id, to: time.key });
  const asking = keepAsking(drawn);
  expect(actionOf(asking, 0).name).toBe("data_exchange");
  expect(keepAsking(asking)).toBe(asking);
});

test("a button that asks is led elsewhere by its rule", () => {
  const document = live(booking());
  const [, , done] = document.screens;
  invariant(done, "the screen is there");
  const led = connectScreens(document, { node: nodeOf(document, 0, "Footer").node.id, to: done.key });
  expect(actionOf(led, 0)).toEqual(actionOf(document, 0));
  expect(led.rules?.screens.NAME?.taps?.[0]?.outcomes[0]?.then).toMatchObject({ kind: "go", screen: "DONE" });
});

test("a button that finishes goes on finishing, by a rule", async () => {
  const document = booking();
  const { node } = nodeOf(document, 2, "Footer");
  const asking = askByRules(document, { node: node.id, trigger: "on-click-action" });
  expect(errorsIn(asking)).toEqual([]);
  expect(asking.rules?.screens.DONE?.taps).toEqual([
    {
      trigger: "finish",
      steps: [],
      outcomes: [{ when: [], then: { kind: "finish", params: { slot: { kind: "answer", key: "slot" } } } }],
    },
  ]);
  expect(askByRules(asking, { node: node.id, trigger: "on-click-action" })).toBe(asking);
});

test("a list becomes one of free times that a rule finds, and one of rows or typed options again, without a rest", async () => {
  for (const start of [booking(), live(booking())]) {
    const here = { node: nodeOf(start, 1, "Dropdown").node.id, list: "data-source" };
    const made = makeListOfTimes(start, { ...here, home });
    invariant(made, "the list can be filled");
    const { document } = made;
    expect(made.at).toEqual({ screen: "TIME", when: "opens" });
    expect(errorsIn(document)).toEqual([]);
    expect(rulesSchema.parse(document.rules)).toEqual(document.rules);
    expect(document.rules?.screens.TIME?.opens?.steps.map((step) => step.do)).toEqual(["slots"]);
    expect([filledListAt(document, here)?.step.do, liveListAt(document, here)]).toEqual(["slots", undefined]);
    const { rules } = document;
    invariant(rules, "the Flow has rules");
    const slot = { [rowIdColumn]: "2026-12-01 09:00", date: "2026-12-01", time: "09:00" };
    const { reply } = await answerQuestion(
      { action: "data_exchange", screen: "NAME", data: { name: "Ana" }, flowToken: "t" },
      {
        ...{ document, rules, before: async () => ({}), key: () => "k" },
        ports: { ...ports, slots: async () => success({ rows: [slot], title: "" }) },
      },
    );
    expect(reply).toMatchObject({
      value: { screen: "TIME", data: { slot_options: [{ id: "2026-12-01 09:00" }] } },
    });
    const rows = { source: "slots", where: [] };
    const fields = { title: [{ column: "time" }] };
    const looked = changeLiveList(document, { ...here, rows, fields, example: [], home });
    expect(looked.rules?.screens.TIME?.opens?.steps.map((step) => step.do)).toEqual(["find"]);
    expect(errorsIn(looked)).toEqual([]);
    const typed = makeListStatic(document, { ...here, options: [{ id: "nine", title: "Nine" }] });
    expect(typed.rules?.screens.TIME).toBeUndefined();
    expect(errorsIn(typed)).toEqual([]);
  }
});
