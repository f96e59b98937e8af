export default defineNuxtConfig({
  compatibilityDate: "2026-11-01",
  telemetry: false,
  app: { head: { title: "Tilgangspakker", htmlAttrs: { lang: "nb" }, link: [{ rel: "icon", href: "data:," }] } },
});
