import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { texts } from "./texts";

type SourceHeadingProps = { readonly name: string; readonly children?: ReactNode };

/** The way back to all sources, and the name of this one. */
export function SourceHeading({ name, children }: SourceHeadingProps) {
  return (
    <div className="flex min-w-0 items-center gap-1">
      <Link
        href="/data"
        className="-ml-1 inline-flex shrink-0 items-center gap-0.5 rounded-control p-1 text-secondary hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {texts.table.back}
      </Link>
      <span aria-hidden="true" className="text-faint">
        /
      </span>
      <h1 dir="auto" className="min-w-0 truncate pl-1 text-title font-semibold">
        {name}
      </h1>
      {children}
    </div>
  );
}
