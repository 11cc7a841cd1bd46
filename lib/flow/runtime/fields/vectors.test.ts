import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../json";
import { parse } from "../../model/parse";
import { blocks, nodeViewOf } from "../node-view";
import { environmentOf } from "../run-environment";
import { screenView } from "../screen-view";
import type { Effect, RunState } from "../state";
import { idleState } from "../step";
import { transition } from "../transition";
import type { FieldFault } from "../view";
import { hasEmoji } from "./formats";

type Vector = {
  readonly id: string;
  readonly group: string;
  readonly data?: JsonObject;
} & (
  | { readonly kind: "emoji"; readonly text: string; readonly refused: boolean }
  | {
      readonly kind: "field";
      readonly component: JsonObject;
      readonly value?: Json;
      readonly accepted: boolean;
      readonly message?: boolean;
      readonly because?: readonly string[];
      readonly parts?: { readonly "start-date": boolean; readonly "end-date": boolean };
      readonly payload?: JsonObject;
    }
  | {
      readonly kind: "form";
      readonly what: string;
      readonly children: readonly Json[];
      readonly form: JsonObject;
      readonly footer_enabled: boolean;
    }
  | {
      readonly kind: "payload";
      readonly what: string;
      readonly payload: JsonObject;
      readonly form: JsonObject;
      readonly result: JsonObject;
    }
);

const file = new URL("../../../../../shared/spec/vectors/fields.json", import.meta.url);
const isHere = existsSync(file);
const vectors: readonly Vector[] = isHere
  ? // The file's shape is fixed by the specification that it belongs to.
    (JSON.parse(readFileSync(file, "utf8")) as { vectors: readonly Vector[] }).vectors
  : [];

function vectorsOf<Kind extends Vector["kind"]>(kind: Kind) {
  return vectors.filter((vector): vector is Extract<Vector, { kind: Kind }> => vector.kind === kind);
}

/** One screen that completes with `payload`, its answers and data as given. */
function run(
  children: readonly Json[],
  payload: JsonObject,
  { data = {}, form }: { data?: JsonObject; form: JsonObject },
) {
  const footer = { type: "Footer", label: "Send", "on-click-action": { name: "complete", payload } };
  const layout = { type: "SingleColumnLayout", children: [...children, footer] };
  const flow = parse({ version: "7.3", screens: [{ id: "START", title: "S", terminal: true, layout }] });
  if (!flow) throw new Error("the Flow of a vector has screens");
  const state: RunState = {
    ...idleState,
    status: "running",
    history: ["START"],
    screens: { START: { data, form, changed: Object.keys(form), serverErrors: {} } },
  };
  return { flow, state, view: screenView(flow, state) };
}

/** What completing sends; the action of the Footer, taken from a link so that validity plays no part. */
function payloadSent(payload: JsonObject, values: { data?: JsonObject; form: JsonObject }): Json | undefined {
  const link = {
    type: "EmbeddedLink",
    text: "L",
    "on-click-action": { name: "data_exchange", payload },
  };
  const { flow, state, view } = run([link], {}, values);
  const node = view.nodes[0]?.node;
  if (!node) throw new Error("the link is drawn");
  const [, effects] = transition(flow, state, { type: "act", node, trigger: "on-click-action" });
  return effects.find((effect): effect is Extract<Effect, { type: "exchange" }> => effect.type === "exchange")
    ?.body.data;
}

/** Files as a run keeps them, from the number and state that a vector gives. */
function stored(value: Json | undefined): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { files, state } = value as { files?: number; state?: string };
  if (files === undefined) return value;
  return Array.from({ length: files }, (_, index) => ({
    media_id: `m${index}`,
    file_name: "photo.jpg",
    ...(state === "done" || state === undefined ? {} : { upload: state }),
  }));
}

/** The settings each code stands for. */
const causes: { readonly [code in FieldFault["code"]]?: readonly string[] } = {
  required: ["required"],
  "too-short": ["min-chars"],
  "too-long": ["max-chars", "default max-chars"],
  email: ["input-type"],
  phone: ["input-type"],
  number: ["input-type"],
  passcode: ["input-type"],
  pattern: ["pattern"],
  "too-few": ["min-selected-items", "min-uploaded-photos", "min-uploaded-documents"],
  "too-many": [
    "max-selected-items",
    "more values than options",
    "max-uploaded-photos",
    "max-uploaded-documents",
    "default max-uploaded-documents",
    "default max-uploaded-photos",
  ],
  "not-an-option": ["value is no option"],
  date: [
    "min-date",
    "max-date",
    "include-days",
    "unavailable-dates",
    "min-days",
    "max-days",
    "order of the dates",
  ],
  uploading: ["upload uploading"],
  "upload-failed": ["upload failed"],
};

test.skipIf(isHere)("needs ../shared/spec/vectors/fields.json, which is not here", () => {
  expect(vectors).toEqual([]);
});

describe.skipIf(!isHere)("inputs accept what phones accept", () => {
  test("all vectors are read", () => {
    expect(vectors).toHaveLength(393);
  });

  test.each(vectorsOf("field").map((vector) => [vector.group, vector.id, vector] as const))(
    "%s (%s)",
    (_, __, vector) => {
      const value = stored(vector.value);
      const form = value === undefined ? {} : { x: value };
      const { flow, state, view } = run([vector.component], {}, { ...vector, form });
      const node = flow.screens[0]?.children[0];
      if (!node) throw new Error("the component stands on its screen");
      const { faults } = nodeViewOf(node, environmentOf(state, "START"));

      expect(view.isReady).toBe(vector.accepted);
      if (view.nodes.length === 0) return;
      expect(!faults.some(blocks)).toBe(vector.accepted);
      if (vector.message !== undefined)
        expect(faults.some((fault) => fault.silent !== true)).toBe(vector.message);
      if (vector.parts) {
        expect({
          "start-date": !faults.some((fault) => fault.part === "start-date"),
          "end-date": !faults.some((fault) => fault.part === "end-date"),
        }).toEqual(vector.parts);
      }
      const because = vector.because?.[0] ?? "several";
      if (because !== "several") expect(causes[faults[0]?.code ?? "endpoint"]).toContain(because);
    },
  );

  test.each(
    vectorsOf("field")
      .filter((vector) => vector.payload !== undefined)
      .map((vector) => [vector.group, vector.id, vector] as const),
  )("payload of %s (%s)", (_, __, vector) => {
    const form = vector.value === undefined ? {} : { x: vector.value };
    expect(payloadSent({ v: "${form.x}" }, { ...vector, form })).toEqual(vector.payload);
  });

  test.each(vectorsOf("form").map((vector) => [vector.what, vector] as const))("%s", (_, vector) => {
    expect(run(vector.children, {}, vector).view.isReady).toBe(vector.footer_enabled);
  });

  test.each(vectorsOf("payload").map((vector) => [vector.what, vector] as const))(
    "payload: %s",
    (_, vector) => {
      expect(payloadSent(vector.payload, vector)).toEqual(vector.result);
    },
  );

  test.each(vectorsOf("emoji").map((vector) => [vector.text, vector] as const))(
    "a password field takes %j or refuses it as phones do",
    (_, vector) => {
      expect(hasEmoji(vector.text)).toBe(vector.refused);
    },
  );
});
