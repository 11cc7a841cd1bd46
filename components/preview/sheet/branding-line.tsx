import { phoneTexts } from "../texts";
import styles from "./branding-line.module.css";

/** Who is behind the Flow. The link leads to WhatsApp's help, which a simulated phone does not have. */
export function BrandingLine({ business }: { readonly business: string }) {
  return (
    <p className={styles.branding} dir="auto">
      {business !== "" && (
        <span className={styles.logo} aria-hidden="true">
          {business.slice(0, 1).toLocaleUpperCase()}
        </span>
      )}
      <span className={styles.text}>
        {phoneTexts.managedBy(business)} <span className={styles.link}>{phoneTexts.learnMore}</span>
      </span>
    </p>
  );
}
