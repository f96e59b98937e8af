// The package's public types, as the oldest TypeScript that the package is for reads them in dist/: by entry, what it exports.

import { createRequire } from "node:module";
import { relative } from "node:path";
import { inRepository, repository } from "../../scripts/folders.mjs";
import { typedEntries } from "../../scripts/package.mjs";

// The newest has no API to ask.
const ts = createRequire(inRepository("tests", "types", "oldest", "package.json"))("typescript");

const PRINTER = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
const HOST = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => repository, getNewLine: () => "\n" };
const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  // What the elements' types for React are made of. The package itself brings none.
  paths: {
    react: [inRepository("tests", "types", "oldest", "node_modules", "@types", "react", "ts5.0", "index.d.ts")],
  },
};

/**
 * What is public, as { entries, globals }: what each entry exports, and what all of them add to everybody's globals.
 *
 * An entry is { name, exports, seen }. `seen` are the names that are not exported by any entry, and stand in what is.
 * An export is { name, isType, text, documented }: its declaration without comments, and what is said of it and of its members:
 *
 *   name       "Catalogue.check"
 *   isUsed     whether it is a function, a class, a value or a method: those show how they are used
 *   isLiteral  whether it is a field of one value, which says all there is to say
 *   comment    what is said of it
 *   examples   the texts of its @example tags
 */
export const publicTypes = () => (read ??= readTypes());
let read;

function readTypes() {
  const typed = typedEntries();
  const program = ts.createProgram(
    typed.map(({ file }) => file),
    OPTIONS,
  );
  const faults = ts.getPreEmitDiagnostics(program);
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, HOST));
  const checker = program.getTypeChecker();

  const exported = typed.map(({ file }) =>
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
      .map((symbol) => [symbol.name, aimOf(symbol, checker)]),
  );
  const known = new Set(exported.flat().map(([, symbol]) => symbol));
  const entries = typed.map(({ name }, at) => ({
    name,
    exports: exported[at].map(([as, symbol]) => exportOf(as, symbol)).sort(byName),
    seen: seenIn(
      exported[at].map(([, symbol]) => symbol),
      known,
      checker,
    )
      .map((symbol) => exportOf(symbol.name, symbol))
      .sort(byName),
  }));
  return { entries, globals: globalsOf(program) };
}

/** The members of a union of texts, to the letter, and of the unions that are named in it. */
export function membersOf(name) {
  const { text } =
    publicTypes()
      .entries.flatMap(({ exports }) => exports)
      .find((it) => it.name === name) ?? {};
  if (text === undefined) throw new Error(`There is no public type ${name}.`);
  const members = [...text.slice(text.indexOf("=")).matchAll(/"([^"]*)"|\b([A-Z]\w+)\b/g)];
  return [...new Set(members.flatMap(([, member, union]) => (union === undefined ? [member] : membersOf(union))))];
}

const aimOf = (symbol, checker) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
const byName = (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name));

function exportOf(name, symbol) {
  const declarations = declarationsOf(symbol);
  return {
    name,
    isType: (symbol.flags & ts.SymbolFlags.Type) !== 0,
    text: declarations.map(textOf).join("\n") + (name === symbol.name ? "" : `\nexport { ${symbol.name} as ${name} };`),
    documented: declarations.flatMap((declaration) => documentedIn(declaration, name, !isTypeAlone(declaration))),
  };
}

/** A variable's declaration says neither `export` nor `const`: its statement does. */
function declarationsOf(symbol) {
  return symbol.declarations.map((it) => (ts.isVariableDeclaration(it) ? it.parent.parent : it));
}

const textOf = (node) => PRINTER.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());

/** A declaration and all that is named in it. */
function documentedIn(node, name, isUsed) {
  const found = [];
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((it) => ts.getTextOfJSDocComment(it.comment) ?? "")
    .join("\n")
    .trim();
  const examples = ts
    .getJSDocTags(node)
    .filter((tag) => tag.tagName.text === "example")
    .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? "");
  found.push({
    name,
    isUsed,
    isLiteral: node.type !== undefined && ts.isLiteralTypeNode(node.type),
    comment,
    examples,
  });
  const visit = (inner) => {
    // What a type asks about, or picks from, is nothing that anybody uses, and a parameter's type is documented where it is declared.
    if (ts.isConditionalTypeNode(inner) || ts.isIndexedAccessTypeNode(inner) || ts.isParameter(inner)) return;
    if (isPublicMember(inner))
      return void found.push(...documentedIn(inner, `${name}.${inner.name.getText()}`, isMethod(inner)));
    ts.forEachChild(inner, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

const MEMBERS = [
  ts.isPropertySignature,
  ts.isPropertyDeclaration,
  ts.isMethodSignature,
  ts.isMethodDeclaration,
  ts.isGetAccessor,
  ts.isSetAccessor,
];
const isTypeAlone = (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
const isMethod = (node) => ts.isMethodSignature(node) || ts.isMethodDeclaration(node);

function isPublicMember(node) {
  // A setter is documented where its getter is.
  if (!MEMBERS.some((is) => is(node)) || ts.isPrivateIdentifier(node.name)) return false;
  if (
    ts.isSetAccessor(node) &&
    node.parent.members.some((it) => ts.isGetAccessor(it) && it.name.getText() === node.name.getText())
  )
    return false;
  return !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private);
}

/** What is ours and stands in the declarations of symbols, or in theirs, and is not known. */
function seenIn(symbols, exported, checker) {
  const known = new Set(exported);
  const found = [];
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const aim = symbol && aimOf(symbol, checker);
      if (aim && !known.has(aim) && isOurs(aim)) {
        known.add(aim);
        found.push(aim);
        declarationsOf(aim).forEach(visit);
      }
    }
    ts.forEachChild(node, visit);
  };
  symbols.forEach((symbol) => declarationsOf(symbol).forEach(visit));
  return found;
}

/** Stands by itself in a file of ours, and is no member of something, nor a parameter. */
const isOurs = (symbol) =>
  (symbol.declarations ?? []).some(
    (it) =>
      isInDist(it.getSourceFile()) &&
      declarationsOf({ declarations: [it] }).some(({ parent }) => ts.isSourceFile(parent)),
  );
const isInDist = (file) => !relative(inRepository("dist"), file.fileName).startsWith("..");

/** What the files add to what is there for everybody. */
function globalsOf(program) {
  return program
    .getSourceFiles()
    .filter(isInDist)
    .flatMap((file) =>
      file.statements.filter((it) => ts.isModuleDeclaration(it) && it.flags & ts.NodeFlags.GlobalAugmentation),
    )
    .map(textOf);
}
