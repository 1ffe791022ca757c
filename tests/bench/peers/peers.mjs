// Other libraries, each as its own documentation starts it: `create(texts, embedder)` gives `search(question, count)` -> places of texts.
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { create, insertMultiple, search } from "@orama/orama";
import MiniSearch from "minisearch";

export const peers = [
  {
    name: "MiniSearch",
    create: async (texts) => {
      const index = new MiniSearch({ fields: ["text"] });
      index.addAll(texts.map((text, id) => ({ id, text })));
      return async (question, count) =>
        index
          .search(question)
          .slice(0, count)
          .map(({ id }) => id);
    },
  },
  {
    name: "Orama",
    create: async (texts) => {
      const index = create({ schema: { text: "string" } });
      await insertMultiple(
        index,
        texts.map((text, id) => ({ id: String(id), text })),
      );
      return async (question, count) => {
        const { hits } = await search(index, { term: question, limit: count });
        return hits.map(({ id }) => Number(id));
      };
    },
  },
  {
    name: "LangChain HNSWLib, our embedder",
    create: async (texts, embedder) => {
      const store = await HNSWLib.fromTexts(
        texts,
        texts.map((_, id) => ({ id })),
        embedder,
      );
      return async (question, count) => {
        const documents = await store.similaritySearch(question, count);
        return documents.map(({ metadata }) => metadata.id);
      };
    },
  },
];
