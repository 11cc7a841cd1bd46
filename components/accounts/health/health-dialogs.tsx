"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import type { AccountItem } from "../account-item";
import type { AccountsPorts } from "../ports";
import { texts } from "../texts";
import { RegisterDialog } from "./register-dialog";
import { RenameDialog } from "./rename-dialog";
import { ReplaceDialog } from "./replace-dialog";
import type { useHealth } from "./use-health";

type HealthDialogsProps = {
  readonly account: AccountItem;
  readonly ports: AccountsPorts;
  readonly health: ReturnType<typeof useHealth>;
};

/** What may stand above the page of an account. */
export function HealthDialogs({ account, ports, health }: HealthDialogsProps) {
  const { above, setAbove } = health;
  const close = (open: boolean) => !open && setAbove(null);
  const accountId = account.id;
  const leaving = texts.ask[account.kind === "sandbox" ? "disconnectSandbox" : "disconnect"](account.name);
  const asked = above?.is === "ask" ? above : null;
  return (
    <>
      <ReplaceDialog
        what="token"
        open={above?.is === "token"}
        onOpenChange={close}
        replace={(accessToken) => ports.replaceToken({ accountId, accessToken })}
        onReplaced={health.replaced}
      />
      <ReplaceDialog
        what="secret"
        open={above?.is === "secret"}
        onOpenChange={close}
        replace={(appSecret) => ports.replaceSecret({ accountId, appSecret })}
        onReplaced={health.replaced}
      />
      <RegisterDialog
        open={above?.is === "register"}
        onOpenChange={close}
        register={async (pin) => {
          const numberId = above?.is === "register" ? above.numberId : "";
          return ports.registerNumber({ accountId, numberId, pin });
        }}
        onRegistered={health.registered}
      />
      <RenameDialog
        key={account.name}
        name={account.name}
        open={above?.is === "rename"}
        isBusy={health.busyWith === "rename"}
        onOpenChange={close}
        onRename={health.rename}
      />
      <AlertDialog
        open={above?.is === "disconnect"}
        onOpenChange={close}
        title={leaving.title}
        description={leaving.text}
        confirmLabel={leaving.action}
        isDanger
        onConfirm={health.disconnect}
      />
      {(["webhooks", "key"] as const).map((words) => (
        <AlertDialog
          key={words}
          open={asked?.words === words}
          onOpenChange={close}
          title={texts.ask[words].title}
          description={texts.ask[words].text}
          confirmLabel={texts.ask[words].action}
          isDanger
          onConfirm={() => asked && health.takeOver(asked.check)}
        />
      ))}
    </>
  );
}
