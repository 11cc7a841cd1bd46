import type { SummaryEntry, SummaryScreen, SummaryValue } from "@/lib/flow/runtime/view";
import { OptionMark } from "../choice/option-mark";
import { useDevice } from "../device";
import type { Platform } from "../platform";
import { FlowSheet } from "../sheet/flow-sheet";
import { phoneTexts } from "../texts";
import styles from "./summary-sheet.module.css";
import { summaryText } from "./summary-text";

type SummarySheetProps = {
  readonly platform: Platform;
  readonly summary: readonly SummaryScreen[];
  readonly onClose: () => void;
};

/** A sent response to look at: the answers of each screen. spec/renderer.md, 1.6. */
export function SummarySheet({ platform, summary, onClose }: SummarySheetProps) {
  return (
    <FlowSheet
      platform={platform}
      title={phoneTexts.responseTitle}
      leading="put-away"
      onLeading={onClose}
      hasMenu={false}
      business={null}
      footer={null}
    >
      <div className={styles.summary}>
        {summary.map((screen) => (
          <section key={screen.id} className={styles.screen}>
            <h2 className={styles.title} dir="auto">
              {screen.title === "" ? phoneTexts.untitledScreen : screen.title}
            </h2>
            <dl className={styles.entries}>
              {screen.entries.map((entry) => (
                <Entry key={entry.name} entry={entry} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </FlowSheet>
  );
}

function Entry({ entry }: { readonly entry: SummaryEntry }) {
  return (
    <div className={styles.entry}>
      <dt className={styles.label} dir="auto">
        {entry.label}
      </dt>
      <dd className={styles.value} dir="auto">
        <Value value={entry.value} />
      </dd>
    </div>
  );
}

function Value({ value }: { readonly value: SummaryValue }) {
  const { locale } = useDevice();
  if (value.kind === "masked") {
    return (
      <span role="img" aria-label={phoneTexts.maskedSpoken}>
        {phoneTexts.maskedValue}
      </span>
    );
  }
  if (value.kind === "ticked") {
    return (
      <span className={styles.ticked}>
        <OptionMark kind="check" isChosen />
        <span className={styles.spoken}>{phoneTexts.ticked}</span>
      </span>
    );
  }
  return summaryText(value, locale);
}
