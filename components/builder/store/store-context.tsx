"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { FlowDocument, FlowScreen } from "@/lib/flow/model/document";
import { invariant } from "@/lib/invariant";
import type { BuilderPorts } from "../ports";
import type { BuilderStore } from "./create-store";
import type { BuilderState, Selection } from "./state";

type BuilderContextValue = { readonly store: BuilderStore; readonly ports: BuilderPorts };

const BuilderContext = createContext<BuilderContextValue | null>(null);

export function BuilderProvider(props: BuilderContextValue & { readonly children: ReactNode }) {
  return (
    <BuilderContext.Provider value={{ store: props.store, ports: props.ports }}>
      {props.children}
    </BuilderContext.Provider>
  );
}

/** The store itself, for event handlers that read the newest facts without re-rendering. */
export function useBuilderStore(): BuilderStore {
  return useBuilderContext().store;
}

export function usePorts(): BuilderPorts {
  return useBuilderContext().ports;
}

/** The narrowest fact a component needs; it re-renders only when that fact changes. */
export function useBuilder<Value>(select: (state: BuilderState) => Value): Value {
  return useStore(useBuilderContext().store, select);
}

export function useDocument(): FlowDocument {
  return useBuilder((state) => state.history.present.document);
}

export function useSelection(): Selection {
  return useBuilder((state) => state.history.present.selection);
}

/** The selected screen; undefined in a Flow without screens. */
export function useSelectedScreen(): FlowScreen | undefined {
  return useBuilder((state) => {
    const { document, selection } = state.history.present;
    return document.screens.find((screen) => screen.key === selection.screen);
  });
}

function useBuilderContext(): BuilderContextValue {
  const value = useContext(BuilderContext);
  invariant(value, "builder parts stand inside BuilderProvider");
  return value;
}
