"use client";

import { CircleDot } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { canBecomeChoice, menuToChoice } from "@/lib/flow/edit/live/menu-to-choice";
import type { NodeId } from "@/lib/flow/model/document";
import { homeHere } from "../live/home-here";
import { newId } from "../store/new-id";
import { useBuilderStore, useDocument } from "../store/store-context";
import { sourceTexts } from "./texts";

const texts = sourceTexts.where;

/** Why the rows of a menu cannot come from a source, and what to do about it. */
export function OwnWays({ node }: { readonly node: NodeId }) {
  const store = useBuilderStore();
  const document = useDocument();
  const canTurn = canBecomeChoice(document, node);

  function turn(): void {
    const home = homeHere();
    store.getState().run((flow, { screen }) => {
      const turned = menuToChoice(flow, { node, to: "RadioButtonsGroup", home, newId });
      return turned ? { document: turned.document, selection: { screen, nodes: [turned.choice] } } : flow;
    });
    showToast({ text: texts.turned, action: { label: texts.undo, run: () => store.getState().undo() } });
  }

  return (
    <div className="flex flex-col gap-2 text-caption text-secondary">
      <p>
        {texts.ownWays} {canTurn ? texts.ownWaysTurn : texts.ownWaysSame}
      </p>
      {canTurn && (
        <Button size="panel" icon={CircleDot} className="self-start" onClick={turn}>
          {texts.turn}
        </Button>
      )}
    </div>
  );
}
