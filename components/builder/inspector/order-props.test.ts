import { expect, test } from "vitest";
import { catalogue, definitionOf } from "@/lib/flow/catalogue/index";
import { orderProps } from "./order-props";

test("a question starts with its label and ends with the name of its answer", () => {
  const props = orderProps(definitionOf("RadioButtonsGroup")?.props ?? []).map(({ name }) => name);
  expect(props[0]).toBe("label");
  expect(props.indexOf("data-source")).toBeLessThan(props.indexOf("required"));
  expect(props.at(-1)).toBe("name");
});

test.each(catalogue.map((definition) => [definition.type, definition] as const))(
  "%s keeps every prop",
  (_, { props }) => {
    expect(new Set(orderProps(props))).toEqual(new Set(props));
  },
);
