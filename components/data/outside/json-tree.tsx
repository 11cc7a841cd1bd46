"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import type { Path } from "@/lib/sources/outside/settings";
import { isPicked, type Picking, shownPath } from "./form";
import { outsideTexts as texts } from "./texts";

export type TreeProps = {
  readonly json: Json;
  readonly picking: Picking;
  /** How many items a list has in full; the answer is shortened. */
  readonly countAt: (path: Path) => number | undefined;
  readonly onList: (path: Path) => void;
  readonly onValue: (path: Path) => void;
};

/** Items of a list that are drawn. */
const itemsShown = 3;

/** The answer as it is: lists to choose from, and in the chosen one values to click. */
export function JsonTree(props: TreeProps) {
  return (
    <div className="max-h-120 overflow-auto rounded-card border border-line bg-panel p-3 font-mono text-caption leading-6">
      <Node {...props} value={props.json} path={[]} name={texts.list.answer} depth={0} />
    </div>
  );
}

type NodeProps = TreeProps & {
  readonly value: Json;
  readonly path: Path;
  readonly name: string;
  readonly depth: number;
};

function Node(props: NodeProps) {
  const { value, path, name } = props;
  if (isJsonArray(value) || isJsonObject(value)) return <Branch {...props} value={value} />;
  const { listPath } = props.picking;
  const isInside = startsWith(path, listPath);
  // Below a list comes the place of the item; below one object nothing does.
  const inItem = path.slice(listPath.length + (isItemOfList(props) ? 1 : 0));
  return (
    <div className="flex items-baseline gap-1.5 pl-5 whitespace-nowrap">
      <span className="text-secondary">{name}</span>
      {isInside ? (
        <button
          type="button"
          aria-pressed={isPicked(props.picking, inItem)}
          aria-label={texts.pick.add(shownPath(inItem))}
          onClick={() => props.onValue(inItem)}
          className={classNames(
            "my-px max-w-96 truncate rounded-[4px] px-1 text-left leading-5 outline-offset-0",
            isPicked(props.picking, inItem)
              ? "bg-accent text-on-accent"
              : "bg-accent-soft text-ink hover:bg-accent hover:text-on-accent",
          )}
        >
          {shownValue(value)}
        </button>
      ) : (
        <span className="max-w-96 truncate">{shownValue(value)}</span>
      )}
    </div>
  );
}

function Branch(props: NodeProps & { readonly value: object & Json }) {
  const { value, path, name, depth, picking, countAt, onList } = props;
  const isHome = samePath(path, picking.listPath);
  const isOnTheWay = startsWith(picking.listPath, path) || startsWith(path, picking.listPath);
  const [isOpen, setOpen] = useState((depth < 2 || isOnTheWay) && !isLaterItem(props));
  const isList = isJsonArray(value);
  const entries: readonly (readonly [string, Json])[] = isList
    ? value.slice(0, itemsShown).map((item, at) => [String(at), item])
    : Object.entries(value);
  const count = countAt(path) ?? entries.length;
  const rest = isList ? count - Math.min(count, itemsShown) : 0;
  // A list in an item of a list is a part of that item.
  const canUse = isList && path.every((step) => typeof step === "string");
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={classNames(isHome && "rounded-control bg-accent-soft/40")}>
      <div className="flex items-center gap-2 whitespace-nowrap">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="flex items-center gap-1 rounded-[4px] pr-1 hover:bg-hover"
        >
          <Icon aria-hidden="true" className="size-4 text-secondary" />
          <span className={classNames(depth === 0 ? "font-sans font-medium" : "text-secondary")}>{name}</span>
          <span className="text-secondary">{isList ? `[${count}]` : isOpen ? "" : "{…}"}</span>
        </button>
        {isHome && isList && (
          <span className="font-sans font-medium text-accent">{texts.list.used(count)}</span>
        )}
        {canUse && !isHome && (
          <Button size="panel" className="h-6 px-2 font-sans text-caption" onClick={() => onList(path)}>
            {texts.list.use(count)}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className="ml-2 border-l border-line pl-2">
          {entries.map(([key, inner]) => (
            <Node
              key={key}
              {...props}
              value={inner}
              name={key}
              path={[...path, isList ? Number(key) : key]}
              depth={depth + 1}
            />
          ))}
          {rest > 0 && <p className="pl-5 font-sans text-secondary">{texts.list.more(rest)}</p>}
        </div>
      )}
    </div>
  );
}

function isItemOfList({ path, picking: { listPath } }: NodeProps): boolean {
  return typeof path[listPath.length] === "number";
}

/** The first item of a list stands for the others. */
function isLaterItem({ path }: NodeProps): boolean {
  const last = path.at(-1);
  return typeof last === "number" && last > 0;
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, at) => path[at] === step);
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}

function shownValue(value: string | number | boolean | null): string {
  return typeof value === "string" ? `"${value.slice(0, 120)}"` : String(value);
}
