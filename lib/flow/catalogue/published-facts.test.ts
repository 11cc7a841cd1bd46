import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isAtLeast } from "../version";
import type { ComponentDefinition, ItemKey, PropSpec, SlotSpec } from "./definition";
import { catalogue } from "./index";

type Facts = { readonly [fact: string]: unknown };
type Component = Facts & {
  readonly type: string;
  readonly sinceVersion: string;
  readonly placement: Facts;
  readonly properties: readonly Property[];
  readonly dataSource: (Facts & { readonly itemProperties: readonly Property[] }) | null;
};
type Property = Facts & { readonly name: string; readonly properties?: readonly Property[] };

const file = new URL("../../../../shared/spec/components.json", import.meta.url);
const isHere = existsSync(file);
const published: readonly Component[] = isHere
  ? // The file's shape is fixed by the specification that it belongs to.
    (JSON.parse(readFileSync(file, "utf8")) as { components: readonly Component[] }).components
  : [];

test.skipIf(isHere)("needs ../shared/spec/components.json, which is not here", () => {
  expect(published).toEqual([]);
});

describe.skipIf(!isHere)("the catalogue states the published facts, no more and no less", () => {
  test("about the same components", () => {
    expect(catalogue.map(({ type }) => type).sort()).toEqual(published.map(({ type }) => type).sort());
  });

  test.each(catalogue)("$type: versions, parents and counts", ({ type, since, place }) => {
    const found = publishedNamed(type);
    expect({
      sinceVersion: since,
      placement: place.parents,
      maxPerScreen: place.perScreen ?? null,
      maxPerFlow: place.perFlow,
    }).toEqual({
      sinceVersion: found.sinceVersion,
      placement: found.placement,
      maxPerScreen: found.maxPerScreen,
      maxPerFlow: found.maxPerFlow,
    });
  });

  test.each(catalogue)("$type: every property with its limits", (definition) => {
    const ours = [...definition.props.map(factsOfProp), ...definition.slots.map(factsOfSlot)];
    const theirs = publishedNamed(definition.type).properties.filter(({ name }) => name !== "type");
    expect(byName(ours)).toEqual(byName(theirs.map((property) => publishedProp(property, definition))));
  });

  test.each(catalogue)("$type: the shape of its entries", (definition) => {
    const list = definition.props.find((prop) => "item" in prop);
    const found = publishedNamed(definition.type).dataSource;
    if (!list || !("item" in list) || !found) {
      expect([list, found]).toEqual([undefined, null]);
      return;
    }
    expect(byName(list.item.keys.map(factsOfKey))).toEqual(byName(found.itemProperties.map(publishedKey)));
    expect([list.item.minOnDevice ?? list.minItems, list.maxItems, list.item.maxWithImages]).toEqual([
      found.minItems,
      found.maxItems,
      found.maxItemsWithImages,
    ]);
  });
});

function publishedNamed(type: string): Component {
  const found = published.find((component) => component.type === type);
  if (!found) throw new Error(`${type} is not published`);
  return found;
}

function byName(list: readonly Facts[]): readonly Facts[] {
  return list
    .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)))
    .sort((a, b) => String(a.name).localeCompare(String(b.name)));
}

/** The published property in the form of `factsOfProp`: prose left out, equal limits named once. */
function publishedProp(property: Property, definition: ComponentDefinition): Facts {
  const { notes: _, maxLengthClient, maxLength, type, sinceVersion, source, ...rest } = property;
  const isOwn = typeof sinceVersion === "string" && !isAtLeast(definition.since, sinceVersion);
  return {
    ...rest,
    type: String(type).replace("|reference", ""),
    maxLength,
    maxLengthClient: maxLengthClient === maxLength ? undefined : maxLengthClient,
    sinceVersion: isOwn ? sinceVersion : undefined,
    undocumented: source === "V",
  };
}

function publishedKey({ notes: _, source, default: __, ...key }: Property): Facts {
  const isPicture = key.format === "base64";
  return {
    ...key,
    dynamic: key.dynamic === true,
    required: key.required === true,
    undocumented: source === "V",
    ...(isPicture ? { formats: undefined } : {}),
    ...(key.properties ? { properties: byName(key.properties.map(publishedKey)) } : {}),
  };
}

function factsOfProp(prop: PropSpec): Facts {
  const hasTypes = prop.binds !== undefined && prop.kind !== "condition";
  return {
    name: prop.name,
    required: prop.required === true,
    dynamic: prop.binds !== undefined,
    expression: prop.expression === true,
    bindTypes: hasTypes ? prop.binds : undefined,
    default: prop.default,
    sinceVersion: prop.since,
    outsideFormOnly: prop.outsideFormOnly,
    modes: prop.mode && [prop.mode],
    staticAllowed: prop.dynamicOnly ? false : undefined,
    undocumented: prop.undocumented === true,
    ...shapeOf(prop),
  };
}

function shapeOf(prop: PropSpec): Facts {
  const perDate = prop.perDate ? "|{start-date,end-date}" : "";
  const minLength = prop.perDate ? undefined : 1;
  switch (prop.kind) {
    case "text":
      return {
        type: `string${perDate}`,
        minLength,
        maxLength: prop.max,
        maxLengthClient: prop.maxOnDevice,
      };
    case "paragraphs":
      return {
        type: "string|array<string>",
        minLength,
        maxLength: prop.max,
        maxLengthClient: prop.maxOnDevice,
      };
    case "name":
    case "pattern":
      return { type: "string", minLength };
    case "condition":
    case "subject":
      return { type: "string" };
    case "flag":
      return { type: `boolean${perDate}` };
    case "count":
      return { type: prop.integer ? "integer" : "number", min: prop.min, max: prop.max };
    case "choice":
      return { type: "string", enum: prop.choices.map(({ value }) => value) };
    case "image":
      return { type: "string", format: "base64", formats: prop.formats, maxKilobytes: prop.maxKilobytes };
    case "date":
      return { type: `string${perDate}`, minLength, format: "date" };
    case "dates":
      return { type: "array<string>", format: "date" };
    case "days":
      return {
        type: "array<string>",
        enum: prop.choices.map(({ value }) => value),
        minItems: prop.minItems,
      };
    case "ids":
      return { type: "array<string>" };
    case "options":
    case "items":
    case "images":
      return { type: "array<object>", minItems: prop.minItems, maxItems: prop.maxItems };
    case "pairs":
      return { type: "object" };
    case "messages":
      return { type: "string|object" };
    case "mime-types":
      return { type: "array<string>", enum: prop.choices, minItems: prop.minItems };
    case "action":
      return { type: "action", actions: prop.actions };
  }
}

function factsOfSlot(slot: SlotSpec): Facts {
  const facts = {
    name: slot.name,
    required: slot.required === true,
    dynamic: false,
    expression: false,
    undocumented: false,
  };
  return slot.kind === "list"
    ? { ...facts, type: "array<component>", minItems: slot.minItems }
    : {
        ...facts,
        type: "object<array<component>>",
        minProperties: slot.minEntries,
        keyPattern: slot.keyPattern.source.replace("_-]", "-_]"),
      };
}

function factsOfKey(key: ItemKey): Facts {
  const facts = {
    name: key.name,
    required: key.required === true,
    dynamic: key.dynamic === true,
    sinceVersion: key.since,
    undocumented: key.undocumented === true,
  };
  switch (key.kind) {
    case "text":
      return {
        ...facts,
        type: "string",
        minLength: 1,
        maxLength: key.max,
        maxLengthClient: key.maxOnDevice,
      };
    case "flag":
      return { ...facts, type: "boolean" };
    case "image":
      return {
        ...facts,
        type: "string",
        format: "base64",
        maxKilobytes: key.maxKilobytes,
        maxKilobytesBefore60: key.maxKilobytesBefore6,
      };
    case "color":
      return { ...facts, type: "string", pattern: "^#[A-Fa-f0-9]{6}$" };
    case "tags":
      return {
        ...facts,
        type: "array<string>",
        minItems: key.minItems,
        maxItems: key.maxItems,
        itemMaxLength: key.max,
      };
    case "action":
      return { ...facts, type: "action", actions: key.actions };
    case "group":
      return {
        ...facts,
        type: "object",
        properties: byName(key.keys.map(factsOfKey)),
        minProperties: key.minKeys,
        maxProperties: key.maxKeys,
      };
  }
}
