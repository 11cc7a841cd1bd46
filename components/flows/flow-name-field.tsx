"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { boxStyle } from "@/components/ui/field-style";
import { nameMax } from "@/lib/drafts/limits";
import type { FlowActions } from "./flow-actions";
import type { FlowItem } from "./flow-item";
import { texts } from "./texts";

type FlowNameFieldProps = {
  readonly flow: FlowItem;
  readonly rename: FlowActions["rename"];
  readonly onDone: () => void;
};

/** The name as a field. Enter or leaving keeps it, Escape does not; a refused name stays for correction. */
export function FlowNameField({ flow, rename, onDone }: FlowNameFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const isBusy = useRef(false);
  const id = useId();

  async function keep(field: HTMLInputElement): Promise<void> {
    const name = field.value.trim();
    if (isBusy.current) return;
    if (name === flow.name) return onDone();
    if (name === "") return setProblem(texts.rename.empty);
    isBusy.current = true;
    const refused = await rename(flow, name);
    isBusy.current = false;
    if (refused === null) return onDone();
    setProblem(refused);
    field.select();
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Enter") void keep(event.currentTarget);
    if (event.key !== "Escape") return;
    // The field goes away with the focus in it; leaving must not keep the name after all.
    isBusy.current = true;
    onDone();
  }

  return (
    <div className="relative z-10 min-w-0 flex-1">
      <input
        ref={selectOnce}
        defaultValue={flow.name}
        maxLength={nameMax}
        aria-label={texts.rename.label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : id}
        onChange={() => setProblem(null)}
        onKeyDown={press}
        onBlur={(event) => void keep(event.currentTarget)}
        className={classNames(boxStyle("page"), "-my-1 -ml-2 h-7 px-[7px] font-medium")}
      />
      {problem !== null && (
        <p id={id} role="alert" className="pt-2 pb-1 text-caption text-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Stands outside so that it runs once for each field and not after every change. */
function selectOnce(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
