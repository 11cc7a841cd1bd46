"use client";

import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { setPropAt } from "@/lib/flow/edit/set-prop-at";
import { type Piece, textFromPieces } from "@/lib/flow/expression/pieces";
import { screenWithKey } from "@/lib/flow/model/walk";
import type { Focus } from "../store/state";
import { useBuilderStore } from "../store/store-context";
import { referenceInWords } from "../words/reference-words";
import { finishEditing } from "./finish-editing";
import { nameOfText } from "./name-of-text";
import type { TrackedBox } from "./watch-box";

type InlinePiecesProps = {
  readonly at: Focus;
  readonly pieces: readonly Piece[];
  readonly box: TrackedBox;
  readonly look: CSSProperties;
};

/** Words with values between them: the words can be typed, the values stay what they are. */
export function InlinePieces({ at, pieces, box, look }: InlinePiecesProps) {
  const store = useBuilderStore();
  const before = useRef(store.getState().history.present.document);
  const row = useRef<HTMLDivElement>(null);
  // Kept here while typing: an emptied word would otherwise vanish together with its field.
  const [draft, setDraft] = useState<readonly Piece[]>(() => withRoomAround(pieces));
  useEffect(() => {
    row.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);

  function type(index: number, text: string): void {
    const next = draft.with(index, { kind: "literal", text });
    setDraft(next);
    const written = textFromPieces(next);
    if (!written.ok) return;
    store.getState().run((document) => setPropAt(document, at, written.value), {
      burst: JSON.stringify(["text", at]),
    });
  }

  function press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    const isChanged = store.getState().history.present.document !== before.current;
    if (event.key === "Escape" && isChanged) store.getState().undo();
    finishEditing(store, at);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the fields are one text, not a form.
    <div
      ref={row}
      role="group"
      aria-label={nameOfText(store.getState(), at)}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finishEditing(store, at, "keep-focus");
      }}
      style={{ ...look, left: box.left, top: box.top, width: box.width, minHeight: box.height }}
      className="absolute z-20 flex flex-wrap items-center rounded-[4px] outline-2 outline-offset-4 outline-accent"
    >
      {draft.map((piece, index) =>
        piece.kind === "literal" ? (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces keep their places while they are edited.
            key={index}
            value={piece.text}
            aria-label={nameOfText(store.getState(), at)}
            onChange={(event) => type(index, event.target.value)}
            style={{ font: "inherit", color: "inherit" }}
            className="field-sizing-content min-w-2 bg-transparent p-0 outline-none"
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces keep their places while they are edited.
          <Chip key={index} piece={piece} at={at} />
        ),
      )}
    </div>
  );
}

type ChipProps = { readonly piece: Extract<Piece, { kind: "reference" }>; readonly at: Focus };

function Chip({ piece, at }: ChipProps) {
  const { document } = useBuilderStore().getState().history.present;
  const screen = screenWithKey(document, at.screen);
  return (
    <span className="mx-0.5 rounded-[5px] bg-accent-soft px-1 text-caption text-accent">
      {screen ? referenceInWords(document, screen, piece.reference) : piece.reference.path.join(".")}
    </span>
  );
}

/** A field before, between and after values, so that words can be put anywhere. */
function withRoomAround(pieces: readonly Piece[]): readonly Piece[] {
  const room: Piece = { kind: "literal", text: "" };
  const spaced = pieces.flatMap((piece, index): readonly Piece[] => {
    const follows = piece.kind === "reference" && pieces[index - 1]?.kind !== "literal";
    return follows ? [room, piece] : [piece];
  });
  return spaced.at(-1)?.kind === "reference" ? [...spaced, room] : spaced;
}
