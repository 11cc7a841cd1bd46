import { ChevronRight, Inbox } from "lucide-react";
import Link from "next/link";
import { trayTexts as texts } from "./texts";

/** Leads to the tray; nothing while it is empty. */
export function TrayNotice({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Link
      href="/responses/tray"
      className="-mt-3 mb-5 flex items-center gap-2.5 rounded-card bg-caution-soft px-4 py-2 text-panel hover:underline"
    >
      <Inbox aria-hidden="true" className="size-4 shrink-0 text-caution" />
      <span>{texts.notice(count)}</span>
      <span className="ml-auto flex items-center gap-1 font-medium">
        {texts.look}
        <ChevronRight aria-hidden="true" className="size-4" />
      </span>
    </Link>
  );
}
