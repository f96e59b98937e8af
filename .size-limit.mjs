// The limits on bytes, which are there for accidents: docs/decisions/byte-limits.md tells of each. They hold after brotli at its
// best, but for the page as one file, which is kept on disks as it is. KiB are 1,024 bytes.

export default [
  { name: "the wasm module", path: "dist/wasm/tilgangspakker_bg.wasm", limit: "304 KiB" },
  { name: "the package's JavaScript, bundled and minified", path: "target/sizes/index.js", limit: "12 KiB" },
  { name: "the elements, beside the package", path: "target/sizes/elements.js", limit: "20 KiB" },
  {
    name: "the first view of the page",
    // Left out is what is fetched later: today's catalogue, other views than the first, the reader of policies, pages of their own, and
    // what is for when there is no network.
    path: [
      "site/**",
      "!site/**/*.json",
      "!site/**/later/**",
      "!site/{tilgangspakker,tilgjengelighet}.html",
      "!site/{service-worker.js,manifest.webmanifest,icons/*}",
    ],
    limit: "384 KiB",
  },
  { name: "the page as one file", path: "site/tilgangspakker.html", limit: "2450 KiB", brotli: false },
];
