"use client";

import { Braces, FileWarning, Plus, Smartphone } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { lazyPart } from "@/components/ui/lazy-part";
import { addScreenAfterSelected } from "../screens/add-screen-after";
import { useBuilder, useBuilderStore, useSelectedScreen } from "../store/store-context";
import { PhoneCanvas } from "./phone-canvas";
import { canvasTexts } from "./texts";

/** The phone in the middle of the builder, or what to do while there is none. */
export function Canvas() {
  const screen = useSelectedScreen();
  const broken = useBuilder((state) => state.broken);
  if (broken)
    return <NotDrawn title={canvasTexts.broken.title} text={canvasTexts.broken.text(broken.line)} />;
  if (!screen) return <NoScreens />;
  if (screen.malformed) {
    return <NotDrawn title={canvasTexts.malformed.title} text={canvasTexts.malformed.text} />;
  }
  return (
    <>
      <PhoneCanvas screen={screen} />
      <InsertMenuWhenOpen />
    </>
  );
}

const InsertMenu = lazyPart("InsertMenu", () => import("./insert-menu"));

/** Loaded when first asked for; it then stays, so that closing can be seen. */
function InsertMenuWhenOpen() {
  const isOpen = useBuilder((state) => state.insertAt !== null);
  const [wasOpened, setOpened] = useState(false);
  if (isOpen && !wasOpened) setOpened(true);
  return <Suspense fallback={null}>{wasOpened && <InsertMenu />}</Suspense>;
}

function NoScreens() {
  const store = useBuilderStore();
  return (
    <EmptyState
      className="m-auto"
      icon={Smartphone}
      title={canvasTexts.noScreens.title}
      text={canvasTexts.noScreens.text}
      action={
        <Button variant="primary" icon={Plus} onClick={() => addScreenAfterSelected(store)}>
          {canvasTexts.noScreens.action}
        </Button>
      }
    />
  );
}

function NotDrawn({ title, text }: { readonly title: string; readonly text: string }) {
  const store = useBuilderStore();
  return (
    <EmptyState
      className="m-auto"
      icon={FileWarning}
      title={title}
      text={text}
      action={
        <Button icon={Braces} onClick={() => store.getState().set({ middle: "json" })}>
          {canvasTexts.broken.action}
        </Button>
      }
    />
  );
}
