"use client";

import { type KeyboardEvent, useRef } from "react";
import { setScreenTitle } from "@/lib/flow/edit/set-screen-title";
import { type FlowScreen, screenTitle } from "@/lib/flow/model/document";
import { useBuilderStore } from "../store/store-context";
import { screensTexts } from "./texts";

type ScreenTitleFieldProps = { readonly screen: FlowScreen; readonly onDone: () => void };

/** The title of a screen as a field: Enter or leaving keeps it, Escape does not. */
export function ScreenTitleField({ screen, onDone }: ScreenTitleFieldProps) {
  const store = useBuilderStore();
  const isDone = useRef(false);

  function finish(field: HTMLInputElement, isKept: boolean): void {
    if (isDone.current) return;
    isDone.current = true;
    const title = field.value.trim();
    if (isKept && title !== screenTitle(screen)) {
      store.getState().run((document) => setScreenTitle(document, { screen: screen.key, title }));
    }
    const card = field.closest("[data-screen-card]");
    const hadFocus = field === document.activeElement;
    onDone();
    if (hadFocus) requestAnimationFrame(() => card?.querySelector("button")?.focus());
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    if (event.key === "Enter") finish(event.currentTarget, true);
    if (event.key === "Escape") finish(event.currentTarget, false);
  }

  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field stands where the title was that is being renamed.
      autoFocus
      defaultValue={screenTitle(screen)}
      aria-label={screensTexts.title}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onBlur={(event) => finish(event.currentTarget, true)}
      className="h-8 w-full min-w-0 rounded-control border border-accent bg-panel px-2 text-panel font-medium outline-none"
    />
  );
}
