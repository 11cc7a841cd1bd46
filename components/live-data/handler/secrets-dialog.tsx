"use client";

import { KeyRound, Trash2 } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { asked, showFailure } from "../failure";
import type { HandlerPorts } from "./ports";
import { texts } from "./texts";

const words = texts.secrets;

type SecretsDialogProps = {
  readonly names: readonly string[];
  readonly onNames: (names: readonly string[]) => void;
  readonly ports: Pick<HandlerPorts, "setSecret" | "removeSecret">;
};

/** The secrets of a Flow: their names, and a way to set and remove them. */
export function SecretsDialog({ names, onNames, ports }: SecretsDialogProps) {
  const [toRemove, setToRemove] = useState<string | null>(null);

  async function remove(name: string): Promise<void> {
    const answer = await asked(ports.removeSecret(name));
    if (!answer.ok) return showFailure(answer.failure);
    onNames(answer.value.names);
    showToast({ text: words.removed(name) });
  }

  return (
    <Dialog
      title={words.title}
      description={words.description}
      trigger={
        <Button size="panel" icon={KeyRound}>
          {words.button(names.length)}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {names.length === 0 ? (
          <p className="text-secondary">{words.empty}</p>
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line">
            {names.map((name) => (
              <li key={name} className="flex items-center justify-between gap-2 py-1 pr-1 pl-3">
                <code className="font-mono text-panel wrap-anywhere">env.{name}</code>
                <IconButton label={words.remove(name)} icon={Trash2} onClick={() => setToRemove(name)} />
              </li>
            ))}
          </ul>
        )}
        <NewSecret names={names} onNames={onNames} setSecret={ports.setSecret} />
      </div>
      <AlertDialog
        open={toRemove !== null}
        onOpenChange={(open) => !open && setToRemove(null)}
        title={words.removeTitle(toRemove ?? "")}
        description={words.removeText}
        confirmLabel={words.confirm}
        isDanger
        onConfirm={() => toRemove !== null && void remove(toRemove)}
      />
    </Dialog>
  );
}

const namePattern = /^[A-Za-z_]\w{0,99}$/;

type NewSecretProps = Pick<SecretsDialogProps, "names" | "onNames"> & Pick<HandlerPorts, "setSecret">;

function NewSecret({ names, onNames, setSecret }: NewSecretProps) {
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isFit = namePattern.test(name) && name !== "KV" && name !== "__proto__";

  async function save(): Promise<void> {
    setBusy(true);
    const answer = await asked(setSecret(name, value));
    setBusy(false);
    if (!answer.ok) return showFailure(answer.failure);
    onNames(answer.value.names);
    showToast({ text: words.saved(name), tone: "good" });
    setName("");
    setValue("");
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFit && value !== "") void save();
      }}
    >
      <TextField
        label={words.name}
        help={words.nameHelp}
        error={name === "" || isFit ? undefined : words.wrongName}
        value={name}
        onValueChange={setName}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        isMono
      />
      <PasswordField
        label={words.value}
        value={value}
        onValueChange={setValue}
        maxLength={10_000}
        autoComplete="new-password"
      />
      <div>
        <Button type="submit" isLoading={isBusy} disabled={!isFit || value === ""}>
          {names.includes(name) ? words.replace : words.add}
        </Button>
      </div>
    </form>
  );
}
