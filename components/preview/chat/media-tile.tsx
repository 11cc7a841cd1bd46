import { DocumentSign, PictureSign } from "../icons/signs";
import styles from "./media-tile.module.css";

type MediaTileProps = {
  /** Names what would be shown. */
  readonly label: string;
  readonly isPicture: boolean;
  /** Where a picture is loaded from; null where it cannot be. */
  readonly address: string | null;
};

/** A picture of a message, or in its place what it is. */
export function MediaTile({ label, isPicture, address }: MediaTileProps) {
  if (isPicture && address !== null) return <img className={styles.picture} src={address} alt={label} />;
  return (
    <div className={styles.tile}>
      {isPicture ? <PictureSign size={28} /> : <DocumentSign size={28} />}
      <span className={styles.label}>{label}</span>
    </div>
  );
}
