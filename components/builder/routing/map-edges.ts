import { type Edge, MarkerType } from "@xyflow/react";
import { type FlowDocument, type ScreenKey, screenId, screenTitle } from "@/lib/flow/model/document";
import { screenWithKey } from "@/lib/flow/model/walk";
import { exitsOf } from "./exits";
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
  const byEndpoint = routesOf(document).filter((route) => route.isByEndpoint);
  return [
    ...drawn,
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
