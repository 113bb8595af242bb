package academy.guildhall.documents;

import academy.guildhall.platform.ModuleApi;

/**
 * One page of a document.
 *
 * @param page counted from 1
 */
@ModuleApi
public record PageOf(DocumentId document, int page) {}
