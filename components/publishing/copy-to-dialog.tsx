"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { AccountItem } from "./publishing-state";
import { texts } from "./texts";

type CopyToDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Those that do not have the Flow. */
  readonly accounts: readonly AccountItem[];
  readonly onCopy: (to: AccountItem) => void;
};

const words = texts.more;

export function CopyToDialog({ isOpen, onOpenChange, accounts, onCopy }: CopyToDialogProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const to = accounts.find(({ accountId }) => accountId === chosen) ?? accounts[0];
  return (
    <Dialog
      title={words.toTitle}
      description={words.toText}
      open={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{words.cancel}</Button>
          <Button
            variant="primary"
            disabled={!to}
            onClick={() => {
              if (to) onCopy(to);
              onOpenChange(false);
            }}
          >
            {words.toButton}
          </Button>
        </>
      }
    >
      {to ? (
        <Select
          label={words.to}
          value={to.accountId}
          onValueChange={setChosen}
          options={accounts.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
      ) : (
        <p className="text-secondary">{words.toNone}</p>
      )}
    </Dialog>
  );
}
