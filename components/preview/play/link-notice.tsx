import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { FloatingPanel } from "./floating-panel";
import { playTexts } from "./texts";

type LinkNoticeProps = { readonly url: string; readonly onDismiss: () => void };

/** A phone would leave WhatsApp here; this page opens the address only when asked to. */
export function LinkNotice({ url, onDismiss }: LinkNoticeProps) {
  return (
    <FloatingPanel title={playTexts.linkOpens}>
      <p className="max-h-24 overflow-y-auto font-mono text-panel wrap-anywhere text-secondary">{url}</p>
      <div className="flex flex-wrap gap-2">
        <a
          className={buttonStyle({ variant: "primary", size: "panel" })}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          onClick={onDismiss}
        >
          {playTexts.openLink}
        </a>
        <Button size="panel" onClick={onDismiss}>
          {playTexts.dismiss}
        </Button>
      </div>
    </FloatingPanel>
  );
}
