"use client";

import { Copy, Eye, EyeOff, KeyRound } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { asked, showFailure } from "../failure";
import type { Forwarding, ForwardPorts } from "./ports";
import { texts } from "./texts";

const words = texts.forward;

type SigningSecretProps = {
  readonly secret: string | undefined;
  readonly renew: ForwardPorts["renewSecret"];
  readonly onForwarding: (forwarding: Forwarding) => void;
};

/** The secret that signs questions, hidden until it is asked for. */
export function SigningSecret({ secret, renew, onForwarding }: SigningSecretProps) {
  const [isShown, setShown] = useState(false);
  const [isAsked, setAsked] = useState(false);

  async function makeNew(): Promise<void> {
    const answer = await asked(renew());
    if (!answer.ok) return showFailure(answer.failure);
    onForwarding(answer.value);
    setShown(true);
    showToast({ text: words.renewed, tone: "good" });
  }

  return (
    <section aria-label={words.secret} className="flex max-w-160 flex-col gap-2">
      <h2 className="font-semibold">{words.secret}</h2>
      <p className="text-secondary">{words.secretHelp}</p>
      {secret === undefined ? (
        <p className="text-secondary">{words.noSecret}</p>
      ) : (
        <>
          <code className="rounded-control bg-hover px-2.5 py-2 font-mono text-panel wrap-anywhere select-all">
            {isShown ? secret : "•".repeat(24)}
          </code>
          <div className="flex flex-wrap gap-2">
            <Button size="panel" icon={isShown ? EyeOff : Eye} onClick={() => setShown(!isShown)}>
              {isShown ? words.hide : words.show}
            </Button>
            <Button
              size="panel"
              icon={Copy}
              onClick={() => {
                void navigator.clipboard.writeText(secret).then(() => showToast({ text: words.copied }));
              }}
            >
              {words.copy}
            </Button>
            <Button size="panel" icon={KeyRound} onClick={() => setAsked(true)}>
              {words.renew}
            </Button>
          </div>
        </>
      )}
      <AlertDialog
        open={isAsked}
        onOpenChange={setAsked}
        title={words.renewTitle}
        description={words.renewText}
        confirmLabel={words.renew}
        isDanger
        onConfirm={() => void makeNew()}
      />
    </section>
  );
}
