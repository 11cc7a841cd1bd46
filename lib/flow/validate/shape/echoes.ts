import { actions } from "../../actions/actions";
import type { ActionName, PropSpec } from "../../catalogue/definition";
import type { PlacedNode } from "../facts/placed-node";
import { type Check, type Found, type Path, startCheck } from "./check";
import { checkProp } from "./check-prop";
import { kindsOfProp } from "./compiled";

/**
 * Meta describes the value of a prop once for all components that have it. Where a component has any fault, every
 * description that does not fit one of its props is reported too: a plain init-value of a text field is no list, as
 * a group of checkboxes would need it. Adds those to what was found.
 */
export function findEchoes({ node, definition, form }: PlacedNode, check: Check): void {
  if (definition?.describedApart) return;
  const { rules, found } = check;
  for (const name in node.props) {
    const value = node.props[name] ?? null;
    const own = definition?.props.find((prop) => prop.name === name);
    for (const kind of kindsOfProp(name, rules, form !== undefined)) {
      if (kind === own) continue;
      const look = startCheck(rules);
      look.path.push(name);
      checkProp(anyClick(kind), value, look);
      for (const echo of look.found) {
        if (counts(echo) && !has(found, echo)) found.push({ ...echo, isEcho: true });
      }
    }
  }
}

/** Only the lists of screens count the characters of a label, and they do so for themselves. */
function counts({ fault }: Found): boolean {
  return fault.severity === "error" && fault.code !== "MIN_CHARS_REQUIRED";
}

/** A click is described with every action there is; which of them a component offers is looked at apart. */
function anyClick(prop: PropSpec): PropSpec {
  return prop.kind === "action" && prop.name === "on-click-action" ? { ...prop, actions: clicks } : prop;
}

const clicks = (Object.keys(actions) as ActionName[]).filter((name) => name !== "update_data");

function has(found: readonly Found[], { fault, path }: Found): boolean {
  return found.some((each) => each.fault.code === fault.code && samePath(each.path, path));
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
