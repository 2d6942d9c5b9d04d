/** The text of a document as it stands on the paper, before anything is read out of it. */
export interface SourceText {
  /**
   * A paragraph or printed line a line; a form feed where a new page begins; table rows of three and more columns as
   * cells joined by ` | `.
   */
  text: string;
  form: 'docx' | 'pdf' | 'doc' | 'text' | 'scan';
  /** Undefined where the form knows no pages. */
  pages?: number;
  /** Pages that were recognised badly, with how sure the recogniser is of them (0 to 100). */
  weak?: { page: number; confidence: number }[];
}

/** A paper whose words are pictures: they have to be recognised, which takes seconds a page (scan/recognise.ts). */
export interface Scan {
  form: 'scan';
  /** How many pages have to be recognised: the length of a picture is 1. */
  scannedPages: number;
}

export const isScan = (read: SourceText | Scan): read is Scan => 'scannedPages' in read;
