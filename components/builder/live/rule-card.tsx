"use client";

import { ChevronRight, MoreHorizontal, Smartphone, Trash2 } from "lucide-react";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { showToast } from "@/components/ui/toast";
import { removeRule } from "@/lib/flow/edit/live/remove-rule";
import { screenWithId } from "@/lib/flow/model/walk";
import { type RuleAt, ruleKey } from "@/lib/flow/rules/rule-at";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";
import { useKnownSources } from "../sources/use-sources";
import { useBuilderStore, useDocument } from "../store/store-context";
import { RuleBody } from "./rule-body";
import { RuleProvider } from "./rule-scope";
import { ruleInWords, ruleTitle } from "./rule-words";
import { liveTexts } from "./texts";

const texts = liveTexts.rule;

type RuleCardProps = {
  readonly at: RuleAt;
  readonly isOpen: boolean;
  readonly faults: readonly RuleFault[];
  readonly onToggle: () => void;
};

/** A rule: when it is carried out and what it does, in a sentence; open, everything of it. */
export function RuleCard({ at, isOpen, faults, onToggle }: RuleCardProps) {
  const document = useDocument();
  const sources = useKnownSources();
  const id = useId();
  const title = ruleTitle(document, at);
  return (
    <section
      aria-labelledby={id}
      data-rule={ruleKey(at)}
      className={classNames("rounded-card border bg-panel", isOpen ? "border-line-strong" : "border-line")}
    >
      <header className="flex items-start gap-1 p-2 pl-1">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex min-w-0 flex-1 items-start gap-2 rounded-control px-2 py-1 text-left"
        >
          <ChevronRight
            aria-hidden="true"
            className={classNames(
              "mt-0.5 size-4 shrink-0 text-secondary transition-transform duration-120 ease-out",
              isOpen && "rotate-90",
            )}
          />
          <span className="min-w-0">
            <span id={id} className="block text-body font-semibold wrap-anywhere">
              {title}
            </span>
            {!isOpen && (
              <span className="block text-secondary wrap-anywhere">{ruleInWords(document, at, sources)}</span>
            )}
          </span>
        </button>
        {faults.length > 0 && (
          <Badge tone="caution" className="mt-1.5">
            {liveTexts.faults.count(faults.length)}
          </Badge>
        )}
        <RuleMenu at={at} title={title} />
      </header>
      {isOpen && (
        <RuleProvider at={at}>
          <RuleBody at={at} faults={faults} />
        </RuleProvider>
      )}
    </section>
  );
}

function RuleMenu({ at, title }: { readonly at: RuleAt; readonly title: string }) {
  const store = useBuilderStore();

  function show(): void {
    const { document } = store.getState().history.present;
    const screen = screenWithId(document, at.screen);
    if (!screen) return;
    store.getState().select({ screen: screen.key, nodes: [] });
    store.getState().set({ middle: "phone" });
  }

  function remove(): void {
    store.getState().run((document) => removeRule(document, at));
    showToast({
      text: texts.removed,
      action: { label: texts.undo, run: () => store.getState().undo() },
    });
  }

  return (
    <Menu align="end" trigger={<IconButton icon={MoreHorizontal} label={texts.menu(title)} />}>
      <MenuItem icon={Smartphone} onSelect={show}>
        {texts.show}
      </MenuItem>
      <MenuItem icon={Trash2} isDanger onSelect={remove}>
        {texts.remove}
      </MenuItem>
    </Menu>
  );
}
