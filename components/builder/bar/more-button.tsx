"use client";

import { Ellipsis } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPart } from "@/components/ui/lazy-part";
import { useMenu } from "../menus/use-menu";
import { texts } from "../texts";

const MoreMenu = lazyPart("MoreMenu", () => import("./more-menu"));

/** `children` are lines that the page adds to the menu. */
export function MoreButton({ children }: { readonly children: ReactNode }) {
  const { menu, trigger } = useMenu();
  return (
    <>
      <IconButton label={texts.bar.more} icon={Ellipsis} {...trigger} />
      <Suspense fallback={null}>{menu && <MoreMenu menu={menu}>{children}</MoreMenu>}</Suspense>
    </>
  );
}
