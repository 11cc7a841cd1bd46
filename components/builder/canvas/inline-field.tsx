"use client";

import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { beforeBurst } from "@/lib/flow/edit/history";
import type { Focus } from "../store/state";
import { useBuilderStore } from "../store/store-context";
import { type EditableText, withText } from "./editable-text";
import { finishEditing, goToNeighbour } from "./finish-editing";
import { nameOfText } from "./name-of-text";
import type { TrackedBox } from "./watch-box";

type InlineFieldProps = {
  readonly at: Focus;
  readonly text: Extract<EditableText, { kind: "plain" }>;
  readonly box: TrackedBox;
  readonly look: CSSProperties;
};

/** A plain text, typed where it stands: Enter keeps it, Escape brings the old one back, Tab goes to the next text. */
export function InlineField({ at, text, box, look }: InlineFieldProps) {
  const store = useBuilderStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const [name] = useState(() => nameOfText(store.getState(), at));
  const before = useRef(store.getState().history.present.document);

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !(event.shiftKey && text.isMultiline)) {
      event.preventDefault();
      finishEditing(store, at);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (store.getState().history.present.document !== before.current) store.getState().undo();
      finishEditing(store, at);
    } else if (event.key === "Tab") {
      event.preventDefault();
      goToNeighbour(store, at, event.shiftKey ? -1 : 1);
    }
  }

  function type(value: string): void {
    const line = text.isMultiline ? value : value.replace(/\s*\n\s*/g, " ");
    const { history, run } = store.getState();
    const burst = JSON.stringify(["text", at]);
    const started = beforeBurst(history, burst);
    run(() => withText(started, at, line), { burst });
  }

  const isOver = text.max !== undefined && text.text.length > text.max;
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        value={text.text}
        aria-label={name}
        spellCheck
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onBlur={() => finishEditing(store, at, "keep-focus")}
        style={{ ...look, ...placeOver(box, text.text) }}
        className="absolute z-20 resize-none overflow-hidden rounded-[4px] bg-transparent p-0 whitespace-pre-wrap outline-2 outline-offset-4 outline-accent"
      />
      {text.max !== undefined && isWorthCounting(text.text.length, text.max) && (
        <span
          aria-live="off"
          style={{ left: box.left, top: box.top + box.height + 8 }}
          className={`absolute z-20 rounded-control border border-line bg-raised px-1.5 text-caption shadow-float ${isOver ? "font-medium text-problem" : "text-secondary"}`}
        >
          {text.text.length}/{text.max}
        </span>
      )}
    </>
  );
}

/** A limit that is far away is not worth a word. */
function isWorthCounting(length: number, max: number): boolean {
  return max <= 100 || length > max / 2;
}

/** Room for the caret at the end of the text, and for an empty text. */
function placeOver({ left, top, width, height }: TrackedBox, text: string): CSSProperties {
  const roomPx = 6;
  return {
    left: left - (text === "" ? 0 : roomPx / 2),
    top,
    width: Math.max(width + roomPx, 72),
    height: Math.max(height, 20),
  };
}
