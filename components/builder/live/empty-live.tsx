"use client";

import { DatabaseZap, ListPlus, type LucideIcon, Search, Ticket } from "lucide-react";
import type { ReactNode } from "react";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { Step } from "@/lib/flow/rules/rules";
import { useKnownSources } from "../sources/use-sources";
import { useBuilderStore } from "../store/store-context";
import { beginRule } from "./add-rule";
import { ListStarts } from "./list-starts";
import { askables } from "./listed-rules";
import { askableTitle } from "./rule-words";
import { newStep } from "./steps/new-step";
import { liveTexts } from "./texts";

const texts = liveTexts.empty;

/** What live data is, and three ways to begin. */
export function EmptyLive() {
  return (
    <div className="mx-auto flex w-full max-w-160 flex-col items-center gap-6 py-8">
      <div className="flex flex-col items-center gap-2 text-center">
        <span className="flex size-10 items-center justify-center rounded-card bg-accent-soft text-accent">
          <DatabaseZap aria-hidden="true" className="size-5" />
        </span>
        <h2 className="text-base font-semibold">{texts.title}</h2>
        <p className="text-body text-secondary">{texts.text}</p>
      </div>
      <p className="w-full rounded-card border border-line bg-panel p-4 text-body">
        <span className="text-secondary">{texts.example}: </span>
        {texts.sample}
      </p>
      <div className="grid w-full gap-3 sm:grid-cols-3">
        <Start icon={ListPlus} title={texts.list} help={texts.listHelp}>
          <ListStarts />
        </Start>
        <Start icon={Search} title={texts.look} help={texts.lookHelp}>
          <Buttons kind="find" />
        </Start>
        <Start icon={Ticket} title={texts.reserve} help={texts.reserveHelp}>
          <Buttons kind="reserve" />
        </Start>
      </div>
    </div>
  );
}

type StartProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
};

function Start({ icon: Icon, title, help, children }: StartProps) {
  return (
    <Menu
      className="max-w-90"
      trigger={
        <button
          type="button"
          className="flex flex-col items-start gap-1 rounded-card border border-line bg-panel p-4 text-left hover:border-accent"
        >
          <Icon aria-hidden="true" className="mb-1 size-5 text-accent" />
          <span className="text-body font-semibold">{title}</span>
          <span className="text-secondary">{help}</span>
        </button>
      }
    >
      {children}
    </Menu>
  );
}

function Buttons({ kind }: { readonly kind: Step["do"] }) {
  const store = useBuilderStore();
  const sources = useKnownSources();
  const buttons = askables(store.getState().history.present.document).filter(
    ({ trigger }) => trigger === "on-click-action",
  );
  if (buttons.length === 0) return <p className="p-2 text-panel text-secondary">{texts.noButtons}</p>;
  return buttons.map((askable) => (
    <MenuItem
      key={askable.node.id}
      onSelect={() => beginRule(store, askable, (document, at) => newStep(kind, { document, at, sources }))}
    >
      {askableTitle(askable)}
    </MenuItem>
  ));
}
