"use client";

import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { useBuilder } from "../store/store-context";
import { texts } from "../texts";

/** Leads to the page that makes the Flow live. */
export function PublishLink() {
  const flowId = useBuilder((state) => state.flowId);
  return (
    <Link href={`/flows/${flowId}/publish`} className={buttonStyle({ variant: "primary", size: "panel" })}>
      {texts.bar.publish}
    </Link>
  );
}
