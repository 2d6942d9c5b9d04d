declare module 'word-extractor' {
  interface Extracted {
    getBody(options: { filterUnicode: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Extracted>;
  }
}
