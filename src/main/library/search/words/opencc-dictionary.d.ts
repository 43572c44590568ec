/** A dictionary of opencc-js, one string, which the package's own types leave out (see `paths` in tsconfig.base.json). */
declare const table: string;
export { table as default };
