import { isNodeChange, type ScreenChange } from "@/lib/flow/compare/change";
import { isJsonObject, jsonEqual, withKey } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { nodeSentence } from "./node-sentence";
import { texts } from "./texts";
import { valueInWords } from "./value-words";

type Flows = { readonly before: FlowDocument; readonly after: FlowDocument };

/** A change on a screen in a sentence; the screen itself is named above it. */
export function screenSentence(change: ScreenChange, flows: Flows): string {
  if (isNodeChange(change)) return nodeSentence(change, flows);
  switch (change.kind) {
    case "screen-added":
      return texts.screenAdded;
    case "screen-removed":
      return texts.screenRemoved;
    case "screen-moved":
      return texts.screenMoved;
    case "screen-renamed":
      return texts.screenRenamed(change.from, change.to);
    case "malformed":
      return texts.unreadable;
    case "field":
      return fieldSentence(change);
    case "screen-prop":
      return change.part === "layout" ? texts.layout(change.key) : propSentence(change);
  }
}

type FieldChange = Extract<ScreenChange, { kind: "field" }>;

function fieldSentence({ key, old, new: now }: FieldChange): string {
  if (old === undefined) return texts.fieldAdded(key);
  if (now === undefined) return texts.fieldRemoved(key);
  const isExample =
    isJsonObject(old) &&
    isJsonObject(now) &&
    jsonEqual(withKey(old, "__example__", undefined), withKey(now, "__example__", undefined));
  return isExample ? texts.fieldExample(key) : texts.fieldChanged(key);
}

function propSentence({ key, old, new: now }: Extract<ScreenChange, { kind: "screen-prop" }>): string {
  if (key === "terminal" && (old === true) !== (now === true)) {
    return now === true ? texts.becameLast : texts.isNoLongerLast;
  }
  if (key === "title") {
    const [was, is] = [valueInWords(old, undefined), valueInWords(now, undefined)];
    if (was !== null && is !== null && was !== is) return texts.titleIs(is, was);
  }
  const known: { readonly [key: string]: string } = texts.screenSettings;
  return texts.screenSetting(Object.hasOwn(known, key) ? (known[key] ?? key) : texts.value.quoted(key));
}
