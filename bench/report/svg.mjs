// What plots have in common: text is text, and colours are those of the page around them, light or dark.

export const STYLE = `
svg { color-scheme: light dark; }
text { font: 13px system-ui, sans-serif; fill: #1e2b3c; }
.small { font-size: 12px; fill: #4a5a6c; }
.title { font-size: 16px; font-weight: 600; }
.ground { fill: #ffffff; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6eaef; }
  .small { fill: #aeb9c5; }
  .ground { fill: #15191e; }
}`;

export const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
export const rounded = (value) => Math.round(value * 10) / 10;
