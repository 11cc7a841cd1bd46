import type { MediaSize } from "../choice/option-face";
import { ChevronNextSign } from "../icons/signs";
import { Picture } from "../media/picture";
import styles from "./navigation-list.module.css";
import type { NavigationRow } from "./navigation-rows";

type NavigationRowProps = {
  readonly row: NavigationRow;
  readonly mediaSize: MediaSize;
  readonly onTap: () => void;
};

export function NavigationRowButton({ row, mediaSize, onTap }: NavigationRowProps) {
  const path = `list-items/${row.index}`;
  return (
    <button
      type="button"
      className={styles.row}
      disabled={!row.isEnabled}
      data-tagged={row.tags.length > 0 ? "" : undefined}
      data-tall={row.main.description !== "" && row.main.metadata !== "" ? "" : undefined}
      onClick={onTap}
    >
      {row.image !== "" && (
        <Picture
          className={styles.picture}
          base64={row.image}
          alternative={row.altText === "" ? row.main.title : row.altText}
          fit="cover"
          data-size={mediaSize}
        />
      )}
      <span className={styles.main}>
        <RowText text={row.main.title} part="title" path={`${path}/main-content/title`} />
        <RowText text={row.main.description} part="description" path={`${path}/main-content/description`} />
        <RowText text={row.main.metadata} part="metadata" path={`${path}/main-content/metadata`} />
        <Pills row={row} path={path} />
      </span>
      {row.end === null ? (
        <ChevronNextSign className={styles.chevron} size={14.4} />
      ) : (
        <span className={styles.end}>
          <RowText text={row.end.title} part="title" path={`${path}/end/title`} />
          <RowText text={row.end.description} part="description" path={`${path}/end/description`} />
          <RowText text={row.end.metadata} part="metadata" path={`${path}/end/metadata`} />
        </span>
      )}
    </button>
  );
}

type RowTextProps = {
  readonly text: string;
  readonly part: "title" | "description" | "metadata";
  readonly path: string;
};

function RowText({ text, part, path }: RowTextProps) {
  if (text === "") return null;
  return (
    <span className={styles[part]} dir="auto" data-prop={path}>
      {text}
    </span>
  );
}

/** A badge or tags, the badge first. */
function Pills({ row, path }: { readonly row: NavigationRow; readonly path: string }) {
  if (row.badge === "" && row.tags.length === 0) return null;
  return (
    <span className={styles.pills}>
      {row.badge !== "" && (
        <span className={styles.badge} dir="auto" data-prop={`${path}/badge`}>
          {row.badge}
        </span>
      )}
      {row.tags.map((tag, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tags have no identity besides their position.
        <span key={index} className={styles.tag} dir="auto" data-prop={`${path}/tags/${index}`}>
          {tag}
        </span>
      ))}
    </span>
  );
}
