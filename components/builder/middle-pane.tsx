"use client";

import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { Suspense } from "react";
import { Coming } from "@/components/ui/coming";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPart } from "@/components/ui/lazy-part";
import { Canvas } from "./canvas/canvas";
import { DeviceSwitch } from "./canvas/device-switch";
import { ViewSwitch } from "./canvas/view-switch";
import { useRightPane } from "./panes/use-right-pane";
import type { BuilderState } from "./store/state";
import { useBuilder } from "./store/store-context";
import { texts } from "./texts";

// What is not in sight when a Flow opens is loaded when it is asked for.
const FlowMap = lazyPart("FlowMap", () => import("./routing/flow-map"));
const LiveView = lazyPart("LiveView", () => import("./live/live-view"));
const JsonView = lazyPart("JsonView", () => import("./json/json-view"));
const TryPanel = lazyPart("TryPanel", () => import("./trying/try-panel"));
const ProblemsPanel = lazyPart("ProblemsPanel", () => import("./problems/problems-panel"));

/** The phone, the map, live data or the JSON, the play of the Flow, and the problems below. */
export function MiddlePane() {
  const isProblemsOpen = useBuilder((state) => state.isProblemsOpen);
  return (
    <>
      <MiddleBar />
      <div className="flex min-h-0 flex-1 flex-col">
        <MiddleView />
      </div>
      {isProblemsOpen && (
        <div className="flex max-h-[45%] min-h-0 shrink-0 flex-col border-t border-line">
          <Suspense fallback={<Coming className="h-24" />}>
            <ProblemsPanel />
          </Suspense>
        </div>
      )}
    </>
  );
}

/** The phone is there at once, so it stands outside of what is waited for. */
function MiddleView() {
  const middle = useBuilder((state) => state.middle);
  const isTrying = useBuilder((state) => state.isTrying);
  const isBroken = useBuilder((state) => state.broken !== null);
  const needsFlow = middle === "map" || middle === "live";
  if (!isTrying && (middle === "phone" || (needsFlow && isBroken))) return <Canvas />;
  return (
    <Suspense fallback={<Coming className="flex-1" />}>
      {isTrying ? <TryPanel /> : <OtherView middle={middle} />}
    </Suspense>
  );
}

function OtherView({ middle }: { readonly middle: BuilderState["middle"] }) {
  switch (middle) {
    case "map":
      return <FlowMap />;
    case "live":
      return <LiveView />;
    case "json":
      return <JsonView />;
    case "phone":
      return null;
  }
}

function MiddleBar() {
  const showsPhone = useBuilder((state) => state.middle === "phone" || state.isTrying);
  const right = useRightPane();
  return (
    <div className="@container shrink-0">
      <div className="flex h-12 items-center justify-between gap-2 px-3 @[38rem]:grid @[38rem]:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
        <span className="hidden @[38rem]:block" />
        <ViewSwitch />
        <div className="flex items-center justify-end gap-1">
          {showsPhone && (
            <span className="hidden @[31rem]:block">
              <DeviceSwitch />
            </span>
          )}
          <IconButton
            label={right.isFolded ? texts.panes.unfoldRight : texts.panes.foldRight}
            icon={right.isFolded ? PanelRightOpen : PanelRightClose}
            onClick={() => right.setFolded(!right.isFolded)}
          />
        </div>
      </div>
    </div>
  );
}
