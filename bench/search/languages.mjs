export const LANGUAGES = ["nb", "nn", "en"];
