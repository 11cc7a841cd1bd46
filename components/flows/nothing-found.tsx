import { Archive, SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import type { FlowShelf } from "./flow-item";
import { listAddress } from "./list-address";
import { texts } from "./texts";

type NothingFoundProps = { readonly search: string; readonly shelf: FlowShelf; readonly onClear: () => void };

/** What stands in place of an empty list, with the next step. */
export function NothingFound({ search, shelf, onClear }: NothingFoundProps) {
  if (search.trim() !== "") {
    return (
      <EmptyState
        icon={SearchX}
        title={texts.empty.noMatch(search.trim())}
        text={texts.empty.noMatchText}
        action={<Button onClick={onClear}>{texts.empty.clear}</Button>}
      />
    );
  }
  if (shelf === "archived") {
    return <EmptyState icon={Archive} title={texts.empty.noArchived} text={texts.empty.noArchivedText} />;
  }
  return (
    <EmptyState
      icon={Archive}
      title={texts.empty.noActive}
      text={texts.empty.noActiveText}
      action={
        <Link href={listAddress({ shelf: "archived" })} className={buttonStyle()}>
          {texts.empty.showArchived}
        </Link>
      }
    />
  );
}
