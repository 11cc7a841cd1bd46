import type { KeyboardEvent } from "react";
import { moveScreen } from "@/lib/flow/edit/move-screen";
import type { FlowScreen } from "@/lib/flow/model/document";
import type { BuilderStore } from "../store/create-store";
import { screenNameOf } from "../words/node-words";
import { deleteScreenOf, duplicateScreenOf } from "./screen-edits";
import { screensTexts } from "./texts";

type Card = {
  readonly store: BuilderStore;
  readonly screen: FlowScreen;
  readonly index: number;
  rename(): void;
};

/** The keys of a screen in the list: arrows go and, with Alt, move; F2 renames, Delete deletes. */
export function pressOnCard(event: KeyboardEvent<HTMLElement>, { store, screen, index, rename }: Card): void {
  const isMod = event.ctrlKey || event.metaKey;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step !== 0 && event.altKey) moveCard(store, screen, index + step);
  else if (step !== 0) goTo(store, event.currentTarget, index + step);
  else if (event.key === "Home") goTo(store, event.currentTarget, 0);
  else if (event.key === "End") goTo(store, event.currentTarget, Number.POSITIVE_INFINITY);
  else if (event.key === "F2") rename();
  else if (event.key === "Delete" || event.key === "Backspace")
    deleteAndStay(store, screen, event.currentTarget);
  else if (event.key.toLowerCase() === "d" && isMod) duplicateScreenOf(store, screen);
  else return;
  event.preventDefault();
  // The builder's own shortcuts, heard on the document, would act on the components.
  event.stopPropagation();
  event.nativeEvent.stopImmediatePropagation();
}

/** Moves a screen to a position of the list and says so. */
export function moveCard(store: BuilderStore, screen: FlowScreen, to: number): void {
  const before = store.getState().history.present.document;
  if (to < 0 || to >= before.screens.length) return;
  store.getState().run((document) => moveScreen(document, { screen: screen.key, to }));
  store
    .getState()
    .announce(`${screenNameOf(screen)}, ${screensTexts.position(to + 1, before.screens.length)}`);
}

function goTo(store: BuilderStore, card: HTMLElement, index: number): void {
  const { document } = store.getState().history.present;
  const at = Math.min(document.screens.length - 1, Math.max(0, index));
  const screen = document.screens[at];
  if (!screen) return;
  store.getState().select({ screen: screen.key, nodes: [] });
  cardButtons(card)[at]?.focus();
}

function deleteAndStay(store: BuilderStore, screen: FlowScreen, card: HTMLElement): void {
  const buttons = cardButtons(card);
  const at = buttons.indexOf(card);
  deleteScreenOf(store, screen);
  (buttons[at + 1] ?? buttons[at - 1])?.focus();
}

function cardButtons(card: HTMLElement): readonly HTMLElement[] {
  const list = card.closest("[data-screen-list]");
  return [...(list?.querySelectorAll<HTMLElement>("[data-screen-card] > button") ?? [])];
}
