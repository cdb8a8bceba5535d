import { defineConfig } from "@playwright/test";

import type { Options } from "./e2e/window.ts";

declare const process: { env: Record<string, string | undefined> };

/** The window on its mock. `cargo xtask test` names ports that are free. */
const MOCK = Number(process.env["MUNJIGI_MOCK_PORT"] ?? 4173);
/** The window as it is shipped, without the shell that it belongs to. */
export const SHIPPED = Number(process.env["MUNJIGI_SHIPPED_PORT"] ?? 4174);

const served = (outDir: string, port: number) => ({
  command: `npx vite preview --outDir ${outDir} --port ${port} --strictPort`,
  port,
  reuseExistingServer: false,
});

export default defineConfig<Options>({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  workers: 2,
  reporter: "list",
  use: {
    baseURL: `http://localhost:${MOCK}`,
    // The window's own size, as the shell opens it.
    viewport: { width: 960, height: 720 },
    // Days must not depend on where the browser believes to be.
    timezoneId: "America/Los_Angeles",
    launchOptions: {
      // The system's Chromium: Debian's without a window of its own, which is half the work, unless another is named.
      executablePath: process.env["MUNJIGI_CHROMIUM"] ?? "/usr/bin/chromium-headless-shell",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // Each scene in both languages and both schemes; the journeys in each language and each scheme once.
  projects: [
    { name: "ko light", use: { lang: "ko", locale: "ko-KR", colorScheme: "light" } },
    { name: "en dark", use: { lang: "en", locale: "en-GB", colorScheme: "dark" } },
    { name: "ko dark", use: { lang: "ko", locale: "ko-KR", colorScheme: "dark" }, testMatch: "scenes.spec.ts" },
    { name: "en light", use: { lang: "en", locale: "en-GB", colorScheme: "light" }, testMatch: "scenes.spec.ts" },
  ],
  webServer: [served("dist-mock", MOCK), served("dist", SHIPPED)],
});
