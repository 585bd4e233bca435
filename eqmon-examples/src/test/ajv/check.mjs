// Reads one JSON line {schema, documents} per schema from standard input and writes, for each document,
// one JSON line: the issues that Ajv's errors lead to, each "id place".
import Ajv2020 from "ajv/dist/2020.js";
import { createInterface } from "node:readline";

const annotations = [
  "issue", "at", "allowed", "reason", "title", "title-after", "questionnaire", "code-list", "options", "beyond", "issues",
].map((name) => "x-eqmon-" + name);

const unescape = (name) => decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~");

// The nearest schema around a keyword that says which issue it is.
function issue(schema, keyword) {
  let at = schema;
  let nearest;
  for (const name of keyword.split("/").slice(1).map(unescape)) {
    at = at[name];
    nearest = at?.["x-eqmon-issue"] ? at : nearest;
  }
  return nearest["x-eqmon-issue"] + " " + nearest["x-eqmon-at"];
}

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, documents } = JSON.parse(line);
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  ajv.addVocabulary(annotations);
  const validate = ajv.compile(schema);
  for (const document of documents) {
    validate(document);
    const found = (validate.errors ?? [])
      .filter((error) => error.keyword !== "if")
      .map((error) => issue(schema, error.schemaPath.slice(error.schemaPath.indexOf("#") + 1)));
    process.stdout.write(JSON.stringify([...new Set(found)].sort()) + "\n");
  }
}
