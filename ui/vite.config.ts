import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { loadEnv, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** What the shell allows its window, but for the way to the shell itself. The journeys run under it. */
const policy = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export default defineConfig(({ mode }) => {
  const isTest = mode === "test";
  const isMock = isTest || mode === "mock" || loadEnv(mode, ".")["VITE_HOST"] === "mock";
  return {
    plugins: [isMock ? mockInsteadOfShell : [], svelte(), isTest ? svelteTesting() : []],
    build: {
      outDir: isMock ? "dist-mock" : "dist",
      emptyOutDir: true,
      // The oldest web view that Tauri 2 still runs on; WebKitGTK and WebView2 are newer.
      target: "safari16",
      // Both would be inline where the policy allows nothing inline.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    preview: { headers: { "Content-Security-Policy": policy } },
    test: {
      environment: "jsdom",
      include: ["src/**/*.test.ts"],
      setupFiles: ["src/test-setup.ts"],
      restoreMocks: true,
    },
  };
});

/** Gives the views the mock where they import the client. The client's own test, inside `src/ipc`, gets the client. */
const mockInsteadOfShell: Plugin = {
  name: "munjigi:mock",
  enforce: "pre",
  resolveId(source, importer) {
    return source.endsWith("/ipc/client.ts")
      ? this.resolve(source.replace(/client\.ts$/, "mock.ts"), importer, { skipSelf: true })
      : null;
  },
};
