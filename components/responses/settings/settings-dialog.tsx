"use client";

import { Settings2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Coming } from "@/components/ui/coming";
import { Dialog } from "@/components/ui/dialog";
import { KeepSection } from "./keep-section";
import { LaterSection } from "./later-section";
import type { SettingsPorts } from "./ports";
import { texts } from "./texts";
import { useSettings } from "./use-settings";
import { WebhookSection } from "./webhook-section";

type SettingsDialogProps = { readonly ports: SettingsPorts; readonly keptDays: number | null };

/** Where the responses of a Flow are sent on, and how long they are kept. */
export function SettingsDialog({ ports, keptDays }: SettingsDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={texts.title}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={Settings2}>{texts.button}</Button>}
    >
      <Settings ports={ports} keptDays={keptDays} />
    </Dialog>
  );
}

function Settings({ ports, keptDays }: SettingsDialogProps) {
  const settings = useSettings(ports);
  if (settings.webhook === undefined) return <Coming />;
  return (
    <div className="flex flex-col gap-6">
      <WebhookSection {...settings} webhook={settings.webhook} ports={ports} />
      <KeepSection ports={ports} keptDays={keptDays} act={settings.act} />
      <LaterSection />
    </div>
  );
}
