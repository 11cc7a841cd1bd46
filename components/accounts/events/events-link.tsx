import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { eventTexts as texts } from "./texts";

/** Leads from an account to what WhatsApp told about it. */
export function EventsLink({ accountId }: { readonly accountId: string }) {
  return (
    <Link
      href={`/accounts/${accountId}/events`}
      className="mx-auto mt-8 flex w-full max-w-200 items-center justify-between gap-4 rounded-card border border-line bg-panel px-5 py-4 hover:bg-hover"
    >
      <span>
        <span className="block font-medium">{texts.link}</span>
        <span className="block text-secondary">{texts.linkText}</span>
      </span>
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-secondary" />
    </Link>
  );
}
