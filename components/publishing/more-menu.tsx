"use client";

import { Copy, Ellipsis, Eye, Forward, Octagon, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import { CopyToDialog } from "./copy-to-dialog";
import { PreviewDialog } from "./preview-dialog";
import type { AccountItem, FlowStateId, PublishingItem, PublishingPorts, Refusal } from "./publishing-state";
import { refusalInWords, texts } from "./texts";

type MoreMenuProps = {
  readonly item: PublishingItem;
  readonly account: AccountItem;
  readonly ports: PublishingPorts;
  readonly isBusy: boolean;
  /** Something changed at WhatsApp. */
  readonly onDone: () => void;
};

const words = texts.more;
const canRetire: ReadonlySet<FlowStateId> = new Set(["live", "live-changed", "throttled", "blocked"]);

/** Everything else that can be done with the Flow in this account. */
export function MoreMenu({ item, account, ports, isBusy, onDone }: MoreMenuProps) {
  const [above, setAbove] = useState<"preview" | "copy-to" | "retire" | "remove" | null>(null);
  const [isWorking, setWorking] = useState(false);
  const router = useRouter();
  const { accountId, state } = account;
  if (state === "draft-here" || state === "deleted-at-meta") return null;
  const close = (isOpen: boolean) => !isOpen && setAbove(null);

  async function perform<Value>(work: Promise<Result<Value, Refusal>>, said: (value: Value) => void) {
    setWorking(true);
    const answer = await work.catch(unreachable);
    setWorking(false);
    if (answer.ok) said(answer.value);
    else showToast({ text: refusalInWords(answer.failure), tone: "problem" });
    onDone();
  }

  const say = (text: string) => () => void showToast({ text, tone: "good" });
  const sayCloned = ({ flowId, name }: { readonly flowId: string; readonly name: string }) =>
    void showToast({
      text: words.cloned(name),
      tone: "good",
      action: { label: words.open, run: () => router.push(`/flows/${flowId}`) },
    });

  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button icon={Ellipsis} isLoading={isWorking} disabled={isBusy}>
            {words.label}
          </Button>
        }
      >
        <MenuItem icon={Eye} onSelect={() => setAbove("preview")}>
          {words.preview}
        </MenuItem>
        <MenuItem
          icon={Copy}
          help={words.cloneHelp}
          onSelect={() => void perform(ports.cloneAtWhatsApp(accountId), sayCloned)}
        >
          {words.clone}
        </MenuItem>
        <MenuItem icon={Forward} onSelect={() => setAbove("copy-to")}>
          {words.copyTo}
        </MenuItem>
        {(canRetire.has(state) || state === "draft-at-meta") && <MenuSeparator />}
        {canRetire.has(state) && (
          <MenuItem icon={Octagon} isDanger help={words.retireHelp} onSelect={() => setAbove("retire")}>
            {words.retire}
          </MenuItem>
        )}
        {state === "draft-at-meta" && (
          <MenuItem icon={Trash2} isDanger help={words.removeHelp} onSelect={() => setAbove("remove")}>
            {words.remove}
          </MenuItem>
        )}
      </Menu>
      <PreviewDialog
        isOpen={above === "preview"}
        onOpenChange={close}
        load={(renew) => ports.preview(accountId, renew)}
      />
      <CopyToDialog
        isOpen={above === "copy-to"}
        onOpenChange={close}
        accounts={item.accounts.filter((each) => each.state === "draft-here")}
        onCopy={(to) => {
          const said = { copied: words.howCopied(to.name), made: words.howMade(to.name) };
          const asked = ports.copyToAccount({ accountId, toAccountId: to.accountId });
          void perform(asked, ({ how }) => showToast({ text: said[how], tone: "good" }));
        }}
      />
      <AlertDialog
        open={above === "retire"}
        onOpenChange={close}
        title={words.retireAsk(item.name)}
        description={words.retireText}
        confirmLabel={words.retire}
        isDanger
        onConfirm={() => void perform(ports.retire(accountId), say(words.retired))}
      />
      <AlertDialog
        open={above === "remove"}
        onOpenChange={close}
        title={words.removeAsk(item.name)}
        description={words.removeText}
        confirmLabel={words.remove}
        isDanger
        onConfirm={() => void perform(ports.deleteAtWhatsApp(accountId), say(words.removed))}
      />
    </>
  );
}

function unreachable(): { readonly ok: false; readonly failure: Refusal } {
  return { ok: false, failure: { reason: "unavailable" } };
}
