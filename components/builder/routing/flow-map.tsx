"use client";

import "@xyflow/react/dist/base.css";
import "./flow-map.css";
import {
  Background,
  type Connection,
  type FinalConnectionState,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useEdgesState,
  useNodesState,
  useReactFlow,
} from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ScreenKey } from "@/lib/flow/model/document";
import { useBuilderStore, useDocument, useSelection } from "../store/store-context";
import { type RouteEdge, routeEdgesOf } from "./map-edges";
import { disconnectExit, routeExit, routeExitToNewScreen } from "./map-edits";
import { allInSight, type ScreenBox, screenBoxesOf } from "./map-nodes";
import { MapToolbar } from "./map-toolbar";
import { MapZoom } from "./map-zoom";
import { NewScreenInSight } from "./new-screen-in-sight";
import { RouteLine } from "./route-line";
import { ScreenNode } from "./screen-node";
import { mapTexts } from "./texts";

const nodeTypes = { screen: ScreenNode };
const edgeTypes = { route: RouteLine };

/** All screens as live mini phones with the routes between them; routes are drawn, bent and taken away here. */
export function FlowMap() {
  return (
    <ReactFlowProvider>
      <MapCanvas />
    </ReactFlowProvider>
  );
}

function MapCanvas() {
  const store = useBuilderStore();
  const document = useDocument();
  const selection = useSelection();
  const { screenToFlowPosition } = useReactFlow();
  const map = useRef<HTMLElement>(null);
  const [drawingFrom, setDrawingFrom] = useState<string | null>(null);
  const [nodes, setNodes, onNodesChange] = useNodesState<ScreenBox>([]);
  const routes = useMemo(() => routeEdgesOf(document), [document]);
  const [edges, setEdges, onEdgesChange] = useEdgesState<RouteEdge>([]);

  useEffect(() => {
    setNodes(screenBoxesOf(document, store.getState().layout, selection.screen, drawingFrom));
  }, [document, selection.screen, drawingFrom, setNodes, store]);

  useEffect(() => {
    setEdges((before) => withSelectionOf(before, routes));
  }, [routes, setEdges]);

  const onConnect = useCallback(
    ({ sourceHandle, target }: Connection) => {
      // Nodes on the map are named after screen keys.
      if (sourceHandle) routeExit(store, sourceHandle, target as ScreenKey);
    },
    [store],
  );

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      setDrawingFrom(null);
      const exit = state.fromHandle?.id;
      // On a handle, onConnect has made the route; anywhere else on a screen means that screen.
      if (!exit || state.isValid) return;
      const screen = screenUnder(event);
      if (screen) routeExit(store, exit, screen);
      else routeExitToNewScreen(store, exit, screenToFlowPosition(pointOf(event)));
    },
    [store, screenToFlowPosition],
  );

  return (
    <section ref={map} aria-label={mapTexts.label} className="relative min-h-0 flex-1 bg-page">
      <ReactFlow<ScreenBox, RouteEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={(_, __, moved) =>
          store
            .getState()
            .moveScreenOnMap(
              Object.fromEntries(moved.map((node) => [node.data.screenId, rounded(node.position)])),
            )
        }
        onNodeClick={(_, node) => store.getState().select({ screen: node.id as ScreenKey, nodes: [] })}
        onNodeDoubleClick={(_, node) => {
          store.getState().select({ screen: node.id as ScreenKey, nodes: [] });
          store.getState().set({ middle: "phone" });
        }}
        onConnectStart={(_, { handleId }) => setDrawingFrom(handleId)}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        onReconnect={(edge, { target }) => routeExit(store, edge.sourceHandle ?? "", target as ScreenKey)}
        onEdgesDelete={(gone) => {
          for (const edge of gone) if (edge.data?.exit) disconnectExit(store, edge.data.exit);
        }}
        nodesFocusable
        edgesFocusable
        deleteKeyCode={["Delete", "Backspace"]}
        onBeforeDelete={async ({ edges: gone }) => ({ nodes: [], edges: gone })}
        connectionRadius={32}
        minZoom={0.1}
        maxZoom={1.5}
        fitView
        fitViewOptions={allInSight}
        onlyRenderVisibleElements
        attributionPosition="bottom-left"
        ariaLabelConfig={{ "node.a11yDescription.default": mapTexts.help }}
      >
        <Background gap={24} color="var(--line)" />
        <MiniMap
          pannable
          zoomable
          ariaLabel={mapTexts.overview}
          bgColor="var(--panel)"
          maskColor="rgb(127 127 127 / 18%)"
          nodeColor="var(--line-strong)"
          nodeBorderRadius={12}
          className="rounded-card! border border-line shadow-float"
        />
        <MapToolbar />
        <MapZoom map={map} />
        <NewScreenInSight />
      </ReactFlow>
    </section>
  );
}

/** A route that is drawn anew after an edit stays selected. */
function withSelectionOf(before: readonly RouteEdge[], routes: readonly RouteEdge[]): RouteEdge[] {
  const selected = new Set(before.filter((edge) => edge.selected).map(({ id }) => id));
  return routes.map((edge) => (selected.has(edge.id) ? { ...edge, selected: true } : edge));
}

function rounded({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: Math.round(x), y: Math.round(y) };
}

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const point = "changedTouches" in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}

function screenUnder(event: MouseEvent | TouchEvent): ScreenKey | undefined {
  const { x, y } = pointOf(event);
  const box = globalThis.document.elementFromPoint(x, y)?.closest<HTMLElement>(".react-flow__node");
  // Nodes on the map are named after screen keys.
  return box?.dataset.id as ScreenKey | undefined;
}
