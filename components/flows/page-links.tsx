import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import type { FlowShelf } from "./flow-item";
import { listAddress } from "./list-address";
import { texts } from "./texts";

type PageLinksProps = {
  readonly page: number;
  readonly pages: number;
  readonly search: string;
  readonly shelf: FlowShelf;
};

/** Links to newer and older Flows; nothing when all stand on one page. */
export function PageLinks({ page, pages, search, shelf }: PageLinksProps) {
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={texts.pages.label}
      className="mt-8 flex items-center justify-center gap-3 text-secondary"
    >
      {page > 1 && (
        <Link href={listAddress({ search, shelf, page: page - 1 })} className={buttonStyle()}>
          <ChevronLeft aria-hidden="true" className="size-4" />
          {texts.pages.previous}
        </Link>
      )}
      <span>{texts.pages.place(page, pages)}</span>
      {page < pages && (
        <Link href={listAddress({ search, shelf, page: page + 1 })} className={buttonStyle()}>
          {texts.pages.next}
          <ChevronRight aria-hidden="true" className="size-4" />
        </Link>
      )}
    </nav>
  );
}
