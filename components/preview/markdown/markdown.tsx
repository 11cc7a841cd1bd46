import { Fragment, type ReactNode } from "react";
import { pictureSource } from "../media/picture-source";
import { phoneTexts } from "../texts";
import type { Block, Inline } from "./document";
import styles from "./markdown.module.css";
import { type MarkdownSet, parseMarkdown } from "./parse-markdown";
import { safeAddress } from "./safe-address";

type MarkdownProps = { readonly texts: readonly string[]; readonly set: MarkdownSet };

/** Draws formatted text as elements; nothing a Flow contains is ever read as HTML. */
export function Markdown({ texts, set }: MarkdownProps) {
  return (
    <>
      {parseMarkdown(texts, set).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity besides their position.
        <Fragment key={index}>{drawBlock(block)}</Fragment>
      ))}
    </>
  );
}

function drawBlock(block: Block): ReactNode {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? (
        <h1 className={styles.heading}>{drawInlines(block.children)}</h1>
      ) : (
        <h2 className={styles.subheading}>{drawInlines(block.children)}</h2>
      );
    case "paragraph":
      return <p className={styles.paragraph}>{drawInlines(block.children)}</p>;
    case "list":
      return <MarkdownList {...block} />;
    case "table":
      return <MarkdownTable head={block.head} rows={block.rows} />;
  }
}

function MarkdownList({ isOrdered, start, items }: Extract<Block, { kind: "list" }>) {
  const rows = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity besides their position.
    <li key={index}>{drawInlines(item)}</li>
  ));
  return isOrdered ? (
    <ol className={styles.list} start={start}>
      {rows}
    </ol>
  ) : (
    <ul className={styles.list}>{rows}</ul>
  );
}

function MarkdownTable({ head, rows }: Omit<Extract<Block, { kind: "table" }>, "kind">) {
  return (
    // A table wider than the screen is scrolled sideways, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable.
    <figure className={styles.scroller} aria-label={phoneTexts.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity besides their position.
              <th key={index}>{drawInlines(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity besides their position.
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity besides their position.
                <td key={index}>{drawInlines(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function drawInlines(inlines: readonly Inline[]): ReactNode {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of text have no identity besides their position.
    <Fragment key={index}>{drawInline(inline)}</Fragment>
  ));
}

function drawInline(inline: Inline): ReactNode {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "strong":
      return <strong>{drawInlines(inline.children)}</strong>;
    case "emphasis":
      return <em>{drawInlines(inline.children)}</em>;
    case "strike":
      return <s>{drawInlines(inline.children)}</s>;
    case "link": {
      const address = safeAddress(inline.address);
      if (address === null) return drawInlines(inline.children);
      return (
        <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer">
          {drawInlines(inline.children)}
        </a>
      );
    }
    case "image": {
      const source = pictureSource(inline.source);
      if (source === null) return inline.description;
      return <img className={styles.image} src={source} alt={inline.description} />;
    }
  }
}
