"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useContext, useState } from "react";
import { ChangedAt, TimeContext } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import type { NoticeItem, NoticesPorts } from "./notice-item";
import { isNear, noticeWords } from "./notice-words";
import { texts } from "./texts";

type NoticeListProps = {
  readonly notices: readonly NoticeItem[];
  readonly ports: NoticesPorts;
  /** On the page that the link would lead to. */
  readonly hidesLinks?: boolean;
};

/** More are one press away. */
const shownFirst = 2;

/** What a person should know, until they have seen it. Stands inside a `TimeContext`. */
export function NoticeList({ notices, ports, hidesLinks = false }: NoticeListProps) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const router = useRouter();
  const open = notices.filter(({ id }) => !gone.has(id));
  if (open.length === 0) return null;
  const shown = isWhole ? open : open.slice(0, shownFirst);

  async function dismiss({ id }: NoticeItem): Promise<void> {
    setGone((before) => new Set([...before, id]));
    const answer = await ports.dismissNotice({ id }).catch(() => undefined);
    // Somebody else was faster: it is gone all the same.
    const isGone = answer?.ok || answer?.failure.reason === "notice-not-found";
    if (isGone) return router.refresh();
    setGone((before) => new Set([...before].filter((each) => each !== id)));
    showToast({ ...texts.failed, tone: "problem" });
  }

  return (
    <section aria-label={texts.label} className="flex flex-col gap-2">
      {shown.map((notice) => (
        <OneNotice
          key={notice.id}
          notice={notice}
          hidesLinks={hidesLinks}
          onDismiss={() => void dismiss(notice)}
        />
      ))}
      {shown.length < open.length && (
        <Button variant="ghost" size="panel" className="self-start" onClick={() => setWhole(true)}>
          {texts.all(open.length)}
        </Button>
      )}
    </section>
  );
}

type OneNoticeProps = {
  readonly notice: NoticeItem;
  readonly hidesLinks: boolean;
  readonly onDismiss: () => void;
};

function OneNotice({ notice, hidesLinks, onDismiss }: OneNoticeProps) {
  const { locale } = useContext(TimeContext);
  const { title, text, tone } = noticeWords(notice, locale);
  const { at, facts, kind, isSimulated } = notice;
  const place = placeOf(notice);
  return (
    <Notice
      tone={tone}
      title={title}
      actions={
        <>
          {(!hidesLinks || place.isElsewhere) && (
            <Link href={place.href} className={buttonStyle({ size: "panel" })}>
              {place.label}
            </Link>
          )}
          <Button size="panel" variant="ghost" aria-label={texts.dismissNamed(title)} onClick={onDismiss}>
            {texts.dismiss}
          </Button>
        </>
      }
    >
      {text} <ChangedAt at={at} className="text-caption whitespace-nowrap" />{" "}
      {isSimulated && <Badge tone="accent">{texts.simulated}</Badge>}
      {facts.said && kind !== "live-data" && (
        <details className="mt-1">
          <summary className="cursor-pointer text-caption">{texts.said}</summary>
          <p className="text-caption">{facts.said}</p>
        </details>
      )}
    </Notice>
  );
}

type Place = {
  readonly href: string;
  readonly label: string;
  /** Not the page of publishing, which tells of what stands at WhatsApp itself. */
  readonly isElsewhere?: true;
};

/** Where more is to be seen, and done. */
function placeOf({ kind, flowId, accountId, facts }: NoticeItem): Place {
  if (flowId === null) return { href: `/accounts/${accountId}`, label: texts.toAccount };
  const page = `/flows/${flowId}`;
  switch (kind) {
    case "live-data":
      if (isNear(facts))
        return { href: `${page}/data?view=health`, label: texts.toHealth, isElsewhere: true };
      return {
        href: `${page}/data?view=calls&${facts.code ? `code=${encodeURIComponent(facts.code)}` : "outcome=fault"}`,
        label: texts.toCalls,
        isElsewhere: true,
      };
    case "place-lost":
      return {
        href: `${page}/responses${facts.responseId ? `?response=${facts.responseId}` : ""}`,
        label: texts.toResponse,
        isElsewhere: true,
      };
    case "alert":
      return facts.alert?.startsWith("endpoint-")
        ? { href: `${page}/data?view=health`, label: texts.toHealth, isElsewhere: true }
        : { href: `${page}/publish`, label: texts.toFlow };
    default:
      return { href: `${page}/publish`, label: texts.toFlow };
  }
}
