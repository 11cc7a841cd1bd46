"use client";

import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { CalendarClock, type LucideIcon, MessageSquareText, Sigma, Table2 } from "lucide-react";
import { liveTexts } from "../texts";
import type { Offer } from "./offers";

const texts = liveTexts.values;
const icons: { readonly [icon in Offer["icon"]]: LucideIcon } = {
  answer: MessageSquareText,
  row: Table2,
  result: Sigma,
  always: CalendarClock,
};

type OfferListProps = { readonly offers: readonly Offer[]; readonly onPick: (offer: Offer) => void };

/** A list of what can be chosen, searched by typing, each with where it comes from. */
export function OfferList({ offers, onPick }: OfferListProps) {
  if (offers.length === 0) return <p className="text-secondary">{texts.none}</p>;
  return (
    <Base.Root
      items={offers}
      itemToStringValue={({ label, group }: Offer) => `${label} ${group}`}
      open
      inline
      autoHighlight="always"
    >
      <Base.Input
        aria-label={texts.search}
        placeholder={texts.search}
        className="h-8 w-full rounded-control border border-line bg-panel px-2 outline-none placeholder:text-secondary focus:border-accent"
      />
      <Base.List className="-mx-1 flex max-h-64 flex-col overflow-y-auto">
        {(offer: Offer) => {
          const Icon = icons[offer.icon];
          return (
            <Base.Item
              key={offer.key}
              value={offer}
              onClick={() => onPick(offer)}
              className="flex min-h-9 cursor-default items-center gap-2 rounded-control px-2 py-1 data-highlighted:bg-hover"
            >
              <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{offer.label}</span>
                <span className="block truncate text-caption text-secondary">{offer.group}</span>
              </span>
            </Base.Item>
          );
        }}
      </Base.List>
    </Base.Root>
  );
}
