"use client";

import { type CSSProperties, useLayoutEffect, useMemo } from "react";
import type { Focus } from "../store/state";
import { useBuilder, useDocument } from "../store/store-context";
import { editableText } from "./editable-text";
import { InlineField } from "./inline-field";
import { InlinePieces } from "./inline-pieces";
import { textElement } from "./text-elements";
import { useTrackedBox } from "./use-tracked-box";

/** The field that lies over a text on the phone while it is edited; the phone goes on drawing it underneath. */
export function InlineEditor() {
  const at = useBuilder((state) => state.inlineEdit);
  return at ? <Editor key={JSON.stringify(at)} at={at} /> : null;
}

function Editor({ at }: { readonly at: Focus }) {
  const document = useDocument();
  const text = editableText(document, at);
  const box = useTrackedBox(() => textElement(at), JSON.stringify(at), document);
  const look = useLookOf(at);
  if (!text || !box || !look || text.kind === "fixed") return null;
  if (text.kind === "pieces") return <InlinePieces at={at} pieces={text.pieces} box={box} look={look} />;
  return <InlineField at={at} text={text} box={box} look={look} />;
}

/** Font, colour and alignment of the text underneath, which is hidden meanwhile. */
function useLookOf(at: Focus): CSSProperties | null {
  const look = useMemo(() => {
    const element = textElement(at);
    if (!element) return null;
    return lookOf(element);
  }, [at]);
  useLayoutEffect(() => {
    const element = textElement(at);
    if (!element) return;
    element.style.visibility = "hidden";
    return () => {
      element.style.visibility = "";
    };
  });
  return look;
}

/** The phone may be scaled down; the field over it is not, so its type takes the size that is seen. */
function lookOf(element: HTMLElement): CSSProperties {
  const look = getComputedStyle(element);
  const scale = element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1;
  const seen = (length: string): string => {
    const px = Number.parseFloat(length);
    return Number.isNaN(px) ? length : `${px * scale}px`;
  };
  return {
    fontFamily: look.fontFamily,
    fontWeight: look.fontWeight,
    fontStyle: look.fontStyle,
    fontSize: seen(look.fontSize),
    lineHeight: seen(look.lineHeight),
    letterSpacing: look.letterSpacing,
    color: look.color,
    // What the browser answers is one of the keywords the property takes.
    textAlign: look.textAlign as CSSProperties["textAlign"],
  };
}
