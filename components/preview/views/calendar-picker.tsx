import { CalendarEnd } from "../date/calendar-end";
import { textOf } from "../read-props";
import styles from "./calendar-picker.module.css";
import type { ViewProps } from "./view-props";

/** One date, or a range as two fields under a common title. spec/renderer.md, 3.11. */
export function CalendarPickerView(props: ViewProps) {
  const { view } = props;
  if (view.props.mode !== "range") return <CalendarEnd {...props} end={null} />;
  const title = textOf(view.props.title);
  const description = textOf(view.props.description);
  return (
    <div className={styles.range}>
      {(title !== "" || description !== "") && (
        <div className={styles.header}>
          {title !== "" && (
            <p className={styles.title} dir="auto" data-prop="title">
              {title}
            </p>
          )}
          {description !== "" && (
            <p className={styles.description} dir="auto" data-prop="description">
              {description}
            </p>
          )}
        </div>
      )}
      <CalendarEnd {...props} end="start-date" />
      <CalendarEnd {...props} end="end-date" />
    </div>
  );
}
