"use client";

import { useMemo } from "react";
import type { Platform, Scheme } from "@/components/preview/platform";
import { Player } from "@/components/preview/player";
import type { JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { texts } from "./texts";

type TryPhoneProps = {
  readonly title: string;
  readonly flow: JsonObject;
  readonly platform: Platform;
  readonly scheme: Scheme;
  /** 1 is the size of a real phone's logical pixels. */
  readonly scale: number;
};

/** A phone on which a template is played by the person. Loaded apart from the page. */
export default function TryPhone({ title, flow, platform, scheme, scale }: TryPhoneProps) {
  const document = useMemo(() => parse(flow), [flow]);
  if (!document) return null;
  return (
    <Player
      flow={document}
      platform={platform}
      scheme={scheme}
      scale={scale}
      begins="flow"
      message={{ header: title, body: texts.tryIt.message, button: texts.tryIt.open }}
    />
  );
}
