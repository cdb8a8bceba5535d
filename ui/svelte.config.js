/** @type {import("@sveltejs/vite-plugin-svelte").SvelteConfig} */
export default {
  compilerOptions: { runes: true },
  // A warning is an accessibility fault or a mistake: neither is built.
  onwarn(warning) {
    throw new Error(`${warning.filename ?? ""}: ${warning.message} (${warning.code})`);
  },
};
