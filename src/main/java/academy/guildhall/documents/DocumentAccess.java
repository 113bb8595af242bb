package academy.guildhall.documents;

/**
 * Says who may see a document. A module that uses documents offers one as a bean; whoever none of them admits gets "not
 * found". One statement at most.
 */
public interface DocumentAccess {
    boolean maySee(DocumentId document);
}
