"use client";

import { memo } from "react";
import { NodeFace } from "@/components/preview/node-face";
import type { Platform } from "@/components/preview/platform";
import type { FlowNode, ScreenKey } from "@/lib/flow/model/document";
import type { NodeView } from "@/lib/flow/runtime/view";
import { NodeFrame } from "./node-frame";

type LeafNodeProps = {
  readonly node: FlowNode;
  readonly view: NodeView;
  readonly screen: ScreenKey;
  readonly platform: Platform;
};

/** A node without slots. It draws anew only when the node itself or what it shows has changed. */
export const LeafNode = memo(function LeafNode({ node, view, screen, platform }: LeafNodeProps) {
  return (
    <NodeFrame node={node} screen={screen} isHidden={view.props.visible === false}>
      <NodeFace view={view} platform={platform} />
    </NodeFrame>
  );
});
