import { describe, expect, test } from "vitest";
import type { ComponentDefinition, Parent, PropSpec } from "../../catalogue/definition";
import { catalogue } from "../../catalogue/index";
import type { Json, JsonObject } from "../../json";
import { parse } from "../../model/parse";
import { compareVersions, publishableVersions } from "../../version";
import { validate } from "../validate";

const newest = "7.3";

/** What is found in the shape of one component, as "CODE path". */
function shapeOf(component: JsonObject, version: string = newest): readonly string[] {
  const document = parse({
    version,
    screens: [
      { id: "A", title: "A", terminal: true, layout: { type: "SingleColumnLayout", children: [component] } },
    ],
  });
  if (!document) return ["no document"];
  return validate(document)
    .filter(({ layer, severity }) => layer === "shape" && severity === "error")
    .map(({ code, target }) => [code, ...target.path].join(" "));
}

/** The starter with what only a person can fill in. */
function complete(definition: ComponentDefinition, props: JsonObject = {}): JsonObject {
  const subject = definition.props.find((prop) => prop.dynamicOnly);
  return { ...definition.starter, ...(subject ? { [subject.name]: "${data.a}" } : {}), ...props };
}

const everyProp = catalogue.flatMap((definition) =>
  definition.props.map((prop) => [definition.type, prop.name, definition, prop] as const),
);

describe("what a component starts with", () => {
  test.each(catalogue)("$type is of the right shape", (definition) => {
    expect(shapeOf(complete(definition))).toEqual([]);
  });

  test.each(catalogue)("$type may hold no unknown key", (definition) => {
    expect(shapeOf(complete(definition, { wrong_key: 1 }))).toContain("INVALID_PROPERTY_KEY wrong_key");
  });
});

describe("every limit has an example that breaks it", () => {
  test.each(everyProp)("%s.%s cannot be null", (_, name, definition) => {
    expect(shapeOf(complete(definition, { [name]: null }))).toContain(`INVALID_PROPERTY_TYPE ${name}`);
  });

  const required = everyProp.filter(([, , , prop]) => prop.required);
  test.each(required)("%s.%s cannot be left out", (_, name, definition) => {
    const { [name]: __, ...rest } = complete(definition);
    expect(shapeOf(rest)).toEqual(["MISSING_REQUIRED_PROPERTY"]);
  });

  const counts = everyProp.flatMap(([type, name, definition, prop]) => {
    if (prop.kind !== "count") return [];
    return [
      ...(prop.min === undefined ? [] : ([[type, name, prop.min - 1, "MINIMUM", definition]] as const)),
      ...(prop.max === undefined ? [] : ([[type, name, prop.max + 1, "MAXIMUM", definition]] as const)),
    ];
  });
  test.each(counts)("%s.%s cannot be %d", (_, name, value, end, definition) => {
    expect(shapeOf(complete(definition, { [name]: value }))).toContain(`${end}_VALUE_REQUIRED ${name}`);
  });

  const texts = everyProp.filter(([, , , prop]) => prop.kind === "text" && prop.max !== undefined);
  test.each(texts)("%s.%s warns of a text that is too long", (_, name, definition, prop) => {
    const long = "x".repeat(longest(prop) + 1);
    const document = parse({ screens: [{ layout: { children: [complete(definition, { [name]: long })] } }] });
    const found = document ? validate(document, newest) : [];
    expect(found.filter(({ code }) => code === "text-too-long").map(({ target }) => target.path)).toEqual([
      [name],
    ]);
  });

  const choices = everyProp.filter(([, , , prop]) => prop.kind === "choice" && !prop.unchecked);
  test.each(choices)("%s.%s takes its choices only", (_, name, definition) => {
    expect(shapeOf(complete(definition, { [name]: "none of them" }))).toContain(`INVALID_ENUM_VALUE ${name}`);
  });

  const blanks = everyProp.filter(([, , , prop]) => prop.kind === "text" || prop.kind === "name");
  test.each(blanks)("%s.%s cannot be blank", (_, name, definition) => {
    expect(shapeOf(complete(definition, { [name]: "  " }))).toContain(`PATTERN_MISMATCH ${name}`);
  });

  function longest(prop: PropSpec): number {
    return prop.kind === "text" ? Math.max(prop.max ?? 0, prop.maxLarge ?? 0) : 0;
  }
});

describe("versions", () => {
  const gated = everyProp.filter(
    ([, , { since }, prop]) => prop.since !== undefined && isLater(prop.since, since),
  );
  test.each(gated)(
    "%s.%s is refused before its version and taken from it on",
    (_, name, definition, prop) => {
      const { since = "2.1" } = prop;
      const before = publishableVersions.filter((version) => isLater(since, version)).at(-1);
      const component = complete(definition, { [name]: valueFor(prop), ...needed(prop) });
      if (before) expect(shapeOf(component, before)).toContain(`INVALID_PROPERTY_KEY ${name}`);
      expect(shapeOf(component, newest)).toEqual([]);
    },
  );

  const young = catalogue.filter(({ since }) => isLater(since, "5.1"));
  test.each(young)("$type is refused before version $since", (definition) => {
    const before = publishableVersions.filter((version) => isLater(definition.since, version)).at(-1);
    expect(shapeOf(complete(definition), before)).toContain("ONE_OF_SCHEMA_VALIDATION_FAILED");
  });

  function isLater(one: string, other: string): boolean {
    return compareVersions(one, other) > 0;
  }

  function needed({ needs = [] }: PropSpec): JsonObject {
    return Object.fromEntries(needs.map((name) => [name, "Explained"]));
  }

  function valueFor(prop: PropSpec): Json {
    switch (prop.kind) {
      case "flag":
        return true;
      case "choice":
        return prop.choices[0]?.value ?? "";
      case "action":
        return { name: prop.actions[0] ?? "", payload: {} };
      case "ids":
        return ["option_1"];
      default:
        return "Text";
    }
  }
});

describe("parents", () => {
  const wrap: { readonly [parent in Parent]: (component: JsonObject) => JsonObject } = {
    SingleColumnLayout: (component) => component,
    Form: (component) => ({ type: "Form", name: "form", children: [component] }),
    If: (component) => ({ type: "If", condition: "${data.a}", then: [component] }),
    Switch: (component) => ({ type: "Switch", value: "${data.a}", cases: { a: [component] } }),
  };
  const places = catalogue.flatMap((definition) =>
    (Object.keys(wrap) as Parent[]).map((parent) => [definition.type, parent, definition] as const),
  );
  test.each(places)("%s inside %s is taken where the catalogue allows it", (_, parent, definition) => {
    const refused = shapeOf(wrap[parent](complete(definition))).includes("ONE_OF_SCHEMA_VALIDATION_FAILED");
    expect(refused).toBe(definition.place.parents[parent] === undefined);
  });
});
