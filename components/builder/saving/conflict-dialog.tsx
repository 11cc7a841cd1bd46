"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { SaveFailure } from "../ports";
import { useSaving } from "./saving";
import { savingTexts } from "./texts";

type Conflict = Extract<SaveFailure, { reason: "conflict" }>;

/** Two people (or tabs) changed the same Flow: neither version is lost, the person says which one goes on. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict }) {
  const { saveNow, takeTheirs } = useSaving();
  const [busy, setBusy] = useState<"mine" | "theirs" | null>(null);
  const texts = savingTexts.conflict;

  async function keepMine(): Promise<void> {
    setBusy("mine");
    await saveNow({ overwrite: "theirs" });
    setBusy(null);
  }

  async function openTheirs(): Promise<void> {
    setBusy("theirs");
    const isDone = await takeTheirs();
    if (!isDone) showToast({ text: savingTexts.notKept, tone: "problem" });
    setBusy(null);
  }

  return (
    <Dialog
      open
      title={texts.title}
      footer={
        <>
          <Button isLoading={busy === "theirs"} disabled={busy !== null} onClick={() => void openTheirs()}>
            {texts.takeTheirs}
          </Button>
          <Button
            variant="primary"
            isLoading={busy === "mine"}
            disabled={busy !== null}
            onClick={() => void keepMine()}
          >
            {texts.keepMine}
          </Button>
        </>
      }
    >
      <p>{texts.text(conflict.savedBy, whenOf(conflict.savedAt))}</p>
    </Dialog>
  );
}

function whenOf(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(date);
}
