import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  field,
  flowOf,
  freshIds,
  go,
  input,
  link,
  nodeOf,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import { print } from "../model/print";
import { disableEndpoint } from "./disable-endpoint";
import { disconnect } from "./disconnect";
import { enableEndpoint } from "./enable-endpoint";
import { insertScreenOnEdge } from "./insert-screen-on-edge";
import { routingModelOf } from "./routing-model";

describe("taking a route away", () => {
  const document = flowOf(
    {
      A: [
        link(go("B")),
        { type: "OptIn", name: "o", label: "O", "on-click-action": go("C") },
        button(complete()),
      ],
      B: [],
      C: [],
    },
    { data_api_version: "3.0", routing_model: { A: ["B", "C"], B: [], C: [] } },
  );

  test("leaves no action where none is needed, and one that waits where it is", () => {
    expect(wireOf(disconnect(document, { node: nodeOf(document, "o").id }), "A")[1]).toEqual({
      type: "OptIn",
      name: "o",
      label: "O",
    });
    expect(wireOf(disconnect(document, { node: nodeOf(document, "EmbeddedLink").id }), "A")[0]).toEqual(
      link(go("")),
    );
  });

  test("takes it out of the routing model", () => {
    expect(print(disconnect(document, { node: nodeOf(document, "o").id })).routing_model).toEqual({
      A: ["B"],
      B: [],
      C: [],
    });
  });

  test("that leads to no screen changes nothing", () => {
    expect(disconnect(document, { node: nodeOf(document, "Footer").id })).toBe(document);
    expect(disconnect(document, { node: "gone" as never })).toBe(document);
  });
});

describe("a screen put on a route", () => {
  test("receives what was sent and sends it on", () => {
    const document = flowOf(
      {
        A: [input("x"), button(go("B", { x: "${form.x}", n: 3 }))],
        B: {
          data: { x: field("string", "e"), n: field("number", 1) },
          terminal: true,
          children: [button(complete())],
        },
      },
      { data_api_version: "3.0", routing_model: { A: ["B"], B: [] } },
    );
    const outcome = insertScreenOnEdge(document, {
      node: nodeOf(document, "Footer").id,
      title: "Between",
      newId: freshIds(),
    });
    expect(outcome.document.screens.map(({ props }) => props.id)).toEqual(["A", "BETWEEN", "B"]);
    expect(wireOf(outcome.document, "A")[1]).toEqual(button(go("BETWEEN", { x: "${form.x}", n: 3 })));
    expect(screenOf(outcome.document, "BETWEEN").props.data).toEqual({
      x: field("string", "e"),
      n: field("number", 1),
    });
    expect(wireOf(outcome.document, "BETWEEN")).toMatchObject([
      { "on-click-action": go("B", { x: "${data.x}", n: "${data.n}" }) },
    ]);
    expect(print(outcome.document).routing_model).toEqual({ A: ["BETWEEN"], BETWEEN: ["B"], B: [] });
    expect(outcome.screen).toBe(screenOf(outcome.document, "BETWEEN").key);
  });

  test("is not made where no route is", () => {
    const document = flowOf({ A: [button(go("NOWHERE"))] });
    const outcome = insertScreenOnEdge(document, {
      node: nodeOf(document, "Footer").id,
      title: "X",
      newId: freshIds(),
    });
    expect(outcome).toEqual({ document, screen: undefined });
  });
});

describe("the endpoint", () => {
  const document = flowOf({ A: [link(go("B")), link(go("A")), text("x")], B: [button(go("GONE"))], C: [] });

  test("is enabled with the routing model the routes need", () => {
    const asking = enableEndpoint(document);
    expect(print(asking)).toMatchObject({
      data_api_version: "3.0",
      routing_model: { A: ["B"], B: [], C: [] },
    });
    expect(enableEndpoint(asking)).toBe(asking);
    expect(print(enableEndpoint(document, { dataApiVersion: "4.0" })).data_api_version).toBe("4.0");
    const older = flowOf({ A: [] }, { version: "7.2" });
    expect(print(enableEndpoint(older, { dataApiVersion: "4.0" })).data_api_version).toBe("3.0");
  });

  test("keeps routes that only the endpoint takes, between screens that exist", () => {
    const listed = {
      ...document,
      props: { ...document.props, routing_model: { C: ["A", "GONE", "C"], GONE: ["A"] } },
    };
    expect(routingModelOf(listed)).toEqual({ A: ["B"], B: [], C: ["A"] });
  });

  test("is disabled with all that needs it; what still asks is told", () => {
    const asking = flowOf(
      { A: { refresh_on_back: true, children: [button({ name: "data_exchange", payload: {} })] } },
      { data_api_version: "3.0", routing_model: { A: [] } },
    );
    const plain = disableEndpoint(asking);
    expect(Object.keys(print(plain.document))).toEqual(["version", "screens"]);
    expect(screenOf(plain.document, "A").props).not.toHaveProperty("refresh_on_back");
    expect(plain.asking).toMatchObject([{ to: { kind: "endpoint" } }]);
  });
});
