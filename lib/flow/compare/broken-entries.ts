import { isJsonObject, type Json, jsonEqual, own } from "../json";
import type { FlowDocument, FlowScreen } from "../model/document";
import { entryScreens } from "../model/routes";
import { screenWithKey } from "../model/walk";
import type { Breaking } from "./breaking";
import type { Comparison, ScreenChange, ScreenComparison } from "./change";

/** What changed for messages at the door: the screens they may open at, and the data they bring along. */
export function brokenEntries({ before, after, screens }: Comparison): readonly Breaking[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const [first, last] = [old[0], now[0]];
  const counterpart = screens.find((each) => each.before === first)?.after;
  const isMoved = first && last && counterpart !== last;
  return [
    ...(isMoved ? [{ code: "entry-screen", old: first, new: last } as const] : []),
    ...screens.flatMap((pair): readonly Breaking[] => {
      if (!pair.before || !pair.after || !old.includes(pair.before)) return [];
      if (now.includes(pair.after)) return brokenFields(pair, pair.after);
      // That the first entry screen is another one is said already.
      return pair.before === first ? [] : [{ code: "no-entry", screen: pair.after }];
    }),
  ];
}

function entriesOf(document: FlowDocument): readonly FlowScreen[] {
  return entryScreens(document).flatMap((key) => screenWithKey(document, key) ?? []);
}

function brokenFields({ changes }: ScreenComparison, screen: FlowScreen): readonly Breaking[] {
  return changes.flatMap((change): readonly Breaking[] => {
    const code = brokenField(change);
    return code && change.kind === "field" ? [{ code, screen, name: change.key, change }] : [];
  });
}

function brokenField(change: ScreenChange): "field-added" | "field-removed" | "field-type" | undefined {
  if (change.kind !== "field") return undefined;
  // A list under the name `required` is a rule about the fields.
  if (!isJsonObject(change.old)) return isJsonObject(change.new) ? "field-added" : undefined;
  if (!isJsonObject(change.new)) return "field-removed";
  return jsonEqual(typesIn(change.old), typesIn(change.new)) ? undefined : "field-type";
}

/** A schema without its examples: the types alone, nested ones included. */
function typesIn(schema: Json): Json {
  if (!isJsonObject(schema)) return null;
  const inner = own(schema, "properties");
  const properties = isJsonObject(inner)
    ? Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, typesIn(value)]))
    : {};
  return { type: own(schema, "type") ?? null, items: typesIn(own(schema, "items") ?? null), properties };
}
