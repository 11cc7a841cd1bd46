"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { AccountItem, CheckItem } from "../account-item";
import type { AccountsPorts, Fix } from "../ports";
import { texts } from "../texts";
import { useAccountAction } from "../use-account-action";
import { busyName } from "./number-card";

/** A question or a dialog that stands above the page. */
export type Above =
  | { readonly is: "token" }
  | { readonly is: "secret" }
  | { readonly is: "disconnect" }
  | { readonly is: "rename" }
  | { readonly is: "register"; readonly numberId: string }
  | { readonly is: "ask"; readonly words: "webhooks" | "key"; readonly check: CheckItem };

/** What can be done on the page of an account. */
export function useHealth(account: AccountItem, ports: AccountsPorts) {
  const router = useRouter();
  const { busyWith, run } = useAccountAction();
  const [above, setAbove] = useState<Above | null>(null);
  const accountId = account.id;
  const say = (text: string) => () => void showToast({ text, tone: "good" });

  function apply(name: string, fix: Fix, said: string): void {
    run(name, () => ports.applyFix(fix), say(said));
  }

  return {
    busyWith,
    above,
    setAbove,
    fix(check: CheckItem): void {
      const { fix, numberId } = check;
      if (fix === "replace-token") setAbove({ is: "token" });
      else if (fix === "replace-secret") setAbove({ is: "secret" });
      else if (fix === "register" && numberId) setAbove({ is: "register", numberId });
      else if (fix === "take-over-webhooks") setAbove({ is: "ask", words: "webhooks", check });
      else if (fix === "take-over-key") setAbove({ is: "ask", words: "key", check });
      else if (fix === "subscribe") apply(busyName(check), { accountId, fix }, texts.page.done);
      else if (fix === "set-key" && numberId)
        apply(busyName(check), { accountId, fix, numberId }, texts.page.done);
    },
    /** After the person agreed. */
    takeOver(check: CheckItem): void {
      const { fix, numberId } = check;
      if (fix === "take-over-webhooks") apply(busyName(check), { accountId, fix }, texts.page.done);
      if (fix === "take-over-key" && numberId)
        apply(busyName(check), { accountId, fix, numberId }, texts.page.done);
    },
    rotate(numberId: string): void {
      apply("rotate", { accountId, fix: "rotate-key", numberId }, texts.page.rotated);
    },
    checkAgain(): void {
      run("check", () => ports.refreshAccount({ accountId }), say(texts.page.checked));
    },
    replaced(): void {
      setAbove(null);
      showToast({ text: texts.page.replaced, tone: "good" });
      router.refresh();
    },
    registered(): void {
      setAbove(null);
      showToast({ text: texts.register.done, tone: "good" });
      router.refresh();
    },
    rename(name: string): void {
      run(
        "rename",
        () => ports.renameAccount({ accountId, name }),
        () => {
          setAbove(null);
          showToast({ text: texts.rename.done, tone: "good" });
        },
      );
    },
    disconnect(): void {
      run(
        "disconnect",
        () => ports.disconnectAccount({ accountId }),
        () => {
          showToast({ text: texts.page.disconnected(account.name) });
          router.push("/accounts");
        },
      );
    },
  };
}
