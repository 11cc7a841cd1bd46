import { expect, test } from "vitest";
import { addFooter } from "@/lib/flow/edit/add-footer";
import type { JsonObject } from "@/lib/flow/json";
import { parse, sequentialIds } from "@/lib/flow/model/parse";
import { print } from "@/lib/flow/model/print";
import { validate } from "@/lib/flow/validate/validate";
import { blankFlow } from "./blank-flow";

function opened(flow: JsonObject) {
  const document = parse(flow);
  const screen = document?.screens[0];
  if (!document || !screen) throw new Error("a blank Flow has a screen");
  return { document, screen };
}

test("a blank Flow has no problems", () => {
  expect(validate(opened(blankFlow).document)).toEqual([]);
});

test("a blank Flow has the button that the builder gives a last screen", () => {
  const { document, screen } = opened(blankFlow);
  const bare = { ...document, screens: [{ ...screen, children: [] }] };
  expect(print(addFooter(bare, { screen: screen.key, newId: sequentialIds("n-") }))).toEqual(blankFlow);
});
