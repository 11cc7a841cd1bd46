"use client";

import { type KeyboardEvent, useRef } from "react";
import type { FlowNode, ScreenKey } from "@/lib/flow/model/document";
import { editableText, withText } from "../canvas/editable-text";
import { canvasTexts } from "../canvas/texts";
import type { Focus } from "../store/state";
import { useBuilderStore } from "../store/store-context";
import { kindOf } from "../words/node-words";

type OutlineTextFieldProps = {
  readonly screen: ScreenKey;
  readonly node: FlowNode;
  onDone(): void;
};

/** The text a component is known by as a field in its row; one that is worked out from elsewhere stays as it is. */
export function OutlineTextField({ screen, node, onDone }: OutlineTextFieldProps) {
  const store = useBuilderStore();
  const isDone = useRef(false);
  const at = placeOfText(screen, node);
  const text = at && editableText(store.getState().history.present.document, at);
  if (!at || text?.kind !== "plain")
    return <span className="truncate text-secondary">{canvasTexts.fixedText}</span>;

  function finish(field: HTMLInputElement, isKept: boolean): void {
    if (isDone.current || !at) return;
    isDone.current = true;
    const { value } = field;
    if (isKept && value !== field.defaultValue) {
      store.getState().run((document) => withText(document, at, value));
    }
    const row = field.closest<HTMLElement>('[role="treeitem"]');
    const hadFocus = field === document.activeElement;
    onDone();
    if (hadFocus) row?.focus({ preventScroll: true });
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    if (event.key === "Enter") finish(event.currentTarget, true);
    if (event.key === "Escape") finish(event.currentTarget, false);
  }

  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field stands where the text was that is being renamed.
      autoFocus
      defaultValue={text.text}
      aria-label={canvasTexts.editing(kindOf(node))}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.currentTarget, true)}
      className="h-6 w-full min-w-0 rounded-[4px] border border-accent bg-panel px-1 outline-none"
    />
  );
}

/** The first of the props that name a component on the phone. */
function placeOfText(screen: ScreenKey, node: FlowNode): Focus | null {
  const prop = ["label", "text"].find((name) => node.props[name] !== undefined);
  return prop === undefined ? null : { screen, node: node.id, path: [prop] };
}
