import { phoneTexts } from "../texts";
import styles from "./phone-spinner.module.css";

export function PhoneSpinner({ size = 24 }: { readonly size?: number }) {
  return (
    <svg
      className={styles.spinner}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      role="status"
      aria-label={phoneTexts.loading}
    >
      <circle cx="12" cy="12" r="10" strokeWidth="2.6" strokeLinecap="round" strokeDasharray="42 21" />
    </svg>
  );
}
