import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  field,
  flowOf,
  go,
  input,
  nodeOf,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import type { FlowDocument } from "../model/document";
import { print } from "../model/print";
import { removeData } from "./remove-data";
import { renameAnswer, renameVerdict } from "./rename-answer";
import { renameData } from "./rename-data";

function rename(document: FlowDocument, from: string, to: string): FlowDocument {
  return renameAnswer(document, { node: nodeOf(document, from).id, name: to });
}

describe("renaming an answer", () => {
  const document = flowOf({
    A: {
      sensitive: ["mail"],
      children: [
        {
          type: "Form",
          name: "f",
          "init-values": { name: "x", mail: "a" },
          "error-messages": { mail: "Taken" },
          children: [input("mail"), input("name")],
        },
        {
          type: "If",
          condition: "(${form.mail} == 'x') && ${form.name}",
          then: [text("`'Hi ' ${form.mail}`")],
        },
        button(go("B", { mail: "${form.mail}", other: "${form.name}" })),
      ],
    },
    B: {
      title: "${screen.A.form.mail}",
      data: { mail: field("string", ""), other: field("string", "") },
      children: [
        input("mail"),
        text("${form.mail}"),
        text("${screen.A.form.mail}"),
        button(go("C", { mail: "${data.mail}" })),
      ],
    },
    C: {
      terminal: true,
      data: { mail: field("string", "") },
      children: [
        button(
          complete({
            mail: "${data.mail}",
            again: "${screen.A.form.mail}",
            nested: { mail: "${data.mail}" },
          }),
        ),
      ],
    },
  });
  const renamed = rename(document, "mail", "email");

  test("mends the Form, the sensitive list, conditions, texts and payloads of its screen", () => {
    expect(screenOf(renamed, "A").props.sensitive).toEqual(["email"]);
    expect(wireOf(renamed, "A")).toEqual([
      {
        type: "Form",
        name: "f",
        "init-values": { name: "x", email: "a" },
        "error-messages": { email: "Taken" },
        children: [{ ...input("mail"), name: "email" }, input("name")],
      },
      {
        type: "If",
        condition: "(${form.email} == 'x') && ${form.name}",
        then: [text("`'Hi ' ${form.email}`")],
      },
      button(go("B", { email: "${form.email}", other: "${form.name}" })),
    ]);
  });

  test("mends other screens, and leaves their own inputs of that name alone", () => {
    expect(screenOf(renamed, "B").props.title).toBe("${screen.A.form.email}");
    expect(wireOf(renamed, "B").slice(0, 3)).toEqual([
      input("mail"),
      text("${form.mail}"),
      text("${screen.A.form.email}"),
    ]);
  });

  test("renames the fields that carry it from screen to screen, and the column it is sent under", () => {
    expect(screenOf(renamed, "B").props.data).toEqual({
      email: field("string", ""),
      other: field("string", ""),
    });
    expect(wireOf(renamed, "B")[3]).toEqual(button(go("C", { email: "${data.email}" })));
    expect(wireOf(renamed, "C")).toEqual([
      button(
        complete({
          email: "${data.email}",
          again: "${screen.A.form.email}",
          nested: { mail: "${data.email}" },
        }),
      ),
    ]);
  });

  test("and back gives the original", () => {
    expect(print(rename(renamed, "email", "mail"))).toEqual(print(document));
  });

  test("keeps columns when asked to", () => {
    const kept = renameAnswer(document, {
      node: nodeOf(document, "mail").id,
      name: "email",
      columns: "keep",
    });
    expect(wireOf(kept, "A")[2]).toEqual(button(go("B", { mail: "${form.email}", other: "${form.name}" })));
    expect(wireOf(kept, "C")[0]).toMatchObject({
      "on-click-action": { payload: { mail: "${data.mail}", again: "${screen.A.form.email}" } },
    });
  });

  test("keeps a field that another route fills with something else", () => {
    const two = flowOf({
      A: [input("x"), button(go("C", { x: "${form.x}" }))],
      B: [button(go("C", { x: "none" }))],
      C: {
        data: { x: field("string", "") },
        terminal: true,
        children: [button(complete({ x: "${data.x}" }))],
      },
    });
    const after = rename(two, "x", "y");
    expect(wireOf(after, "A")[1]).toEqual(button(go("C", { x: "${form.y}" })));
    expect(wireOf(after, "C")).toEqual([button(complete({ x: "${data.x}" }))]);
  });

  test("keeps what an endpoint reads or sends, but not the column of the response", () => {
    const asking = flowOf(
      {
        A: [input("x"), button({ name: "data_exchange", payload: { x: "${form.x}" } })],
        B: { data: { x: field("string", "") }, children: [button(complete({ x: "${screen.A.form.x}" }))] },
        C: [{ type: "EmbeddedLink", text: "t", "on-click-action": go("B", { x: "${screen.A.form.x}" }) }],
      },
      { data_api_version: "3.0", routing_model: {} },
    );
    const after = rename(asking, "x", "y");
    expect(wireOf(after, "A")[1]).toEqual(button({ name: "data_exchange", payload: { x: "${form.y}" } }));
    expect(screenOf(after, "B").props.data).toEqual({ x: field("string", "") });
    expect(wireOf(after, "B")).toEqual([button(complete({ y: "${screen.A.form.y}" }))]);
  });

  test("leaves references with the other input of the same name", () => {
    const twins = flowOf({
      A: [{ type: "If", condition: "c", then: [input("x")], else: [input("x")] }, text("${form.x}")],
    });
    const after = rename(twins, "x", "y");
    expect(wireOf(after, "A")[1]).toEqual(text("${form.x}"));
  });

  test.each([
    ["name", "taken"],
    ["f", "taken"],
    ["first name", "invalid"],
    ["1st", "invalid"],
    ["", "invalid"],
    ["__proto__", "invalid"],
  ])("to %j is refused: %s", (to, reason) => {
    const node = nodeOf(document, "mail").id;
    expect(renameVerdict(document, { node, name: to })).toEqual({ allowed: false, reason });
    expect(renameAnswer(document, { node, name: to })).toBe(document);
  });

  test("touches only the screens that speak of it", () => {
    const apart = flowOf({ A: [input("x")], B: [text("b")], C: [text("${screen.A.form.x}")] });
    const after = rename(apart, "x", "y");
    expect(screenOf(after, "B")).toBe(screenOf(apart, "B"));
    expect(screenOf(after, "C")).not.toBe(screenOf(apart, "C"));
  });
});

describe("declared data", () => {
  const document = flowOf({
    A: [button(go("B", { city: "Lima", keep: 1 }))],
    B: {
      data: { city: field("string", "Lima"), keep: field("number", 1), required: ["city", "keep"] },
      children: [
        text("${data.city}"),
        {
          type: "OptIn",
          name: "o",
          label: "O",
          "on-select-action": { name: "update_data", payload: { city: "${data.keep}" } },
        },
      ],
    },
    C: [text("${screen.B.data.city}"), text("${data.city}")],
  });
  const screen = screenOf(document, "B").key;

  test("is renamed with all that sends, sets and reads it", () => {
    const renamed = renameData(document, { screen, from: "city", to: "town" });
    expect(screenOf(renamed, "B").props.data).toEqual({
      town: field("string", "Lima"),
      keep: field("number", 1),
      required: ["town", "keep"],
    });
    expect(wireOf(renamed, "A")).toEqual([button(go("B", { town: "Lima", keep: 1 }))]);
    expect(wireOf(renamed, "B")).toMatchObject([
      text("${data.town}"),
      { "on-select-action": { payload: { town: "${data.keep}" } } },
    ]);
    expect(wireOf(renamed, "C")).toEqual([text("${screen.B.data.town}"), text("${data.city}")]);
    expect(print(renameData(renamed, { screen, from: "town", to: "city" }))).toEqual(print(document));
  });

  test.each(["keep", "required", "a-b", "a b", "a.b", "", "__proto__"])("is not renamed to %j", (to) => {
    expect(renameData(document, { screen, from: "city", to })).toBe(document);
  });

  test("is removed with all that sends and sets it; what reads it is reported", () => {
    const { document: left, lost } = removeData(document, { screen, name: "city" });
    expect(screenOf(left, "B").props.data).toEqual({ keep: field("number", 1), required: ["keep"] });
    expect(wireOf(left, "A")).toEqual([button(go("B", { keep: 1 }))]);
    expect(wireOf(left, "B")).toMatchObject([text("${data.city}"), { "on-select-action": { payload: {} } }]);
    expect(
      lost.map(({ screen: key, path }) => [left.screens.find((each) => each.key === key)?.props.id, path]),
    ).toEqual([
      ["B", ["text"]],
      ["C", ["text"]],
    ]);
  });

  test("leaves no empty data behind", () => {
    const one = flowOf({ A: { data: { x: field("string", "") }, children: [] } });
    const { document: left } = removeData(one, { screen: screenOf(one, "A").key, name: "x" });
    expect(screenOf(left, "A").props).not.toHaveProperty("data");
  });
});

test("gives no name to what is no component", () => {
  const document = flowOf({ A: [[], "loose", input("name")] });
  const [list, loose] = screenOf(document, "A").children;
  for (const node of [list, loose]) {
    const details = { node: node?.id ?? nodeOf(document, "name").id, name: "free" };
    expect(renameVerdict(document, details)).toEqual({ allowed: false, reason: "gone" });
    expect(renameAnswer(document, details)).toBe(document);
  }
});

test("renames a column that is told apart by its screen", () => {
  const document = flowOf({
    A: [input("name"), button(go("LAST_PAGE"))],
    LAST_PAGE: {
      terminal: true,
      children: [
        input("name_2"),
        button(complete({ name: "${screen.A.form.name}", last_page_name_2: "${form.name_2}" })),
      ],
    },
  });
  expect(wireOf(rename(document, "name_2", "mail"), "LAST_PAGE")[1]).toEqual(
    button(complete({ name: "${screen.A.form.name}", last_page_mail: "${form.mail}" })),
  );
});
