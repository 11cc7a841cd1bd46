"use client";

import { Panel, useReactFlow, useStoreApi } from "@xyflow/react";
import { Maximize, Plus, Workflow, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useBuilderStore } from "../store/store-context";
import { arrange } from "./arrange";
import { addScreenAt } from "./map-edits";
import { allInSight } from "./map-nodes";
import { arrangeInput } from "./screen-places";
import { mapTexts } from "./texts";

export function MapToolbar() {
  const store = useBuilderStore();
  const flow = useReactFlow();
  const map = useStoreApi();

  function add(): void {
    const { width, height, transform } = map.getState();
    const [x, y, zoom] = transform;
    addScreenAt(store, { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom });
  }

  function arrangeAll(): void {
    const { document } = store.getState().history.present;
    const places = arrange(arrangeInput(document));
    store.getState().moveScreenOnMap(places);
    flow.setNodes((nodes) =>
      nodes.map((node) => ({ ...node, position: places[String(node.data.screenId)] ?? node.position })),
    );
    requestAnimationFrame(() => void flow.fitView(allInSight));
  }

  return (
    <Panel
      position="top-left"
      className="flex items-center gap-1 rounded-card border border-line bg-panel p-1 shadow-float"
    >
      <Button variant="ghost" size="panel" icon={Plus} onClick={add}>
        {mapTexts.add}
      </Button>
      <Button variant="ghost" size="panel" icon={Workflow} onClick={arrangeAll}>
        {mapTexts.arrange}
      </Button>
      <span aria-hidden="true" className="h-4 w-px bg-line" />
      <IconButton size="panel" icon={ZoomOut} label={mapTexts.zoomOut} onClick={() => void flow.zoomOut()} />
      <IconButton size="panel" icon={ZoomIn} label={mapTexts.zoomIn} onClick={() => void flow.zoomIn()} />
      <IconButton
        size="panel"
        icon={Maximize}
        label={mapTexts.fit}
        onClick={() => void flow.fitView(allInSight)}
      />
    </Panel>
  );
}
