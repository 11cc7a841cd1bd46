"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { renameScreenId, screenIdVerdict } from "@/lib/flow/edit/rename-screen-id";
import { type FlowScreen, screenId } from "@/lib/flow/model/document";
import { useBuilderStore } from "../store/store-context";
import { screensTexts } from "./texts";

type ScreenIdDialogProps = { readonly screen: FlowScreen; readonly onClose: () => void };

/** Changes the WhatsApp id of a screen; only ids that are valid and free can be kept. */
export function ScreenIdDialog({ screen, onClose }: ScreenIdDialogProps) {
  const store = useBuilderStore();
  const [typed, setTyped] = useState(screenId(screen));
  const [isOpen, setOpen] = useState(true);
  const verdict = screenIdVerdict(store.getState().history.present.document, {
    screen: screen.key,
    id: typed,
  });
  const refusal = verdict.allowed ? undefined : refusals[verdict.reason];

  function keep(): void {
    if (!verdict.allowed) return;
    store.getState().run((document) => renameScreenId(document, { screen: screen.key, id: typed }));
    setOpen(false);
  }

  return (
    <Dialog
      title={screensTexts.idDialog}
      width="small"
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClose}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{screensTexts.cancel}</Button>
          <Button variant="primary" disabled={!verdict.allowed} onClick={keep}>
            {screensTexts.idSave}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={screensTexts.idLabel}
          help={screensTexts.idHelp}
          error={refusal}
          value={typed}
          // Spaces and hyphens become what WhatsApp accepts in their place.
          onValueChange={(value) => setTyped(value.replace(/[\s-]+/g, "_"))}
          isMono
          spellCheck={false}
        />
      </form>
    </Dialog>
  );
}

const refusals = {
  gone: screensTexts.idInvalid,
  invalid: screensTexts.idInvalid,
  taken: screensTexts.idTaken,
} as const;
