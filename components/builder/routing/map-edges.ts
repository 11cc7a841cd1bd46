import { type Edge, MarkerType } from "@xyflow/react";
import { knownTap } from "@/lib/flow/edit/live/ask-by-rules";
import type { JsonObject } from "@/lib/flow/json";
import { askersOn } from "@/lib/flow/model/asking";
import {
  type FlowDocument,
  type FlowScreen,
  type ScreenKey,
  screenId,
  screenTitle,
} from "@/lib/flow/model/document";
import { screenWithId, screenWithKey } from "@/lib/flow/model/walk";
import { askerLabel } from "../live/rule-words";
import { exitId, exitsOf } from "./exits";
import { routesOf } from "./map-facts";
import { mapTexts } from "./texts";

export type RouteEdge = Edge<{ readonly exit: string | null; readonly label: string }, "route">;

const arrow = { type: MarkerType.ArrowClosed, width: 18, height: 18, color: "var(--line-strong)" };

/** Lines from exits to screens, and dashed ones where the endpoint may lead. */
export function routeEdgesOf(document: FlowDocument): readonly RouteEdge[] {
  const drawn: RouteEdge[] = [];
  for (const exits of exitsOf(document).values()) {
    for (const { id, screen, edge, label } of exits) {
      if (edge?.to.kind !== "screen") continue;
      drawn.push({
        id: `route ${id}`,
        type: "route",
        source: screen,
        sourceHandle: id,
        target: edge.to.screen,
        targetHandle: "in",
        markerEnd: arrow,
        reconnectable: "target",
        ariaLabel: mapTexts.route(label, nameOf(document, edge.to.screen)),
        data: { exit: id, label },
      });
    }
  }
  const byRules = ruleRoutesOf(document);
  const ruled = new Set(byRules.map(({ source, target }) => `${source} ${target}`));
  const byEndpoint = routesOf(document).filter(
    ({ from, to, isByEndpoint }) => isByEndpoint && !ruled.has(`${from} ${to}`),
  );
  return [
    ...drawn,
    ...byRules,
    ...byEndpoint.map(
      ({ from, to }): RouteEdge => ({
        id: `endpoint ${from} ${to}`,
        type: "route",
        source: from,
        sourceHandle: endpointExit(document, from),
        target: to,
        targetHandle: "in",
        markerEnd: arrow,
        deletable: false,
        reconnectable: false,
        style: { strokeDasharray: "6 4" },
        data: { exit: null, label: "" },
      }),
    ),
  ];
}

/** Lines from what asks for live data to the screens that its rule leads to. */
function ruleRoutesOf(document: FlowDocument): readonly RouteEdge[] {
  return document.screens.flatMap((screen) =>
    askersOn(screen).flatMap((asker): readonly RouteEdge[] => {
      const exit = exitId(asker.node.id, asker.trigger, asker.item);
      const label = askerLabel(asker);
      return [...new Set(targetsOf(document, screen, asker.action))].map((to) => ({
        id: `rule ${exit} ${to}`,
        type: "route",
        source: screen.key,
        sourceHandle: exit,
        target: to,
        targetHandle: "in",
        markerEnd: arrow,
        deletable: false,
        reconnectable: false,
        ariaLabel: mapTexts.ruleRoute(label, nameOf(document, to)),
        data: { exit: null, label },
      }));
    }),
  );
}

function targetsOf(document: FlowDocument, screen: FlowScreen, action: JsonObject): readonly ScreenKey[] {
  const tap = knownTap(document, screen, action);
  return (tap?.outcomes ?? []).flatMap(({ then }) => {
    const target = then.kind === "go" ? screenWithId(document, then.screen) : undefined;
    return target && target.key !== screen.key ? [target.key] : [];
  });
}

function nameOf(document: FlowDocument, key: ScreenKey): string {
  const screen = screenWithKey(document, key);
  return screen ? screenTitle(screen) || screenId(screen) : "";
}

/** The exit that asks the endpoint; without one the line starts at the screen itself. */
function endpointExit(document: FlowDocument, screen: string): string {
  for (const exits of exitsOf(document).values()) {
    const asking = exits.find((exit) => exit.screen === screen && exit.edge?.to.kind === "endpoint");
    if (asking) return asking.id;
  }
  return "out";
}
