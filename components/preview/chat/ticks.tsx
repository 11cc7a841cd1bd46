import { phoneTexts } from "../texts";
import styles from "./ticks.module.css";

/** How far a message has come. */
export type Delivery = "sending" | "sent" | "delivered" | "read";

/** A clock, one tick, two ticks, two blue ticks. spec/renderer.md, 1.4. */
export function Ticks({ delivery }: { readonly delivery: Delivery }) {
  return (
    <svg
      className={styles.ticks}
      data-delivery={delivery}
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label={phoneTexts.delivery[delivery]}
    >
      {delivery === "sending" ? (
        <>
          <circle cx="8" cy="8" r="5" />
          <path d="M8 5v3l2 1.5" />
        </>
      ) : (
        <path d="M1.5 8.5L4.5 11.5 11 4.5" />
      )}
      {(delivery === "delivered" || delivery === "read") && <path d="M7.5 10.8L8.2 11.5 14.7 4.5" />}
    </svg>
  );
}
