import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { BreakingNotice } from "./breaking-notice";
import type { Report } from "./report-of";
import { type ScreenLook, ScreenSection } from "./screen-section";
import { SentenceList } from "./sentence-list";
import { texts } from "./texts";

type ChangesPanelProps = ScreenLook & {
  readonly report: Report;
  /** Whether even the texts of the versions are the same. */
  readonly isSameText: boolean;
};

/** All changes: what may break first, then the Flow as a whole, then screen by screen. */
export function ChangesPanel({ report, isSameText, ...look }: ChangesPanelProps) {
  const { breaking, flow, screens, unchanged, changeCount } = report;
  if (changeCount === 0) {
    return <EmptyState title={texts.view.same} text={isSameText ? undefined : texts.view.sameAsValues} />;
  }
  return (
    <div className="flex flex-col gap-6">
      <BreakingNotice breaking={breaking} />
      {flow.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">{texts.view.wholeFlow}</h3>
          <SentenceList sentences={flow} />
        </section>
      )}
      {screens.map((screen) => (
        <ScreenSection key={screen.key} screen={screen} {...look} />
      ))}
      {unchanged.length > 0 && (
        <Disclosure label={texts.view.unchanged(unchanged.length)}>
          <p className="pl-5.5 text-secondary">{texts.list(unchanged)}</p>
        </Disclosure>
      )}
    </div>
  );
}
