"use client";

import type { Platform } from "@/components/preview/platform";
import type { FlowNode, NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { ExampleView } from "@/lib/flow/runtime/example-view";
import { Branches } from "./branches";
import { LeafNode } from "./leaf-node";
import { NodeFrame } from "./node-frame";
import { SlotList } from "./slot-list";
import { hasSlots } from "./slots-of";

/** What every node of a screen is drawn with. */
export type Drawing = {
  readonly screen: ScreenKey;
  readonly view: ExampleView;
  readonly platform: Platform;
  /** Drawn at the bottom of the phone instead of in its slot. */
  readonly pinned: NodeId | undefined;
};

type CanvasNodeProps = Drawing & { readonly node: FlowNode; readonly depth: number };

/** One node on the canvas: what a phone draws, or a light box with its branches, in a frame that can be selected. */
export function CanvasNode({ node, depth, ...drawing }: CanvasNodeProps) {
  const { screen, view: screenView, platform, pinned } = drawing;
  const view = screenView.nodes.get(node.id);
  if (!view) return null;
  if (!hasSlots(node)) return <LeafNode node={node} view={view} screen={screen} platform={platform} />;
  return (
    <NodeFrame node={node} screen={screen} isHidden={view.props.visible === false}>
      <Branches
        screen={screen}
        node={node}
        draw={(slot) => (
          <SlotList
            place={{ screen, parent: node.id, slot }}
            depth={depth + 1}
            nodes={node.slots[slot] ?? []}
            pinned={pinned}
            platform={platform}
            draw={(inner) => <CanvasNode {...drawing} node={inner} depth={depth + 1} />}
          />
        )}
      />
    </NodeFrame>
  );
}
