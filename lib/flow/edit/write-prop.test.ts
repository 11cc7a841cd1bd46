import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  flowOf,
  freshIds,
  go,
  input,
  nodeOf,
  placeOn,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import type { Json, JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { duplicateNodes } from "./duplicate-nodes";
import { beforeBurst, record, startHistory, undo } from "./history";
import { insertNode } from "./insert-node";
import { renameAnswer } from "./rename-answer";
import { changeNodesOn, changeScreens } from "./tree/change";
import { writeProp } from "./write-prop";

/** A Flow whose inputs were all made in this sitting. */
function madeHere(...flow: Parameters<typeof flowOf>): FlowDocument {
  return changeScreens(flowOf(...flow), (screen) =>
    changeNodesOn(screen, (node) => ({ ...node, isNamedByLabel: true })),
  );
}

/** The document with the label of an input typed anew. */
function labelled(document: FlowDocument, name: string, label: Json): FlowDocument {
  return writeProp(document, { node: nodeOf(document, name).id, path: ["label"] }, label);
}

function names(document: FlowDocument): readonly unknown[] {
  return document.screens.flatMap(({ children }) => children.flatMap(({ props }) => props.name ?? []));
}

function fresh(component: string): FlowDocument {
  const document = flowOf({ A: { terminal: true, children: [button(complete())] } });
  return insertNode(document, { component, at: placeOn(document, "A", 0), newId: freshIds() }).document;
}

describe("the name of an answer follows its label", () => {
  test.each([
    ["TextInput", "Full name", "full_name"],
    ["TextInput", "Größe & Maß", "grosse_mass"],
    ["Dropdown", "¿Qué día?", "que_dia"],
    ["RadioButtonsGroup", "Don't know", "dont_know"],
    ["TextInput", "  2nd choice  ", "text_2nd_choice"],
    ["TextInput", "الاسم", "text"],
    ["TextInput", "", "text"],
    ["TextInput", "Flow token", "text_flow_token"],
    ["TextArea", "What may we do for you on the day you visit us?", "what_may_we_do_for_you_on_the_day_you"],
    ["OptIn", "x".repeat(60), "x".repeat(40)],
  ])("of a new %s that is called %j", (component, label, name) => {
    const starter = fresh(component);
    expect(names(labelled(starter, String(names(starter)[0]), label))).toEqual([name]);
  });

  test("again and again, and past an empty label", () => {
    let document = fresh("TextInput");
    for (const label of ["Email", "Email address", "", "Phone"]) {
      document = labelled(document, String(names(document)[0]), label);
    }
    expect(names(document)).toEqual(["phone"]);
  });

  test("together with everything that speaks of it", () => {
    const document = madeHere({
      A: [input("mail", { label: "Mail" }), text("${form.mail}"), button(go("B"))],
      B: { terminal: true, children: [button(complete({ mail: "${screen.A.form.mail}" }))] },
    });
    const next = labelled(document, "mail", "Email");
    expect(wireOf(next, "A").slice(0, 2)).toEqual([
      input("email", { label: "Email" }),
      text("${form.email}"),
    ]);
    expect(wireOf(next, "B")).toEqual([button(complete({ email: "${screen.A.form.email}" }))]);
  });

  test("and differs from all other answers of the Flow", () => {
    const document = madeHere({
      A: [input("email", { label: "E-mail" }), input("text", { label: "Your answer" })],
      B: [input("city", { label: "City" })],
    });
    expect(names(labelled(document, "text", "Email"))).toEqual(["email", "email_2", "city"]);
    expect(names(labelled(document, "text", "City"))).toEqual(["email", "city_2", "city"]);
  });

  test("of an input that came from the palette in an earlier sitting", () => {
    const document = flowOf({ A: [input("text_2", { label: "Your answer" })] });
    expect(names(labelled(labelled(document, "text_2", "Mail"), "mail", "Email"))).toEqual(["email"]);
  });

  test("of a copy, whatever number it got", () => {
    const document = madeHere({ A: [input("guest_1", { label: "Guest 1" })] });
    const node = nodeOf(document, "guest_1").id;
    const copied = duplicateNodes(document, { nodes: [node], newId: freshIds() }).document;
    expect(names(copied)).toEqual(["guest_1", "guest_2"]);
    expect(names(labelled(copied, "guest_2", "Companion"))).toEqual(["guest_1", "companion"]);
    expect(names(labelled(copied, "guest_1", "Guest 7"))).toEqual(["guest_7", "guest_2"]);
  });

  test("of a calendar with two labels", () => {
    const document = madeHere({
      A: [
        {
          type: "CalendarPicker",
          name: "arrival",
          mode: "range",
          label: { "start-date": "Arrival", "end-date": "Departure" },
        },
      ],
    });
    const target = { node: nodeOf(document, "arrival").id, path: ["label", "start-date"] };
    expect(names(writeProp(document, target, "First day"))).toEqual(["first_day"]);
  });
});

describe("the name of an answer stays", () => {
  test.each<[string, FlowDocument, Json]>([
    ["when somebody typed it", madeHere({ A: [input("mail", { label: "Your address" })] }), "Email"],
    [
      "in a Flow with an endpoint",
      madeHere({ A: [input("mail", { label: "Mail" })] }, { data_api_version: "3.0" }),
      "Email",
    ],
    [
      "when another input of the screen shares it",
      madeHere({ A: [input("mail", { label: "Mail" }), input("mail", { label: "Mail" })] }),
      "Email",
    ],
    ["when the Flow was opened with it", flowOf({ A: [input("mail", { label: "Mail" })] }), "Email"],
    [
      "when it may be somebody's own, though the palette gives the same",
      flowOf({ A: [{ type: "DatePicker", name: "date", label: "Date" }] }),
      "Day",
    ],
    ["when the label is the same name", madeHere({ A: [input("mail_2", { label: "Mail" })] }), "Mail:"],
    ["when the label becomes a reference", madeHere({ A: [input("mail", { label: "Mail" })] }), "${data.x}"],
    ["when the label was a reference", madeHere({ A: [input("text", { label: "${data.x}" })] }), "Email"],
  ])("%s", (_, document, label) => {
    const next = labelled(document, String(names(document)[0]), label);
    expect(names(next)).toEqual(names(document));
    expect(screenOf(next, "A").children[0]?.props.label).toBe(label);
  });

  test("when something else is written, or nothing is asked", () => {
    const document = madeHere({
      A: [input("text", { label: "Your answer" }), { ...button(go("")), name: "go" }],
    });
    const node = nodeOf(document, "text").id;
    expect(names(writeProp(document, { node, path: ["helper-text"] }, "Email"))).toEqual(["text", "go"]);
    expect(names(labelled(document, "go", "Email"))).toEqual(["text", "go"]);
    expect(writeProp(document, { node, path: ["label"] }, "Your answer")).toBe(document);
  });

  test("from the moment on when it is typed", () => {
    const document = madeHere({ A: [input("mail", { label: "Mail" })] });
    const typed = renameAnswer(document, { node: nodeOf(document, "mail").id, name: "contact" });
    expect(names(labelled(typed, "contact", "Email"))).toEqual(["contact"]);
    const same = renameAnswer(typed, { node: nodeOf(typed, "contact").id, name: "mail" });
    expect(names(labelled(same, "mail", "Email"))).toEqual(["mail"]);
  });
});

describe("typing a label letter by letter", () => {
  function typed(document: FlowDocument, words: readonly string[]) {
    const target = {
      node: screenOf(document, "A").children[0]?.id ?? nodeOf(document, "x").id,
      path: ["label"],
    };
    return words.reduce(
      (history, label) => {
        const before = beforeBurst(history, "label");
        return record(history, { document: writeProp(before, target, label), selection: null }, "label");
      },
      startHistory(document, null),
    );
  }

  test("is one step, in which the name that was typed on the way leaves no trace", () => {
    const document = madeHere({
      A: {
        terminal: true,
        children: [
          input("text", { label: "Your answer" }),
          button(complete({ text: "${form.text}", e: "x" })),
        ],
      },
    });
    const history = typed(document, ["", "E", "Em", "Email"]);
    const [, last] = wireOf(history.present.document, "A") as readonly JsonObject[];
    expect(last).toEqual(button(complete({ email: "${form.email}", e: "x" })));
    expect(undo(history).present.document).toBe(document);
  });

  test("leaves a name alone that somebody typed, though a label on the way would give it", () => {
    const document = madeHere({ A: [input("email", { label: "Your address" })] });
    const history = typed(document, ["Emai", "Email", "Email address"]);
    expect(names(history.present.document)).toEqual(["email"]);
  });
});
