"use client";

import Link from "next/link";
import { useParams } from "next/navigation";
import { buttonStyle } from "@/components/ui/button-style";
import { mendingPlaces } from "./mending-places";
import type { OpenedCall } from "./ports";

/** The ways to where a call's trouble can be mended. Stands on a page of the Flow, whose id is in the address. */
export function MendingLinks({ call }: { readonly call: OpenedCall }) {
  const { flowId } = useParams<{ flowId: string }>();
  return mendingPlaces(flowId, call).map(({ href, label }) => (
    <Link key={href} href={href} className={buttonStyle({ size: "panel" })}>
      {label}
    </Link>
  ));
}
