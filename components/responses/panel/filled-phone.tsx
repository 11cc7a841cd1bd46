"use client";

import { useContext, useMemo } from "react";
import { ViewPicture } from "@/components/preview/view-picture";
import { useScheme } from "@/components/shell/use-scheme";
import type { JsonObject } from "@/lib/flow/json";
import { openText } from "@/lib/flow/text/open-text";
import { filledScreens } from "@/lib/responses/questions/filled-screens";
import { FileAddressContext } from "../files/file-address";
import { texts } from "../texts";

type FilledPhoneProps = {
  readonly responseId: string;
  readonly flowText: string;
  readonly answers: JsonObject;
};

/** The screens of the Flow one below the other, as they were filled in. */
export function FilledPhone({ responseId, flowText, answers }: FilledPhoneProps) {
  const scheme = useScheme();
  const fileAddress = useContext(FileAddressContext);
  const screens = useMemo(() => {
    const opened = openText(flowText);
    const addressOf = (place: number) => fileAddress(responseId, place);
    return opened.ok ? filledScreens(opened.value.document, answers, addressOf) : [];
  }, [flowText, answers, responseId, fileAddress]);
  if (screens.length === 0) return <p className="text-secondary">{texts.panel.noPhone}</p>;
  return (
    <ol className="flex flex-col items-center gap-5">
      {screens.map((screen) => (
        <li key={screen.id} className="overflow-hidden rounded-[22px] border border-line shadow-float">
          <ViewPicture
            screen={screen}
            leading={screen.canGoBack ? "back" : "close"}
            platform="android"
            scheme={scheme}
            width={300}
            label={texts.panel.phoneLabel(screen.title)}
          />
        </li>
      ))}
    </ol>
  );
}
