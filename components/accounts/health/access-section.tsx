"use client";

import { Button } from "@/components/ui/button";
import { texts } from "../texts";
import type { Above } from "./use-health";

type AccessSectionProps = { readonly isLeaving: boolean; readonly open: (above: Above) => void };

/** What was entered can be replaced but not seen; and the way out. */
export function AccessSection({ isLeaving, open }: AccessSectionProps) {
  const words = texts.page;
  return (
    <>
      <h2 className="mb-2 font-semibold">{words.access}</h2>
      <div className="rounded-card border border-line bg-panel">
        <div className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
          <p className="min-w-60 flex-1 text-secondary">{words.accessText}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="panel" onClick={() => open({ is: "token" })}>
              {words.replaceToken}
            </Button>
            <Button size="panel" onClick={() => open({ is: "secret" })}>
              {words.replaceSecret}
            </Button>
          </div>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-5 py-4">
          <p className="min-w-60 flex-1 text-secondary">{words.leaveText}</p>
          <Button
            size="panel"
            variant="danger"
            isLoading={isLeaving}
            onClick={() => open({ is: "disconnect" })}
          >
            {words.leave}
          </Button>
        </div>
      </div>
    </>
  );
}
