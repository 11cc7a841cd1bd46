import { describe, expect, test } from "vitest";
import { templates } from "@/lib/templates/templates";
import { invariant } from "../../../invariant";
import { definitionOf } from "../../catalogue/index";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../json";
import { fieldsOn } from "../../model/answers";
import { askersOn } from "../../model/asking";
import type { FlowDocument } from "../../model/document";
import { parse } from "../../model/parse";
import { print } from "../../model/print";
import { findNode, nodesOf } from "../../model/walk";
import { rulesSchema } from "../../rules/rules-schema";
import { validate } from "../../validate/validate";
import { connectScreens } from "../connect-screens";
import { insertNode } from "../insert-node";
import { setPropAt } from "../set-prop-at";
import { changeLiveList } from "./change-live-list";
import { keepAsking } from "./keep-asking";
import { type ListAt, liveListAt } from "./live-list";
import { type ListSource, makeListLive } from "./make-list-live";
import { makeListStatic } from "./make-list-static";
import { takePlaces } from "./take-places";

/** Menus whose rows lead to screens of their own or send what only they send, which rows of a source cannot. */
const menusOfOwnWays = new Set(["service-menu services", "satisfaction score", "quote cover"]);

/** Every typed list of every template. */
const lists = templates.flatMap((template) => {
  const document = parse(template.flow);
  invariant(document, "templates open");
  // Templates with live data have rules of their own.
  if (template.data) return [];
  return document.screens.flatMap((screen) =>
    nodesOf(screen).flatMap((node) =>
      (definitionOf(node.type)?.props ?? []).flatMap((prop) => {
        const isList = prop.kind === "options" || prop.kind === "items";
        const items = own(node.props, prop.name);
        if (!isList || !isJsonArray(items)) return [];
        const name = `${template.id} ${String(node.props.name)}`;
        const options = items.filter(isJsonObject);
        return [{ name, document, at: { node: node.id, list: prop.name }, options, kind: prop.kind }];
      }),
    ),
  );
});

const title = [{ column: "day", as: "weekday" }, " · ", { column: "time" }] as const;

function sourceOf({ at, kind }: (typeof lists)[number]): ListSource {
  return {
    ...at,
    rows: { source: "s", where: [{ column: "day", is: "at-least", value: { kind: "today" } }] },
    fields: kind === "items" ? { "main-content.title": title } : { title, description: [{ column: "note" }] },
    example: [],
    home: { zone: "Europe/Madrid", locale: "es" },
  };
}

function errorsIn(document: FlowDocument): readonly string[] {
  return validate(document).flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}

test.each(lists)(
  "$name: a source makes it live without a fault, and typed options make the Flow as it was",
  (list) => {
    const live = makeListLive(list.document, sourceOf(list));
    if (menusOfOwnWays.has(list.name)) return expect(live).toBe(list.document);
    expect(errorsIn(live)).toEqual([]);
    expect(rulesSchema.safeParse(live.rules).success).toBe(true);
    expect(liveListAt(live, list.at)?.step).toMatchObject({ source: "s" });
    const typed = makeListStatic(live, { ...list.at, options: list.options });
    expect(typed.rules).toBeUndefined();
    if (list.kind === "options") expect(print(typed)).toEqual(print(list.document));
    else expect(errorsIn(typed)).toEqual([]);
  },
);

describe("a live list", () => {
  const list = lists.find(({ name }) => name === "appointment time");
  invariant(list, "the template asks for a time");
  const live = makeListLive(list.document, sourceOf(list));
  const at: ListAt = list.at;

  test("comes from another source without another field or rule", () => {
    const changed = changeLiveList(live, {
      ...sourceOf(list),
      rows: { source: "other", where: [], sort: { column: "day", isDescending: true } },
      fields: { title: [{ column: "name" }] },
      example: [{ id: "a", title: "A", description: "gone" }],
    });
    const known = liveListAt(changed, at);
    expect(known?.step).toMatchObject({ id: liveListAt(live, at)?.step.id, source: "other", where: [] });
    expect(known && fieldsOn(known.screen)).toMatchObject([
      { name: "time_options", schema: { __example__: [{ id: "a", title: "A" }] } },
    ]);
    expect(errorsIn(changed)).toEqual([]);
  });

  test("that depends on an answer lets everybody who asks send it, also from the screen itself", () => {
    const reference = { scope: "form", screen: "SERVICE", path: ["service"] } as const;
    const asked = changeLiveList(live, {
      ...sourceOf(list),
      rows: { source: "s", where: [{ column: "for", is: "is", value: { kind: "asked", reference } }] },
    });
    const service = asked.screens[0];
    invariant(service, "the Flow has screens");
    expect(askersOn(service).map(({ payload }) => payload.service)).toEqual(["${form.service}"]);
    expect(liveListAt(asked, at)?.step.where).toEqual([
      { column: "for", is: "is", value: { kind: "answer", key: "service" } },
    ]);
    expect(errorsIn(asked)).toEqual([]);
  });

  test("gets the answers it depends on by a way that is drawn later, too", () => {
    const reference = { scope: "form", screen: "SERVICE", path: ["service"] } as const;
    const asked = changeLiveList(live, {
      ...sourceOf(list),
      rows: { source: "s", where: [{ column: "for", is: "is", value: { kind: "asked", reference } }] },
    });
    const [service, time] = asked.screens;
    invariant(service && time, "the Flow has two screens");
    const location = { screen: service.key, parent: null, slot: "children", index: 0 };
    const inserting = { component: "EmbeddedLink", at: location, newId: () => "link" };
    const linked = insertNode(asked, inserting).document;
    const link = linked.screens.flatMap(nodesOf).find(({ type }) => type === "EmbeddedLink");
    invariant(link, "a link was added");
    const asking = keepAsking(connectScreens(linked, { node: link.id, to: time.key }));
    const path = ["on-click-action", "payload", "service"];
    const drawn = keepAsking(setPropAt(asking, { node: link.id, path }, undefined));
    const sent = askersOn(drawn.screens[0] ?? service).map(({ payload }) => payload.service);
    expect(sent).toEqual(["${form.service}", "${form.service}"]);
    expect(keepAsking(drawn)).toBe(drawn);
  });

  test("leaves another list of the same screen live when it is typed again", () => {
    const other = list.document.screens.flatMap(nodesOf).find(({ props }) => props.name === "service");
    invariant(other, "the template asks for a service");
    const both = makeListLive(live, { ...sourceOf(list), node: other.id });
    const typed = makeListStatic(both, { ...at, options: list.options });
    expect(liveListAt(typed, { node: other.id, list: at.list })).toBeDefined();
    expect(errorsIn(typed)).toEqual([]);
    expect(typed.props.data_api_version).toBe("3.0");
  });

  test("is typed as its example reads when nothing is given", () => {
    const typed = makeListStatic(live, { ...at, options: [] });
    const options = findNode(typed, at.node)?.node.props["data-source"];
    expect(isJsonArray(options) && options.map((option) => (option as JsonObject).id)).toEqual(
      list.options.map(({ id }) => id),
    );
  });

  test("of places holds one on the way on, keeps it at the end, and says which it was", () => {
    const free = { column: "places", quantity: { kind: "fixed", value: 1 } } as const;
    const { rows } = sourceOf(list);
    const limited = changeLiveList(live, { ...sourceOf(list), rows: { ...rows, free } });
    const taking = takePlaces(limited, { ...at, full: "Taken", minutes: 15 });
    expect(errorsIn(taking)).toEqual([]);
    expect(rulesSchema.safeParse(taking.rules).success).toBe(true);
    expect(taking.rules?.screens.TIME?.taps?.[0]?.steps.map((step) => step.do)).toEqual(["find", "reserve"]);
    const end = taking.rules?.screens.SUMMARY?.taps?.[0];
    expect(end?.outcomes[0]?.then).toMatchObject({ kind: "finish", params: { time: { kind: "text" } } });
    expect(takePlaces(taking, { ...at, full: "Taken", minutes: 15 }).rules).toEqual(taking.rules);
    const typed = makeListStatic(taking, { ...at, options: list.options });
    expect(print(typed)).toEqual(print(list.document));

    // A question that is added to the Flow afterwards is answered to its owner as well.
    const details = taking.screens[2];
    invariant(details, "the Flow has a third screen");
    const location = { screen: details.key, parent: null, slot: "children", index: 0 };
    const asking = insertNode(taking, { component: "TextInput", at: location, newId: () => "new" }).document;
    const after = asking.rules?.screens.SUMMARY?.taps?.[0]?.outcomes[0]?.then;
    expect(after).toMatchObject({
      kind: "finish",
      params: { time: { kind: "text" }, text: { key: "text" } },
    });
    expect(errorsIn(asking)).toEqual([]);
  });
});
