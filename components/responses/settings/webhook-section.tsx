"use client";

import { KeyRound, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { Moment } from "../moment";
import { DeliveriesLog } from "./deliveries-log";
import type { SettingsPorts, WebhookState } from "./ports";
import { SecretNotice } from "./secret-notice";
import { texts } from "./texts";
import type { useSettings } from "./use-settings";

const words = texts.webhook;

type WebhookSectionProps = Omit<ReturnType<typeof useSettings>, "webhook"> & {
  readonly webhook: WebhookState | null;
  readonly ports: SettingsPorts;
};

/** The one address to which responses are sent on. */
export function WebhookSection({
  webhook,
  ports,
  secret,
  setSecret,
  fault,
  isBusy,
  act,
}: WebhookSectionProps) {
  const [url, setUrl] = useState(webhook?.url ?? "");
  const isSame = url.trim() === webhook?.url;
  return (
    <section aria-label={words.title} className="flex flex-col gap-4">
      <div>
        <h3 className="font-semibold">{words.title}</h3>
        <p className="mt-1 text-secondary">{words.intro}</p>
      </div>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void act(
            () => ports.saveWebhook(url),
            ({ secret }) => {
              if (secret === null) showToast({ text: words.saved, tone: "good" });
              else setSecret(secret);
            },
          );
        }}
      >
        <TextField
          label={words.url}
          help={words.urlHelp}
          error={fault}
          value={url}
          onValueChange={setUrl}
          inputMode="url"
          autoComplete="off"
          maxLength={2000}
          isMono
        />
        {!isSame && (
          <div>
            <Button type="submit" variant="primary" isLoading={isBusy} disabled={url.trim() === ""}>
              {webhook ? words.save : words.start}
            </Button>
          </div>
        )}
      </form>
      {secret !== null && <SecretNotice secret={secret} />}
      {webhook && <Running webhook={webhook} ports={ports} act={act} setSecret={setSecret} />}
    </section>
  );
}

type RunningProps = Pick<WebhookSectionProps, "ports" | "act" | "setSecret"> & {
  readonly webhook: WebhookState;
};

function Running({ webhook, ports, act, setSecret }: RunningProps) {
  const [asked, setAsked] = useState<"rotate" | "remove" | null>(null);
  const close = (open: boolean) => !open && setAsked(null);
  return (
    <>
      {webhook.offReason === "gone" && (
        <Notice tone="caution" title={words.gone}>
          {words.goneText}
        </Notice>
      )}
      <Switch
        label={words.on}
        checked={webhook.isOn}
        onCheckedChange={(isOn) => void act(() => ports.switchWebhook(isOn), nothing)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          size="panel"
          icon={Send}
          disabled={!webhook.isOn}
          onClick={() => void act(ports.testWebhook, () => showToast({ text: words.tested }))}
        >
          {words.test}
        </Button>
        <Button size="panel" icon={KeyRound} onClick={() => setAsked("rotate")}>
          {words.rotate}
        </Button>
        <Button size="panel" icon={Trash2} variant="danger" onClick={() => setAsked("remove")}>
          {words.remove}
        </Button>
      </div>
      {webhook.previousSecretUntil !== null && (
        <p className="text-panel text-secondary">
          {words.overlap} <Moment at={webhook.previousSecretUntil} />.
        </p>
      )}
      <DeliveriesLog
        deliveries={webhook.deliveries}
        onReplay={(id) =>
          void act(
            () => ports.replay(id),
            () => showToast({ text: words.againDone }),
          )
        }
      />
      <AlertDialog
        open={asked === "rotate"}
        onOpenChange={close}
        title={words.rotateTitle}
        description={words.rotateText}
        confirmLabel={words.rotate}
        onConfirm={() => void act(ports.rotateSecret, ({ secret }) => setSecret(secret))}
      />
      <AlertDialog
        open={asked === "remove"}
        onOpenChange={close}
        title={words.removeTitle}
        description={words.removeText}
        confirmLabel={words.remove}
        isDanger
        onConfirm={() =>
          void act(ports.removeWebhook, () => {
            setSecret(null);
            showToast({ text: words.removed });
          })
        }
      />
    </>
  );
}

function nothing(): void {
  // The switch shows by itself what is true now.
}
