import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { FromFields } from "./from-fields";
import type { SendingItem } from "./sending-state";
import { texts } from "./texts";
import type { Choice } from "./use-choice";

type NotPublishedProps = { readonly item: SendingItem; readonly choice: Choice };

/** Nothing can be sent from this account yet; publishing comes first. */
export function NotPublished({ item, choice }: NotPublishedProps) {
  const isThere = choice.account?.metaFlowId !== null;
  const { title, text } = isThere ? texts.notLive : texts.unpublished;
  return (
    <div className="flex flex-col gap-5">
      <FromFields accounts={item.accounts} choice={choice} />
      <Notice
        tone="accent"
        title={title}
        actions={
          <Link href={`/flows/${item.flowId}/publish`} className={buttonStyle({ variant: "primary" })}>
            {texts.unpublished.action}
          </Link>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
