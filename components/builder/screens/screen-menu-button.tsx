"use client";

import { Ellipsis } from "lucide-react";
import { Suspense, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPart } from "@/components/ui/lazy-part";
import type { FlowScreen } from "@/lib/flow/model/document";
import { useMenu } from "../menus/use-menu";
import { screenNameOf } from "../words/node-words";
import { screensTexts } from "./texts";

const ScreenMenu = lazyPart("ScreenMenu", () => import("./screen-menu"));
const ScreenIdDialog = lazyPart("ScreenIdDialog", () => import("./screen-id-dialog"));

type ScreenMenuButtonProps = {
  readonly screen: FlowScreen;
  readonly index: number;
  readonly isTabStop: boolean;
  onRename(): void;
};

/** What can be done with a screen of the list. */
export function ScreenMenuButton({ screen, index, isTabStop, onRename }: ScreenMenuButtonProps) {
  const { menu, trigger } = useMenu();
  const [isIdOpen, setIdOpen] = useState(false);
  return (
    <div
      className={`absolute top-1.5 right-1.5 z-2 focus-within:opacity-100 group-hover:opacity-100 ${menu ? "" : "opacity-0"}`}
    >
      <IconButton
        className="size-7 bg-panel"
        label={screensTexts.menu(screenNameOf(screen))}
        icon={Ellipsis}
        tabIndex={isTabStop ? 0 : -1}
        {...trigger}
      />
      <Suspense fallback={null}>
        {menu && (
          <ScreenMenu
            menu={menu}
            screen={screen}
            index={index}
            onRename={onRename}
            onChangeId={() => setIdOpen(true)}
          />
        )}
        {isIdOpen && <ScreenIdDialog screen={screen} onClose={() => setIdOpen(false)} />}
      </Suspense>
    </div>
  );
}
