package academy.guildhall.documents;

/** Where a stored file and the pictures of its pages are fetched. */
public final class DocumentLinks {
    private DocumentLinks() {}

    public static String original(DocumentId document) {
        return "/files/documents/" + document;
    }

    public static String pages(DocumentId document) {
        return "/files/pages/" + document;
    }
}
