import { kindOf } from "@/components/builder/words/node-words";
import { type PropSpec, propNamed } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { itemTitle } from "@/lib/flow/compare/broken-options";
import type { ItemChange, NodeChange } from "@/lib/flow/compare/change";
import type { Json } from "@/lib/flow/json";
import type { FlowDocument, FlowNode } from "@/lib/flow/model/document";
import { actionSentence } from "./action-words";
import { capitalised, lowered, screenSubject, shortened, subjectOf } from "./subject-of";
import { texts } from "./texts";
import { valueInWords } from "./value-words";

type Flows = { readonly before: FlowDocument; readonly after: FlowDocument };

/** A change of a component in a sentence. */
export function nodeSentence(change: NodeChange, flows: Flows): string {
  const subject = subjectOf(change.after ?? change.before);
  const start = capitalised(subject);
  switch (change.kind) {
    case "node-added":
      return texts.added(start);
    case "node-removed":
      return texts.removed(start);
    case "node-arrived":
      return texts.arrived(start, screenSubject(change.from));
    case "node-left":
      return texts.left(start, screenSubject(change.to));
    case "node-moved":
      return change.by === "order" ? texts.reordered(start) : texts.nested(start);
    case "node-type":
      return texts.converted(capitalised(subjectOf(change.before)), lowered(kindOf(change.after)));
    case "answer-renamed":
      return texts.answerRenamed(subject, change.from, change.to);
    case "slot-added":
      return texts.branchAdded(start);
    case "slot-removed":
      return texts.branchRemoved(start);
    case "action":
      return actionSentence(
        subject,
        { flow: flows.before, action: change.old },
        { flow: flows.after, action: change.new },
      );
    case "node-prop":
      return propSentence(change);
    default:
      return itemSentence(change);
  }
}

/** The props by which a person knows a component: its old text then says which one is meant. */
const namingProps: ReadonlySet<string> = new Set(["label", "text"]);

function propSentence(change: Extract<NodeChange, { kind: "node-prop" }>): string {
  const { key, before, after } = change;
  const spec = specOf(after, key) ?? specOf(before, key);
  const subject = subjectOf(namingProps.has(key) ? before : after);
  if (!spec) return texts.differsByKey(key, subject);
  const [old, now] = [change.old ?? spec.default, change.new ?? spec.default];
  if (spec.kind === "flag" && isFlagOrNone(old) && isFlagOrNone(now) && (old ?? false) !== (now ?? false)) {
    return now ? texts.switchedOn(spec.label, subject) : texts.switchedOff(spec.label, subject);
  }
  const [was, is] = [valueInWords(old, spec), valueInWords(now, spec)];
  const prop = capitalised(
    spec.kind === "flag" ? texts.flagProp(spec.label) : texts.prop(lowered(spec.label)),
  );
  if (was === null || is === null || was === is) return texts.differs(prop, subject);
  if (key === "text") return texts.reads(capitalised(subject), is);
  if (old === undefined || namingProps.has(key)) return texts.is(prop, subject, is);
  return now === undefined ? texts.isGone(prop, subject, was) : texts.isNot(prop, subject, is, was);
}

function isFlagOrNone(value: Json | undefined): value is boolean | undefined {
  return value === undefined || typeof value === "boolean";
}

function specOf({ type }: FlowNode, key: string): PropSpec | undefined {
  const definition = definitionOf(type);
  return definition && propNamed(definition, key);
}

function itemSentence(change: Extract<NodeChange, ItemChange>): string {
  const subject = subjectOf(change.after);
  const start = capitalised(subject);
  const spec = specOf(change.after, change.list);
  const kind = spec && "item" in spec ? spec.kind : "options";
  const entry = texts.entries[kind];
  const title = titled(change.item);
  switch (change.kind) {
    case "item-added":
      return texts.entryAdded(start, entry, title);
    case "item-removed":
      return texts.entryRemoved(start, entry, title);
    case "item-moved":
      return texts.entryMoved(subject, entry, title);
    case "item-changed": {
      const paths = change.changes.map(({ path }) => path.at(-1));
      if (paths.length === 1 && paths[0] === "title") {
        return texts.entryRenamed(subject, entry, titled(change.old), title);
      }
      return texts.entryChanged(subject, entry, titled(change.old), insideInWords(change, spec));
    }
  }
}

function titled(item: Json): string {
  const title = shortened(itemTitle(item));
  return title === "" ? "" : texts.entryTitle(title);
}

type ChangedItem = Extract<ItemChange, { kind: "item-changed" }>;

function insideInWords({ changes }: ChangedItem, spec: PropSpec | undefined): string {
  const keys = spec && "item" in spec ? spec.item.keys : [];
  const all = keys.flatMap((key) => (key.kind === "group" ? [key, ...key.keys] : [key]));
  const names = changes.map(({ path }) => {
    const key = path.at(-1);
    if (key === undefined) return texts.entryWhole;
    return lowered(all.find(({ name }) => name === key)?.label ?? key);
  });
  return texts.list([...new Set(names)]);
}
