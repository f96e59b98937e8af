// The page: `vite` serves it from its sources, `vite build` makes site/, and `vite build --mode file` the edition of one file.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { isWorker, offline } from "./www/build/offline.ts";
import { oneFile } from "./www/build/one-file.ts";
import { prerendered, stylesFirst } from "./www/build/prerendered.ts";
import { rebuilt } from "./www/build/rebuilt.ts";
import { register } from "./www/build/register.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  const isFile = mode === "file";
  return {
    root: at("www"),
    base: "./",
    publicDir: false,
    resolve: {
      alias: [
        { find: /^tilgangspakker\/styles\.css$/, replacement: at("dist/styles.css") },
        { find: /^tilgangspakker\/policy$/, replacement: at("dist/policy.js") },
        { find: /^tilgangspakker$/, replacement: at("dist/index.js") },
      ],
    },
    plugins: [
      register(),
      prerendered(isFile ? "file" : "site"),
      rebuilt(),
      ...(isFile ? [oneFile()] : [stylesFirst(), offline()]),
    ],
    worker: { rolldownOptions: { output: { entryFileNames: "assets/later/[name]-[hash].js" } } },
    server: { host: "127.0.0.1", fs: { allow: [at(".")] } },
    build: {
      outDir: at("site"),
      emptyOutDir: !isFile,
      // The first that know popovers and nested CSS.
      target: ["chrome120", "firefox125", "safari17.2"],
      modulePreload: false,
      assetsInlineLimit: isFile ? Number.MAX_SAFE_INTEGER : 0,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: isFile
        ? { output: { codeSplitting: false } }
        : {
            input: [at("www/index.html"), at("www/tilgjengelighet.html"), at("www/offline/service-worker.ts")],
            // What is fetched later lies by itself, so that one sees what a first view loads.
            output: {
              entryFileNames: ({ name }) => (isWorker(name) ? "[name].js" : "assets/[name]-[hash].js"),
              chunkFileNames: ({ isDynamicEntry, facadeModuleId }) => {
                if (!isDynamicEntry) return "assets/[name]-[hash].js";
                const name = facadeModuleId === at("dist/policy.js") ? "policy-reader" : "[name]";
                return `assets/later/${name}-[hash].js`;
              },
            },
          },
    },
  };
});
