"use client";

import { type ReactNode, Suspense, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { setRules } from "@/lib/flow/edit/set-rules";
import { Bar } from "./bar/bar";
import { ClipboardKeys } from "./commands/clipboard-keys";
import { SaveKey } from "./commands/save-key";
import { Shortcuts } from "./commands/shortcuts";
import { BuilderDrag } from "./drag/builder-drag";
import { LeftPane } from "./left-pane";
import { LiveRegion } from "./live-region";
import { MiddlePane } from "./middle-pane";
import { Panes } from "./panes/panes";
import type { BuilderPorts, OpenedDraft } from "./ports";
import { goToPointer } from "./problems/go-to-target";
import { RightPane } from "./right-pane";
import { readDraft } from "./saving/read-draft";
import { SaveNotices } from "./saving/save-notices";
import { SaveStatus } from "./saving/save-status";
import { SavingProvider } from "./saving/saving";
import { useRowsWatch } from "./sources/live-rows";
import { createBuilderStore } from "./store/create-store";
import { useIssueWatch } from "./store/derived";
import { BuilderProvider, useBuilder } from "./store/store-context";
import { useLoadAhead } from "./use-load-ahead";

type BuilderProps = {
  readonly opened: OpenedDraft;
  readonly ports: BuilderPorts;
  /** Lines for the last menu of the bar that are not the builder's business, such as the theme. */
  readonly menu?: ReactNode;
  /** Where the Flow stands at WhatsApp, beside its name. */
  readonly standing?: ReactNode;
  /** A pointer (RFC 6901) into the JSON: what is selected at first. */
  readonly startAt?: string | undefined;
  /** The journey that is gone through at first, by its id. */
  readonly journey?: string | undefined;
};

/** The builder of one Flow: everything it needs from the server comes as functions. */
export function Builder({ opened, ports, menu, standing, startAt, journey }: BuilderProps) {
  const [store] = useState(() => {
    const { document, broken } = readDraft(opened.text);
    const store = createBuilderStore(opened, setRules(document, opened.rules), broken);
    if (startAt !== undefined) goToPointer(store, startAt);
    if (journey !== undefined && !broken) store.getState().set({ journey, isTrying: true });
    return store;
  });
  return (
    <BuilderProvider store={store} ports={ports}>
      <SavingProvider>
        <BuilderDrag>
          <Workshop menu={menu} standing={standing} />
        </BuilderDrag>
      </SavingProvider>
    </BuilderProvider>
  );
}

function Workshop({ menu, standing }: Pick<BuilderProps, "menu" | "standing">) {
  useIssueWatch();
  useLoadAhead();
  useRowsWatch();
  return (
    // A finger that is held picks up; iOS would show a menu of its own for what it takes for a link or a picture.
    <div className="flex h-dvh flex-col overflow-hidden text-panel [-webkit-touch-callout:none]">
      <Bar saveStatus={<SaveStatus />} menu={menu} standing={standing} />
      <SaveNotices />
      <Panes left={(fold) => <LeftPane {...fold} />} middle={<MiddlePane />} right={<RightPane />} />
      <Dialogs />
      <Shortcuts />
      <SaveKey />
      <ClipboardKeys />
      <LiveRegion />
    </div>
  );
}

const CommandPalette = lazyPart("CommandPalette", () => import("./commands/command-palette"));
const ShortcutSheet = lazyPart("ShortcutSheet", () => import("./commands/shortcut-sheet"));
const RevisionsDialog = lazyPart("RevisionsDialog", () => import("./saving/revisions-dialog"));

/** Loaded when first asked for; they then stay, so that closing can be seen. */
function Dialogs() {
  const dialog = useBuilder((state) => state.dialog);
  const [wasOpened, setOpened] = useState<ReadonlySet<string>>(new Set());
  if (dialog !== null && !wasOpened.has(dialog)) setOpened(new Set([...wasOpened, dialog]));
  return (
    <Suspense fallback={null}>
      {wasOpened.has("commands") && <CommandPalette />}
      {wasOpened.has("shortcuts") && <ShortcutSheet />}
      {wasOpened.has("revisions") && <RevisionsDialog />}
    </Suspense>
  );
}
