import { referencesIn } from "@/lib/flow/expression/references-in";
import { isJsonArray, isJsonObject, type Json, own } from "@/lib/flow/json";
import { actionsOf } from "@/lib/flow/model/actions-of";
import type { FlowDocument, FlowScreen } from "@/lib/flow/model/document";
import { nodesOf } from "@/lib/flow/model/walk";

/**
 * The names whose values nobody may read in a log: answers that are typed hidden, answers that a screen lists as
 * `sensitive`, and whatever an action sends them as.
 */
export function sensitiveNames(flow: FlowDocument): ReadonlySet<string> {
  const names = new Set(flow.screens.flatMap(sensitiveOn));
  if (names.size === 0) return names;
  const sentAs = flow.screens.flatMap((screen) =>
    nodesOf(screen).flatMap((node) => actionsOf(node).flatMap(({ action }) => carriers(action, names))),
  );
  return new Set([...names, ...sentAs]);
}

const hiddenTypes: readonly unknown[] = ["password", "passcode"];

function sensitiveOn(screen: FlowScreen): readonly string[] {
  const listed = own(screen.props, "sensitive");
  const hidden = nodesOf(screen).flatMap(({ props }) => {
    const isHidden = hiddenTypes.includes(own(props, "input-type"));
    return isHidden && typeof props.name === "string" ? [props.name] : [];
  });
  return [...hidden, ...(isJsonArray(listed) ? listed.filter((name) => typeof name === "string") : [])];
}

/** The keys of an action's payload that carry one of these answers. */
function carriers(action: Json, names: ReadonlySet<string>): readonly string[] {
  const payload = isJsonObject(action) ? own(action, "payload") : undefined;
  if (!isJsonObject(payload)) return [];
  return Object.entries(payload).flatMap(([key, value]) => (holds(value, names) ? [key] : []));
}

function holds(value: Json, names: ReadonlySet<string>): boolean {
  if (typeof value === "string") {
    return referencesIn(value).some(
      ({ reference: { scope, path } }) => scope === "form" && path[0] !== undefined && names.has(path[0]),
    );
  }
  if (isJsonArray(value)) return value.some((item) => holds(item, names));
  return isJsonObject(value) && Object.values(value).some((item) => holds(item, names));
}
