import { dirname, join, relative, sep } from "node:path";
import { type Node, type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import {
  isAsExpression,
  isExportDeclaration,
  isFunctionLikeDeclaration,
  isImportDeclaration,
  isNamedExports,
  isStringLiteral,
  isVariableStatement,
} from "typescript/unstable/ast/is";
import { createVirtualFileSystem } from "typescript/unstable/fs";
import { API } from "typescript/unstable/sync";

/** A function of a source file; `line` is where it starts, from 1. */
type FunctionShape = { readonly line: number; readonly lines: number; readonly parameters: number };

/** What the rules need to know of one source file. `path` is relative to the project, parted by "/". */
export type Source = {
  readonly path: string;
  readonly lines: number;
  /** What it imports or re-exports: a path of the project, or the specifier of a package. */
  readonly imports: readonly { readonly specifier: string; readonly target: string }[];
  /** Names of exported values; a type that goes with them is not counted. */
  readonly exports: readonly string[];
  readonly functions: readonly FunctionShape[];
  /** Constructs that the house does without, or only in some places, with their line. */
  readonly constructs: readonly { readonly name: string; readonly line: number }[];
  /** The file without its comments. */
  readonly code: string;
};

/** Reads the TypeScript files of a project folder through the compiler itself. */
export function parseProject(root: string, folders: readonly string[]): Source[] {
  return parse(new API({ cwd: root }), root, (path) => folders.some((folder) => path.startsWith(`${folder}/`)));
}

/** Reads texts as if they were the files of a project: path to text. */
export function parseTexts(files: Readonly<Record<string, string>>): Source[] {
  const config = { compilerOptions: { noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true } };
  const placed = Object.entries(files).map(([path, text]) => [`/planted/${path}`, text] as const);
  const fs = createVirtualFileSystem({
    ...Object.fromEntries(placed),
    "/planted/tsconfig.json": JSON.stringify(config),
  });
  return parse(new API({ cwd: "/planted", fs }), "/planted", () => true);
}

function parse(api: API, root: string, isWanted: (path: string) => boolean): Source[] {
  try {
    const snapshot = api.updateSnapshot({ openProjects: [join(root, "tsconfig.json")] });
    const program = snapshot.getProjects()[0]?.program;
    if (program === undefined) throw new Error("the compiler opened no project");
    const sources: Source[] = [];
    for (const name of program.getSourceFileNames()) {
      const path = relative(root, name).split(sep).join("/");
      const file = isWanted(path) && !path.startsWith("..") ? program.getSourceFile(name) : undefined;
      if (file !== undefined) sources.push(describeFile(path, file));
    }
    return sources.sort((left, right) => (left.path < right.path ? -1 : 1));
  } finally {
    api.close();
  }
}

/** What stands in front of a token: white space and comments. */
const TRIVIA = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/;

function describeFile(path: string, file: SourceFile): Source {
  const { text } = file;
  const startOf = (node: Node) => node.pos + (TRIVIA.exec(text.slice(node.pos, node.end))?.[0].length ?? 0);
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const functions: FunctionShape[] = [];
  const constructs: { name: string; line: number }[] = [];
  const code: string[] = [];
  const visit = (node: Node): void => {
    const line = lineAt(startOf(node));
    if (isFunctionLikeDeclaration(node) && node.body !== undefined) {
      functions.push({ line, lines: lineAt(node.end) - line + 1, parameters: node.parameters.length });
    }
    const name = constructOf(node, text);
    if (name !== null) constructs.push({ name, line });
    let isLeaf = true;
    node.forEachChild((child) => {
      isLeaf = false;
      visit(child);
    });
    if (isLeaf) code.push(text.slice(startOf(node), node.end));
  };
  visit(file);
  return {
    path,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports: importsOf(path, file),
    exports: exportsOf(file),
    functions,
    constructs,
    code: code.join(" "),
  };
}

/** The environment, the clock and chance. */
const OUTER_WORLD = /^(?:new Date\(\s*\)|Date\.now|Math\.random|process\.env)$/;

/** What a node is, when a rule speaks of it. */
function constructOf(node: Node, text: string): string | null {
  switch (node.kind) {
    case SyntaxKind.AnyKeyword:
      return "any";
    case SyntaxKind.NonNullExpression:
      return "non-null assertion";
    case SyntaxKind.TypeAssertionExpression:
      return "cast";
    case SyntaxKind.EnumDeclaration:
      return "enum";
    case SyntaxKind.ExportAssignment:
    case SyntaxKind.DefaultKeyword:
      return "default export";
    case SyntaxKind.NewExpression:
    case SyntaxKind.PropertyAccessExpression:
      return OUTER_WORLD.exec(text.slice(node.pos, node.end).replace(TRIVIA, ""))?.[0] ?? null;
    case SyntaxKind.AsExpression:
      return isAsExpression(node) && text.slice(node.type.pos, node.type.end).trim() === "const" ? null : "cast";
    default:
      return null;
  }
}

function importsOf(path: string, file: SourceFile): Source["imports"] {
  const specifiers = file.statements.flatMap((statement) => {
    const from =
      isImportDeclaration(statement) || isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    return from !== undefined && isStringLiteral(from) ? [from.text] : [];
  });
  const dynamic = [...file.text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, specifier]) => specifier ?? "");
  return [...specifiers, ...dynamic].map((specifier) => ({ specifier, target: targetOf(path, specifier) }));
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? join(dirname(path), specifier).split(sep).join("/") : specifier;
}

/** Names of the values that a file exports. */
function exportsOf(file: SourceFile): string[] {
  const names = file.statements.flatMap((statement) => {
    const code = file.text.slice(statement.pos, statement.end).replace(TRIVIA, "");
    if (!code.startsWith("export ") || /^export (?:type|interface) /.test(code)) return [];
    if (isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      return clause !== undefined && isNamedExports(clause) ? clause.elements.map((one) => one.name.text) : ["*"];
    }
    if (isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => file.text.slice(name.pos, name.end).trim());
    }
    return [/^export (?:async |abstract |declare )*(?:function\*?|class|enum) (\w+)/.exec(code)?.[1] ?? "default"];
  });
  return [...new Set(names)];
}
