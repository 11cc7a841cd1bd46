import { memo } from "react";
import type { NodeView } from "@/lib/flow/runtime/view";
import { MissingView } from "./missing-view";
import type { Platform } from "./platform";
import { viewOf } from "./views/index";

type NodeFaceProps = { readonly view: NodeView; readonly platform: Platform };

/**
 * One component as a phone draws it, for looking at only: nothing in it takes a click or the focus. The builder wraps
 * it with selection and finds the text under a double click with `propAt`. Stands inside a `PhoneSurface`.
 */
export const NodeFace = memo(function NodeFace({ view, platform }: NodeFaceProps) {
  const View = viewOf(view.type) ?? MissingView;
  return (
    <div inert>
      <View
        view={view}
        platform={platform}
        onAnswer={ignore}
        onFocus={ignore}
        onBlur={ignore}
        onAct={ignore}
      />
    </div>
  );
});

function ignore(): void {
  // Nobody can touch what is only looked at.
}
