"use client";

import { List, MonitorSmartphone, MousePointerClick, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuGroup } from "@/components/ui/menu-parts";
import { changeOpening } from "@/lib/flow/edit/live/change-rule";
import { screenRulesOf } from "@/lib/flow/edit/live/rules-edits";
import { type FlowDocument, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { ruleKey } from "@/lib/flow/rules/rule-at";
import type { SourceChoice } from "../sources/data-ports";
import { useKnownSources } from "../sources/use-sources";
import type { BuilderStore } from "../store/create-store";
import { useBuilderStore } from "../store/store-context";
import { screenNameOf } from "../words/node-words";
import { homeHere } from "./home-here";
import { ListStarts } from "./list-starts";
import { type Askable, askables } from "./listed-rules";
import { askableTitle } from "./rule-words";
import { startRule, withHome } from "./start-rule";
import { newStep } from "./steps/new-step";
import { liveTexts } from "./texts";

const texts = liveTexts.empty;

/** Offers everything that could have a rule and has none. */
export function AddRule() {
  return (
    <Menu
      align="end"
      className="max-w-90"
      trigger={
        <Button size="panel" icon={Plus}>
          {texts.add}
        </Button>
      }
    >
      <Offered />
    </Menu>
  );
}

/** Read when the menu opens. */
function Offered() {
  const store = useBuilderStore();
  const sources = useKnownSources();
  const { document } = store.getState().history.present;
  const buttons = askables(document);
  return (
    <>
      {buttons.length > 0 && (
        <MenuGroup label={texts.look}>
          {buttons.map((askable) => (
            <MenuItem
              key={`${askable.node.id} ${askable.trigger}`}
              icon={askable.trigger === "on-click-action" ? MousePointerClick : List}
              onSelect={() => beginRule(store, askable)}
            >
              {askableTitle(askable)}
            </MenuItem>
          ))}
        </MenuGroup>
      )}
      <MenuGroup label={texts.list}>
        <ListStarts />
      </MenuGroup>
      <MenuGroup label={texts.opening}>
        {unfilled(document).map((screen) => (
          <MenuItem
            key={screen.key}
            icon={MonitorSmartphone}
            onSelect={() => beginOpening(store, screen, sources)}
          >
            {texts.addOpening(screenNameOf(screen))}
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  );
}

/** Lets a button or choice ask by a rule, and opens it. */
export function beginRule(
  store: BuilderStore,
  { node, trigger }: Pick<Askable, "node" | "trigger">,
  begin?: Parameters<typeof startRule>[2],
): void {
  const { document } = store.getState().history.present;
  const started = startRule(document, { node: node.id, trigger, home: homeHere() }, begin);
  if (!started.at) return;
  store.getState().run(() => started.document);
  store.getState().set({ middle: "live", isTrying: false, rule: ruleKey(started.at) });
}

/** Everyone who leads to the screen then asks: it begins with looking something up, else it would say nothing. */
function beginOpening(
  store: BuilderStore,
  screen: FlowScreen,
  sources: readonly SourceChoice[] | undefined,
): void {
  const at = { screen: screenId(screen), when: "opens" } as const;
  store.getState().run((flow) => {
    const document = withHome(flow, homeHere());
    const step = newStep("find", { document, sources, at });
    return changeOpening(document, at.screen, (opening) => ({ ...opening, steps: [...opening.steps, step] }));
  });
  store.getState().set({ rule: ruleKey(at) });
}

function unfilled(document: FlowDocument): readonly FlowScreen[] {
  return document.screens.filter((screen) => {
    const id = screenId(screen);
    return id !== "" && screenRulesOf(document, id).opens === undefined;
  });
}
