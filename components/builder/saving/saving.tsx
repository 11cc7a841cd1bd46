"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { showToast } from "@/components/ui/toast";
import { invariant } from "@/lib/invariant";
import { useBuilderStore, usePorts } from "../store/store-context";
import { type SavingSession, startSaving } from "./saving-session";
import { savingTexts } from "./texts";

type Saving = {
  readonly isInCompany: boolean;
  readonly isRecovered: boolean;
  saveNow: SavingSession["saveNow"];
  takeTheirs: SavingSession["takeTheirs"];
};

const SavingContext = createContext<Saving | null>(null);

/** Keeps the Flow saved while it is open and lets the parts inside show and steer that. */
export function SavingProvider({ children }: { readonly children: ReactNode }) {
  const store = useBuilderStore();
  const ports = usePorts();
  const session = useRef<SavingSession | null>(null);
  const [isInCompany, setInCompany] = useState(false);
  const [isRecovered, setRecovered] = useState(false);

  useEffect(() => {
    const started = startSaving({
      store,
      ports,
      onCompany: setInCompany,
      onRecovered: () => setRecovered(true),
      onUpdated: () => showToast({ text: savingTexts.updated }),
    });
    session.current = started;
    return () => {
      session.current = null;
      started.stop();
    };
  }, [store, ports]);

  const saving = useMemo<Saving>(
    () => ({
      isInCompany,
      isRecovered,
      saveNow: async (options) => session.current?.saveNow(options),
      takeTheirs: async () => (await session.current?.takeTheirs()) ?? false,
    }),
    [isInCompany, isRecovered],
  );
  return <SavingContext.Provider value={saving}>{children}</SavingContext.Provider>;
}

export function useSaving(): Saving {
  const saving = useContext(SavingContext);
  invariant(saving, "parts that show saving stand inside SavingProvider");
  return saving;
}
