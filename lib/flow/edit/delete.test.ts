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
import type { Use } from "../model/uses";
import { deleteNodes } from "./delete-nodes";
import { deleteScreen } from "./delete-screen";

function named(document: FlowDocument, uses: readonly Use[]): readonly unknown[] {
  return uses.map(({ screen, path }) => [
    document.screens.find(({ key }) => key === screen)?.props.id,
    ...path,
  ]);
}

describe("deleting an input", () => {
  const document = flowOf({
    A: {
      sensitive: ["mail"],
      children: [
        {
          type: "Form",
          name: "f",
          "init-values": { mail: "x" },
          "error-messages": { mail: "a", name: "b" },
          children: [input("mail"), input("name")],
        },
        text("${form.mail}"),
        button(go("B", { mail: "${form.mail}", name: "${form.name}" })),
      ],
    },
    B: {
      data: { mail: field("string", ""), name: field("string", "") },
      children: [button(go("C", { mail: "${data.mail}" }))],
    },
    C: {
      terminal: true,
      data: { mail: field("string", "") },
      children: [
        button(
          complete({
            mail: "${data.mail}",
            m: "${screen.A.form.mail}",
            name: "${screen.A.form.name}",
            mixed: "`'x' ${screen.A.form.mail}`",
          }),
        ),
      ],
    },
  });
  const { document: left, lost } = deleteNodes(document, [nodeOf(document, "mail").id]);

  test("takes it out of its Form, the sensitive list and what is sent at the end", () => {
    expect(wireOf(left, "A")[0]).toEqual({
      type: "Form",
      name: "f",
      "error-messages": { name: "b" },
      children: [input("name")],
    });
    expect(screenOf(left, "A").props).not.toHaveProperty("sensitive");
    expect(wireOf(left, "C")).toEqual([
      button(complete({ name: "${screen.A.form.name}", mixed: "`'x' ${screen.A.form.mail}`" })),
    ]);
  });

  test("takes away the fields that only carried it", () => {
    expect(screenOf(left, "B").props.data).toEqual({ name: field("string", "") });
    expect(screenOf(left, "C").props).not.toHaveProperty("data");
    expect(wireOf(left, "A")[2]).toEqual(button(go("B", { name: "${form.name}" })));
    expect(wireOf(left, "B")).toEqual([button(go("C"))]);
  });

  test("reports the texts and expressions that still read it", () => {
    expect(named(left, lost)).toEqual([
      ["A", "text"],
      ["C", "on-click-action", "payload", "mixed"],
    ]);
  });

  test("keeps a field that is still shown, and reports what fills it", () => {
    const shown = flowOf({
      A: [input("x"), button(go("B", { x: "${form.x}" }))],
      B: {
        data: { x: field("string", "") },
        children: [text("${data.x}"), button(complete({ x: "${data.x}" }))],
      },
    });
    const outcome = deleteNodes(shown, [nodeOf(shown, "x").id]);
    expect(wireOf(outcome.document, "A")).toEqual([button(go("B", { x: "${form.x}" }))]);
    expect(wireOf(outcome.document, "B")).toEqual([text("${data.x}"), button(complete())]);
    expect(named(outcome.document, outcome.lost)).toEqual([["A", "on-click-action", "payload", "x"]]);
  });

  test("loses nothing while another input has its name", () => {
    const twins = flowOf({
      A: [
        { type: "If", condition: "c", then: [input("x")], else: [input("x")] },
        button(complete({ x: "${form.x}" })),
      ],
    });
    const outcome = deleteNodes(twins, [nodeOf(twins, "x").id]);
    expect(wireOf(outcome.document, "A")[1]).toEqual(button(complete({ x: "${form.x}" })));
    expect(outcome.lost).toEqual([]);
  });

  test("leaves other screens of the same id alone", () => {
    const twins = flowOf({
      A: [input("x")],
      B: { id: "A", children: [input("x"), button(complete({ x: "${form.x}" }))] },
    });
    const outcome = deleteNodes(twins, [nodeOf(twins, "x").id]);
    expect(outcome.document.screens[1]).toBe(twins.screens[1]);
  });

  test("inside a deleted condition counts too", () => {
    const nested = flowOf({
      A: [{ type: "If", condition: "c", then: [input("x")] }, button(complete({ x: "${form.x}", y: 1 }))],
    });
    const outcome = deleteNodes(nested, [nodeOf(nested, "If").id, nodeOf(nested, "x").id]);
    expect(wireOf(outcome.document, "A")).toEqual([button(complete({ y: 1 }))]);
  });
});

describe("deleting nodes", () => {
  test("that are not there changes nothing", () => {
    const document = flowOf({ A: [text("a")] });
    expect(deleteNodes(document, [])).toEqual({ document, lost: [] });
    expect(deleteNodes(document, ["gone" as never]).document).toBe(document);
  });

  test("takes their routes out of the routing model, unless the endpoint may take them", () => {
    const props = { data_api_version: "3.0", routing_model: { A: ["B"], B: ["C"], C: [] } };
    const link = { type: "EmbeddedLink", text: "x", "on-click-action": go("B") };
    const plain = flowOf({ A: [link], B: [button(go("C"))], C: [] }, props);
    expect(print(deleteNodes(plain, [nodeOf(plain, "EmbeddedLink").id]).document).routing_model).toEqual({
      A: [],
      B: ["C"],
      C: [],
    });
    const asking = flowOf(
      { A: [link, button({ name: "data_exchange", payload: {} })], B: [button(go("C"))], C: [] },
      props,
    );
    expect(print(deleteNodes(asking, [nodeOf(asking, "EmbeddedLink").id]).document).routing_model).toEqual(
      props.routing_model,
    );
  });
});

describe("deleting a screen", () => {
  const document = flowOf(
    {
      A: [button(go("B"))],
      B: { data: { d: field("string", "") }, children: [input("x"), button(go("C"))] },
      C: {
        terminal: true,
        children: [text("${screen.B.data.d}"), button(complete({ x: "${screen.B.form.x}", y: 1 }))],
      },
    },
    { data_api_version: "3.0", routing_model: { A: ["B"], B: ["C"], C: [] } },
  );
  const { document: left, lost, cut } = deleteScreen(document, screenOf(document, "B").key);

  test("takes its answers out of what is sent, and itself out of the routing model", () => {
    expect(left.screens.map(({ props }) => props.id)).toEqual(["A", "C"]);
    expect(wireOf(left, "C")[1]).toEqual(button(complete({ y: 1 })));
    expect(print(left).routing_model).toEqual({ A: [], C: [] });
  });

  test("reports what still reads it and what still leads to it", () => {
    expect(named(left, lost)).toEqual([["C", "text"]]);
    expect(cut).toMatchObject([{ from: screenOf(document, "A").key, to: { kind: "missing", id: "B" } }]);
  });

  test("that is gone already changes nothing", () => {
    expect(deleteScreen(left, screenOf(document, "B").key).document).toBe(left);
  });

  test("leaves everything alone while another one has its id", () => {
    const twins = flowOf({ A: [button(go("B"))], B: [input("x")], C: [text("${screen.B.form.x}")] });
    const copied = {
      ...twins,
      screens: [...twins.screens, { ...screenOf(twins, "B"), key: "twin" as never }],
    };
    const outcome = deleteScreen(copied, "twin" as never);
    expect(print(outcome.document)).toEqual(print(twins));
    expect(outcome).toMatchObject({ lost: [], cut: [] });
  });
});
