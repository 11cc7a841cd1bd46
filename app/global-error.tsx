"use client";

import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import { MessagePage } from "@/components/shell/message-page";
import { texts } from "@/components/shell/texts";
import { themeAmong } from "@/components/shell/theme";
import { buttonStyle } from "@/components/ui/button-style";
import "./globals.css";

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string } };

/** Stands in for the whole page, its frame included, when even that could not be drawn: it brings all it needs. */
export default function GlobalError({ error }: GlobalErrorProps) {
  const theme = typeof document === "undefined" ? "system" : themeAmong(document.cookie);
  return (
    <html
      lang="en"
      data-theme={theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body className="flex min-h-dvh flex-col antialiased">
        <title>{`${texts.failed.title} · ${texts.product}`}</title>
        <MessagePage
          title={texts.failed.title}
          actions={
            <>
              {/* A full load: what is in memory could not be drawn and is not to be trusted. */}
              <button
                type="button"
                onClick={() => location.reload()}
                className={buttonStyle({ variant: "primary" })}
              >
                {texts.failed.retry}
              </button>
              <a href="/flows" className={buttonStyle()}>
                {texts.failed.home}
              </a>
            </>
          }
        >
          <p>{texts.failed.text}</p>
          {error.digest && (
            <p className="mt-2 font-mono text-caption">{texts.failed.reference(error.digest)}</p>
          )}
        </MessagePage>
      </body>
    </html>
  );
}
