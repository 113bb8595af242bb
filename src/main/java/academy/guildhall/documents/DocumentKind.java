package academy.guildhall.documents;

/** What a document is for: it decides what is checked, and whether its pages are drawn. */
public enum DocumentKind {
    /** Slides from a trainee: PDF or PPTX, shown page by page. */
    DECK,
    /** A list to be imported: XLSX or CSV. */
    TABLE,
    /** A PDF that the application made itself, such as a certificate. */
    PRODUCED_PDF;

    boolean isDrawn() {
        return this == DECK;
    }
}
