import { isJsonObject, own, withKey } from "../../json";
import { type FlowDocument, screenId } from "../../model/document";
import type { Value } from "../../rules/rules";
import { changeScreen, withScreenProp } from "../tree/change";
import { findRows } from "./find-rows";
import { listSchema } from "./list-schema";
import { filledListAt, liveListAt } from "./live-list";
import { type ListSource, makeListLive } from "./make-list-live";
import { makeListStatic } from "./make-list-static";
import { openingOf, withScreenRules } from "./rules-edits";

/** Lets a list that comes from a source come from another, or read otherwise; one that is typed becomes live. */
export function changeLiveList(document: FlowDocument, live: ListSource): FlowDocument {
  const known = liveListAt(document, live);
  if (!known) {
    const isFilled = filledListAt(document, live) !== undefined;
    return makeListLive(isFilled ? makeListStatic(document, { ...live, options: [] }) : document, live);
  }
  const { screen, field, step } = known;
  const id = screenId(screen);
  const declared = changeScreen(document, screen.key, (each) => {
    const data = own(each.props, "data");
    if (!isJsonObject(data)) return each;
    return withScreenProp(each, "data", withKey(data, field, listSchema(live.fields, live.example)));
  });
  const opens = openingOf(declared, id);
  const options: Value = { kind: "options", step: step.id, fields: live.fields };
  const filled = withScreenRules(declared, id, {
    opens: { ...opens, data: { ...opens.data, [field]: options } },
  });
  return findRows(filled, { screen: id, step: step.id, rows: live.rows });
}
