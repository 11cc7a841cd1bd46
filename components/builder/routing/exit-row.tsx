"use client";

import { Handle, Position } from "@xyflow/react";
import { Check, ExternalLink, Plus, Server, Unlink } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuGroup, MenuSeparator } from "@/components/ui/menu-parts";
import { knownTap } from "@/lib/flow/edit/live/ask-by-rules";
import { type Asker, askersOn } from "@/lib/flow/model/asking";
import { type FlowDocument, screenId, screenTitle } from "@/lib/flow/model/document";
import { screenWithId, screenWithKey } from "@/lib/flow/model/walk";
import { useBuilderStore, useDocument } from "../store/store-context";
import type { Exit } from "./exits";
import { disconnectExit, finishAtExit, refusalOf, routeExit, routeExitToNewScreen } from "./map-edits";
import { mapTexts } from "./texts";

/** A way out: a handle to draw from, and a menu that does the same with the keyboard. */
export function ExitRow({ exit }: { readonly exit: Exit }) {
  const document = useDocument();
  const target = targetInWords(document, exit);
  const leads = exit.edge !== undefined && exit.edge.to.kind !== "missing";
  return (
    <li className="relative flex h-[30px] items-center pr-3">
      <Menu
        trigger={
          <button
            type="button"
            aria-label={mapTexts.exit(exit.label, target)}
            className="nodrag nopan flex h-7 min-w-0 flex-1 items-center gap-1.5 px-2.5 text-left hover:bg-hover"
          >
            <span className="truncate">{exit.label}</span>
            <ExitMark exit={exit} />
          </button>
        }
      >
        <ExitMenu exit={exit} />
      </Menu>
      <Handle
        id={exit.id}
        type="source"
        position={Position.Right}
        role="img"
        aria-label={exit.label}
        className={`size-5! rounded-full! border-2! border-(--panel)! ${leads ? "bg-accent!" : "bg-problem!"}`}
      />
    </li>
  );
}

function ExitMark({ exit }: { readonly exit: Exit }) {
  const kind = exit.edge?.to.kind;
  const style = "size-3.5 shrink-0 text-secondary";
  if (kind === "end") return <Check aria-hidden="true" className={style} />;
  if (kind === "endpoint") return <Server aria-hidden="true" className={style} />;
  if (kind === "url") return <ExternalLink aria-hidden="true" className={style} />;
  if (kind === "screen") return null;
  return <Unlink aria-hidden="true" className="size-3.5 shrink-0 text-problem" />;
}

function ExitMenu({ exit }: { readonly exit: Exit }) {
  const store = useBuilderStore();
  const { document } = store.getState().history.present;
  return (
    <>
      <MenuGroup label={mapTexts.menu.leadsTo}>
        {document.screens.map((screen) => {
          const refusal = refusalOf(document, exit.id, screen.key);
          if (refusal !== null && screen.key === exit.screen) return null;
          return (
            <MenuItem
              key={screen.key}
              disabled={refusal !== null}
              help={refusal ?? undefined}
              onSelect={() => routeExit(store, exit.id, screen.key)}
            >
              {screenTitle(screen) || screenId(screen)}
            </MenuItem>
          );
        })}
        <MenuItem icon={Plus} onSelect={() => routeExitToNewScreen(store, exit.id)}>
          {mapTexts.menu.newScreen}
        </MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuItem icon={Check} onSelect={() => finishAtExit(store, exit.id)}>
        {mapTexts.menu.finish}
      </MenuItem>
      {exit.edge && (
        <MenuItem icon={Unlink} onSelect={() => disconnectExit(store, exit.id)}>
          {mapTexts.menu.disconnect}
        </MenuItem>
      )}
    </>
  );
}

function targetInWords(document: FlowDocument, exit: Exit): string {
  const to = exit.edge?.to;
  switch (to?.kind) {
    case "screen": {
      const screen = screenWithKey(document, to.screen);
      return mapTexts.leadsTo((screen && screenTitle(screen)) || to.id);
    }
    case "missing":
      return to.id === "" ? mapTexts.nowhere : mapTexts.missing(to.id);
    case "end":
      return mapTexts.finishes;
    case "endpoint":
      return ruleInWords(document, exit) ?? mapTexts.endpoint;
    case "url":
      return mapTexts.opens;
    case undefined:
      return mapTexts.nowhere;
  }
}

/** Where the rule leads that an exit asks for. */
function ruleInWords(document: FlowDocument, { screen, node, trigger, item }: Exit): string | undefined {
  const home = screenWithKey(document, screen);
  const asker = home && askersOn(home).find((each) => isAt(each, { node, trigger, item }));
  const tap = home && asker && knownTap(document, home, asker.action);
  const targets = (tap?.outcomes ?? []).map(({ then }) => {
    if (then.kind === "finish") return mapTexts.finishes;
    const target = then.kind === "go" ? screenWithId(document, then.screen) : home;
    return mapTexts.leadsTo((target && screenTitle(target)) || (target ? screenId(target) : ""));
  });
  return tap && mapTexts.byRule([...new Set(targets)].join(", "));
}

type ExitPlace = Pick<Exit, "node" | "trigger"> & { readonly item: number | undefined };

function isAt(asker: Asker, { node, trigger, item }: ExitPlace): boolean {
  return asker.node.id === node && asker.trigger === trigger && asker.item === item;
}
