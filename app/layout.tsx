import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { texts } from "@/components/shell/texts";
import { themeChoice, themeCookie } from "@/components/shell/theme";
import { UiRoot } from "@/components/ui/ui-root";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: texts.product, template: `%s · ${texts.product}` },
  description: "Design WhatsApp Flows by dragging and try them on a simulated phone.",
  robots: { index: false },
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeChoice((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="antialiased">
        <UiRoot>{children}</UiRoot>
      </body>
    </html>
  );
}
