import { SearchSign } from "../icons/signs";
import { phoneTexts } from "../texts";
import styles from "./options-page.module.css";

type OptionSearchProps = { readonly query: string; readonly onChange: (query: string) => void };

export function OptionSearch({ query, onChange }: OptionSearchProps) {
  return (
    <div className={styles.search}>
      <div className={styles.searchBox}>
        <SearchSign size={18} />
        <input
          className={styles.query}
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={phoneTexts.search}
          placeholder={phoneTexts.search}
          value={query}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}
