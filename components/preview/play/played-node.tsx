import { memo } from "react";
import type { NodeView } from "@/lib/flow/runtime/view";
import type { Platform } from "../platform";
import { textOf } from "../read-props";
import { viewOf } from "../views/index";
import type { PlayEvent } from "./play-state";

type PlayedNodeProps = {
  readonly view: NodeView;
  readonly platform: Platform;
  readonly send: (event: PlayEvent) => void;
};

/** One component of a running Flow: its view, and what the person does in it as events of the run. */
export const PlayedNode = memo(function PlayedNode({ view, platform, send }: PlayedNodeProps) {
  const View = viewOf(view.type);
  if (View === null) return null;
  const name = textOf(view.props.name);
  return (
    <View
      view={view}
      platform={platform}
      onAnswer={(value) => send({ type: "run", event: { type: "answer", name, value } })}
      onFocus={() => send({ type: "run", event: { type: "focus", name } })}
      onBlur={() => send({ type: "run", event: { type: "blur", name } })}
      onAct={(trigger, item) =>
        send({
          type: "run",
          event: { type: "act", node: view.node, trigger, ...(item === undefined ? {} : { item }) },
        })
      }
    />
  );
});
