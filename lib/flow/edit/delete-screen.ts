import { isJsonObject, own } from "../json";
import { answersOn, fieldsOn } from "../model/answers";
import { type Home, homeOfReference } from "../model/carriers";
import { type FlowDocument, type ScreenKey, screenId } from "../model/document";
import { type Edge, edgesOf, screensById } from "../model/edges";
import { type Use, usesOf } from "../model/uses";
import { screenWithKey } from "../model/walk";
import { withoutScreenRules } from "../rules/follow-names";
import { forget } from "./forget";
import { withoutScreen } from "./routing-model";
import { withFlowProp } from "./tree/change";
import { changeRules } from "./tree/change-rules";

export type DeletedScreen = {
  readonly document: FlowDocument;
  /** Places that still refer to the screen's inputs or data. */
  readonly lost: readonly Use[];
  /** Actions that still lead to the screen and now lead nowhere. */
  readonly cut: readonly Edge[];
};

/**
 * Deletes a screen, and what its inputs were sent in. Buttons that led to it lead nowhere afterwards: they keep the
 * name and are reported, and the problems panel asks for another screen.
 */
export function deleteScreen(document: FlowDocument, key: ScreenKey): DeletedScreen {
  const screen = screenWithKey(document, key);
  if (!screen) return { document, lost: [], cut: [] };
  const id = screenId(screen);
  const isNamed = id !== "" && screensById(document).get(id) === screen;
  const rest: FlowDocument = { ...document, screens: document.screens.filter((each) => each !== screen) };
  if (!isNamed || screensById(rest).has(id)) return { document: rest, lost: [], cut: [] };
  const gone: readonly Home[] = [
    ...answersOn(screen).map(({ name }): Home => ({ screen: id, scope: "form", name })),
    ...fieldsOn(screen).map(({ name }): Home => ({ screen: id, scope: "data", name })),
  ];
  const { document: tidy } = forget(rest, gone);
  const model = own(tidy.props, "routing_model");
  const routed = isJsonObject(model) ? withFlowProp(tidy, "routing_model", withoutScreen(model, id)) : tidy;
  const left = changeRules(routed, (rules) => withoutScreenRules(rules, id));
  return {
    document: left,
    lost: usesOf(left, (reference, from) => homeOfReference(reference, screenId(from)).screen === id),
    cut: edgesOf(left).filter(({ to }) => to.kind === "missing" && to.id === id),
  };
}
