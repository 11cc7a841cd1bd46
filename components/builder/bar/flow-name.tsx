"use client";

import { Pencil } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { showToast } from "@/components/ui/toast";
import { useBuilder, useBuilderStore, usePorts } from "../store/store-context";
import { texts } from "../texts";

/** The name of the Flow; a click makes it a field. Enter or leaving keeps it, Escape does not. */
export function FlowName() {
  const name = useBuilder((state) => state.name);
  const [isEditing, setEditing] = useState(false);
  const rename = useRename();
  const opener = useRef<HTMLButtonElement>(null);

  function finish(next: string | null): void {
    setEditing(false);
    if (next !== null) void rename(next);
    // The button comes back with the next frame; the focus goes to it so that the keyboard stays here.
    requestAnimationFrame(() => opener.current?.focus());
  }

  if (isEditing) return <NameField name={name} onFinish={finish} />;
  return (
    <h1 className="flex min-w-0">
      <button
        ref={opener}
        type="button"
        onClick={() => setEditing(true)}
        aria-label={texts.bar.rename(name)}
        className="group flex h-8 min-w-0 items-center gap-2 rounded-control px-2 font-medium hover:bg-hover"
      >
        <span className="truncate">{name}</span>
        <Pencil
          aria-hidden="true"
          className="size-3.5 shrink-0 text-secondary opacity-0 transition-opacity duration-120 group-hover:opacity-100 group-focus-visible:opacity-100"
        />
      </button>
    </h1>
  );
}

type NameFieldProps = { readonly name: string; onFinish(next: string | null): void };

function NameField({ name, onFinish }: NameFieldProps) {
  const { nameMax } = usePorts();
  const isDone = useRef(false);

  function finish(next: string | null): void {
    if (isDone.current) return;
    isDone.current = true;
    onFinish(next);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Enter") finish(event.currentTarget.value);
    if (event.key === "Escape") finish(null);
  }

  return (
    <input
      ref={(field) => field?.select()}
      defaultValue={name}
      maxLength={nameMax}
      aria-label={texts.bar.name}
      onKeyDown={press}
      onBlur={(event) => finish(event.currentTarget.value)}
      className="h-8 w-64 min-w-0 rounded-control border border-accent bg-panel px-2 font-medium outline-none"
    />
  );
}

function useRename(): (name: string) => Promise<void> {
  const store = useBuilderStore();
  const ports = usePorts();
  return async (wanted) => {
    const before = store.getState().name;
    const name = wanted.trim();
    if (name === "" || name === before) return;
    store.getState().set({ name });
    const renamed = await ports.renameFlow(name).catch(() => null);
    if (renamed?.ok) {
      store.getState().set({ name: renamed.value.name });
      return;
    }
    store.getState().set({ name: before });
    showToast({ tone: "problem", text: texts.bar.notRenamed[renamed?.failure.reason ?? "unavailable"] });
  };
}
