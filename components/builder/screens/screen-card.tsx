"use client";

import { useDraggable } from "@dnd-kit/core";
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from "react";
import type { FlowScreen } from "@/lib/flow/model/document";
import type { BuilderState } from "../store/state";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { CardPicture } from "./card-picture";
import { CardWords } from "./card-words";
import { pressOnCard } from "./press-on-card";
import { ScreenMenuButton } from "./screen-menu-button";
import { ScreenTitleField } from "./screen-title-field";

type ScreenCardProps = {
  readonly screen: FlowScreen;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
};

/** One screen in the list: a click shows it, dragging reorders, what is dropped on it moves there. */
export const ScreenCard = memo(function ScreenCard(props: ScreenCardProps) {
  const { screen, index, count, isSelected } = props;
  const store = useBuilderStore();
  const [isRenaming, setRenaming] = useState(false);
  const drop = useBuilder((state) => dropOn(state, screen.key, index));
  const wordsId = useId();
  const row = useRef<HTMLLIElement>(null);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: `screen:${screen.key}`,
    data: { source: { kind: "screen", screen: screen.key } },
  });

  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);

  function press(event: KeyboardEvent<HTMLElement>): void {
    listeners?.onKeyDown?.(event);
    if (!event.defaultPrevented)
      pressOnCard(event, { store, screen, index, rename: () => setRenaming(true) });
  }

  return (
    <li
      ref={(element) => {
        row.current = element;
        setNodeRef(element);
      }}
      data-screen-card={screen.key}
      data-drop={drop}
      className="group relative rounded-card select-none before:absolute before:inset-x-2 before:-top-px before:hidden before:h-0.5 before:rounded-full before:bg-accent data-[drop=before]:before:block"
    >
      {!isRenaming && (
        // The button lies over the picture, which holds drawn buttons of its own.
        <button
          ref={setActivatorNodeRef}
          {...listeners}
          type="button"
          tabIndex={isSelected ? 0 : -1}
          aria-current={isSelected ? "true" : undefined}
          aria-labelledby={wordsId}
          aria-describedby={attributes["aria-describedby"]}
          onKeyDown={press}
          onClick={() => store.getState().select({ screen: screen.key, nodes: [] })}
          onDoubleClick={() => setRenaming(true)}
          className={`absolute inset-0 z-1 rounded-card outline-offset-[-2px] ${outlines[drop ?? "none"]}`}
        />
      )}
      <div
        className={`flex gap-3 rounded-card p-2 ${isSelected ? "bg-accent-soft" : "group-hover:bg-hover"}`}
      >
        <CardPicture screen={screen.key} isSelected={isSelected} />
        {isRenaming ? (
          <ScreenTitleField screen={screen} onDone={() => setRenaming(false)} />
        ) : (
          <CardWords id={wordsId} screen={screen} index={index} count={count} />
        )}
      </div>
      <ScreenMenuButton
        screen={screen}
        index={index}
        isTabStop={isSelected}
        onRename={() => setRenaming(true)}
      />
    </li>
  );
});

type Drop = "before" | "allowed" | "refused";

const outlines: { readonly [drop in Drop | "none"]: string } = {
  none: "",
  before: "",
  allowed: "outline-2 outline-accent",
  refused: "outline-2 outline-dashed outline-problem",
};

function dropOn({ drag }: BuilderState, key: FlowScreen["key"], index: number): Drop | undefined {
  const target = drag?.target;
  if (target?.kind === "order") return target.index === index ? "before" : undefined;
  if (target?.kind !== "screen" || target.screen !== key) return undefined;
  return target.refusal === null ? "allowed" : "refused";
}
