import type { FlowNode, FlowScreen } from "../../model/document";
import { nodesOf } from "../../model/walk";
import { changeAll, withProps } from "./change";
import { mendNode, mendPairs, renameForms } from "./mend";

/** Every name on a screen: those of inputs, Forms and lists, which must all differ. */
export function namesOn(screen: FlowScreen): Set<string> {
  return new Set(nodesOf(screen).flatMap((node) => nameOf(node) ?? []));
}

export function nameOf({ props }: FlowNode): string | undefined {
  return typeof props.name === "string" && props.name !== "" ? props.name : undefined;
}

/** The wanted name, or the next free one that counts up from it: email, email_2, email_3. */
export function freshName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/_\d+$/, "");
  let count = 2;
  while (taken.has(`${stem}_${count}`)) count += 1;
  return `${stem}_${count}`;
}

/**
 * Nodes that are about to stand together with those names: each gets a name of its own, and what refers to it inside
 * the piece follows. Answers the new names by the old.
 */
export function withFreshNames(
  nodes: readonly FlowNode[],
  taken: ReadonlySet<string>,
): { readonly nodes: readonly FlowNode[]; readonly renamed: ReadonlyMap<string, string> } {
  const used = new Set(taken);
  const renamed = new Map<string, string>();
  const named = changeAll(nodes, (node) => {
    const name = nameOf(node);
    if (name === undefined) return node;
    const free = freshName(name, used);
    used.add(free);
    if (free === name) return node;
    if (!renamed.has(name)) renamed.set(name, free);
    return withProps(node, { ...node.props, name: free });
  });
  // A name that one of the nodes kept is still meant by what refers to it.
  for (const name of namesIn(named)) renamed.delete(name);
  if (renamed.size === 0) return { nodes: named, renamed };
  const rename = renameForms(renamed);
  return { nodes: changeAll(named, (node) => mendPairs(mendNode(node, rename), renamed)), renamed };
}

function namesIn(nodes: readonly FlowNode[]): readonly string[] {
  return nodes.flatMap((node) => [
    ...(nameOf(node) === undefined ? [] : [nameOf(node) ?? ""]),
    ...Object.values(node.slots).flatMap(namesIn),
  ]);
}
