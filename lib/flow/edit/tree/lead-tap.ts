import type { JsonObject } from "../../json";
import { isJsonObject, own } from "../../json";
import { fieldsOn } from "../../model/answers";
import { type FlowDocument, type FlowScreen, screenId } from "../../model/document";
import { type Tap, triggerKey } from "../../rules/rules";
import { changeRules } from "./change-rules";

/**
 * Leads the rule of an action that asks to another screen, with what its payload has for the fields there. A rule with
 * several ways on is left to its owner.
 */
export function leadTap(
  document: FlowDocument,
  { from, to, action }: { readonly from: FlowScreen; readonly to: FlowScreen; readonly action: JsonObject },
): FlowDocument {
  const payload = own(action, "payload");
  const trigger = isJsonObject(payload) ? own(payload, triggerKey) : undefined;
  const id = screenId(from);
  return changeRules(document, (rules) => {
    const screen = Object.hasOwn(rules.screens, id) ? rules.screens[id] : undefined;
    if (!screen?.taps) return rules;
    const taps = screen.taps.map((tap) => (tap.trigger === trigger ? led(tap, to, payload) : tap));
    const isChanged = taps.some((tap, index) => tap !== screen.taps?.[index]);
    return isChanged ? { ...rules, screens: { ...rules.screens, [id]: { ...screen, taps } } } : rules;
  });
}

function led(tap: Tap, to: FlowScreen, payload: JsonObject[string] | undefined): Tap {
  const [only, ...others] = tap.outcomes;
  const isOpen = only !== undefined && others.length === 0 && only.then.kind !== "finish";
  if (!isOpen || (only.then.kind === "go" && only.then.screen === screenId(to))) return tap;
  const names = fieldsOn(to).flatMap(({ name }) =>
    isJsonObject(payload) && own(payload, name) !== undefined ? [name] : [],
  );
  const data = Object.fromEntries(names.map((key) => [key, { kind: "answer", key } as const]));
  return { ...tap, outcomes: [{ when: only.when, then: { kind: "go", screen: screenId(to), data } }] };
}
