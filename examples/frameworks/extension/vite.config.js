import { defineConfig } from "vite";

export default defineConfig({
  build: {
    rolldownOptions: {
      input: ["index.html", "src/background.js"],
      // The manifest names it.
      output: { entryFileNames: ({ name }) => (name === "background" ? "background.js" : "assets/[name]-[hash].js") },
    },
  },
});
