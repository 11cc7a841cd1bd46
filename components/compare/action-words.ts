import { changedKeys } from "@/lib/flow/compare/changed-keys";
import { isJsonObject, type JsonObject, own } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { navigateTarget } from "@/lib/flow/model/edges";
import { screenWithId } from "@/lib/flow/model/walk";
import { capitalised, screenSubject, shortened } from "./subject-of";
import { texts } from "./texts";

type Side = { readonly flow: FlowDocument; readonly action: JsonObject | undefined };

/** How what a component does changed. */
export function actionSentence(subject: string, old: Side, now: Side): string {
  const is = actionInWords(now, texts.acts);
  const start = capitalised(subject);
  if (is !== actionInWords(old, texts.acts)) {
    return texts.actsAnew(start, is, actionInWords(old, texts.acted));
  }
  const parcel = parcelInWords(old.action, now.action);
  return parcel === "" ? texts.actsOtherwise(subject) : texts.acting(start, parcel);
}

type Forms = typeof texts.acts | typeof texts.acted;

function actionInWords({ flow, action }: Side, forms: Forms): string {
  if (action === undefined) return forms.none;
  const target = navigateTarget(action);
  if (target !== undefined) {
    const screen = screenWithId(flow, target);
    return screen ? forms.navigate(screenSubject(screen)) : forms.lostScreen;
  }
  switch (action.name) {
    case "complete":
    case "data_exchange":
    case "update_data":
      return forms[action.name];
    case "open_url":
      return forms.open_url(texts.value.quoted(shortened(String(action.url ?? ""))));
    default:
      return forms.other;
  }
}

/** What an action takes along, as far as that changed. */
function parcelInWords(old: JsonObject | undefined, now: JsonObject | undefined): string {
  const [before, after] = [payloadOf(old), payloadOf(now)];
  const changes = changedKeys(before, after);
  const named = (keys: typeof changes): string => texts.list(keys.map(({ key }) => texts.value.quoted(key)));
  const more = changes.filter(({ old: value }) => value === undefined);
  const less = changes.filter(({ new: value }) => value === undefined);
  const other = changes.filter((change) => change.old !== undefined && change.new !== undefined);
  return texts.list([
    ...(more.length > 0 ? [texts.sendsMore(named(more))] : []),
    ...(less.length > 0 ? [texts.sendsLess(named(less))] : []),
    ...(other.length > 0 ? [texts.sendsOther(named(other))] : []),
  ]);
}

function payloadOf(action: JsonObject | undefined): JsonObject {
  const payload = action && own(action, "payload");
  return isJsonObject(payload) ? payload : {};
}
