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
}
