import { type ReactNode, useState } from "react";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screenView } from "@/lib/flow/runtime/screen-view";
import type { RunEvent } from "@/lib/flow/runtime/state";
import type { ScreenView } from "@/lib/flow/runtime/view";
import type { Platform } from "../platform";
import { AlertDialog } from "../sheet/alert-dialog";
import { ErrorPage } from "../sheet/error-page";
import { FlowSheet } from "../sheet/flow-sheet";
import { Snackbar } from "../sheet/snackbar";
import { phoneTexts } from "../texts";
import { type FailureLook, failureLook } from "./failure-look";
import type { PlayEvent, PlayState } from "./play-state";
import { PlayedNode } from "./played-node";
import { PlayedScreens } from "./played-screens";

type PlayedSheetProps = {
  readonly flow: FlowDocument;
  readonly play: PlayState;
  readonly platform: Platform;
  readonly business: string;
  /** A banner says so. Of a Flow that is live the phone says less of what failed; left out where makers try it. */
  readonly isDraft?: boolean | undefined;
  readonly send: (event: PlayEvent) => void;
};

/** The sheet of a running Flow: the screen in front, the one sliding away, waiting, failure and messages. */
export function PlayedSheet({ flow, play, platform, business, isDraft, send }: PlayedSheetProps) {
  const [scrolls] = useState(() => new Map<string, number>());
  const { run, leaving } = play;
  const view = screenView(flow, run);
  const failure = tellingOf(failureLook(run), isDraft);
  const isPage = failure?.kind === "page";
  const isStarting = run.history.length === 0;
  const tell = (event: RunEvent) => send({ type: "run", event });
  return (
    <FlowSheet
      platform={platform}
      title={isPage ? phoneTexts.errorTitle : view.title}
      leading={view.canGoBack ? "back" : "close"}
      onLeading={() => tell({ type: "back" })}
      isWaiting={view.isWaiting && !isStarting}
      isBlocked={failure?.kind === "alert"}
      business={isStarting ? null : business}
      banner={isDraft ? phoneTexts.draftBanner : null}
      footer={isPage ? null : footerOf(view, platform, send)}
      floating={floatingOf(view, failure, tell)}
    >
      <PlayedScreens view={view} leaving={leaving} platform={platform} scrolls={scrolls} send={send} />
      {failure?.kind === "page" && (
        <ErrorPage
          text={failure.text}
          detail={failure.detail}
          onRetry={failure.canRetry ? () => tell({ type: "retry" }) : null}
        />
      )}
    </FlowSheet>
  );
}

/** People learn only that something failed; WhatsApp tells more of drafts (spec/platform.md, I.2.4). */
function tellingOf(failure: FailureLook | null, isDraft: boolean | undefined): FailureLook | null {
  return failure !== null && isDraft === false ? { ...failure, detail: "" } : failure;
}

/** The button is live only when the whole screen is ready. */
function footerOf(view: ScreenView, platform: Platform, send: (event: PlayEvent) => void): ReactNode {
  if (view.footer === null) return null;
  return <PlayedNode view={{ ...view.footer, isEnabled: view.isReady }} platform={platform} send={send} />;
}

function floatingOf(
  view: ScreenView,
  failure: FailureLook | null,
  tell: (event: RunEvent) => void,
): ReactNode {
  if (failure?.kind === "alert") {
    return (
      <AlertDialog
        text={failure.text}
        detail={failure.detail}
        onAcknowledge={() => tell({ type: "close" })}
      />
    );
  }
  if (view.snackbar === null) return null;
  return <Snackbar text={view.snackbar} onDismiss={() => tell({ type: "dismiss-snackbar" })} />;
}
