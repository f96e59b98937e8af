/** The package's version, which its module states too. `npm run release` holds all places together that say it. */
export const VERSION = "0.2.0";
