import { Users } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { isSimulatedAccount } from "../is-simulated-account";
import type { AccountItem, ListItem, ListPorts, ListWish } from "../sending-state";
import { ListCard } from "./list-card";
import { listTexts } from "./texts";

type ListsSectionProps = {
  readonly lists: readonly ListItem[];
  readonly accounts: readonly AccountItem[];
  readonly ports: ListPorts;
  readonly onSteer: (listId: string, wish: ListWish) => void;
};

/** The lists that were sent to, the newest first. */
export function ListsSection({ lists, accounts, ports, onSteer }: ListsSectionProps) {
  return (
    <section aria-label={listTexts.lists} className="flex min-w-0 flex-col gap-3">
      <h2 className="flex h-10 items-center border-b border-transparent font-semibold">{listTexts.lists}</h2>
      {lists.length === 0 ? (
        <div className="rounded-card border border-line bg-panel">
          <EmptyState icon={Users} title={listTexts.none} text={listTexts.noneText} />
        </div>
      ) : (
        <ul className="flex flex-col gap-4">
          {lists.map((list) => (
            <li key={list.id}>
              <ListCard
                {...{ list, ports }}
                isSimulated={isSimulatedAccount(accounts, list.accountId)}
                onSteer={(wish) => onSteer(list.id, wish)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
