"use client";

import { ChevronDown } from "lucide-react";
import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import { useMenu } from "../menus/use-menu";
import { texts } from "../texts";

const ExportMenu = lazyPart("ExportMenu", () => import("./export-menu"));

export function ExportButton() {
  const { menu, trigger } = useMenu();
  return (
    <>
      <Button size="panel" {...trigger}>
        {texts.bar.export}
        <ChevronDown aria-hidden="true" className="size-4 text-secondary" />
      </Button>
      <Suspense fallback={null}>{menu && <ExportMenu menu={menu} />}</Suspense>
    </>
  );
}
