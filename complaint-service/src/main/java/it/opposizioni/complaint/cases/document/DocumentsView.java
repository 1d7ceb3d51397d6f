package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.cases.document.DocumentedCases.DocumentedCase;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The authority's own documents of a case.
 *
 * @param ownComplaint whether the reader has complained in the case, and so none is listed
 * @param open whether the reader can add one now
 * @param items in the order in which they were added
 * @param removed likewise, what was taken back: its content is gone
 */
@Schema(name = "CaseDocuments")
public record DocumentsView(
        UUID caseId,
        String code,
        boolean ownComplaint,
        boolean open,
        List<DocumentView> items,
        List<DocumentView> removed) {

    /** For who has complained in it. */
    static DocumentsView withheld(DocumentedCase file) {
        return new DocumentsView(file.id(), file.code(), true, false, List.of(), List.of());
    }

    static DocumentsView of(List<CaseDocument> documents, DocumentedCase file, String reader) {
        return new DocumentsView(
                file.id(),
                file.code(),
                false,
                file.takesDocuments(),
                documents.stream()
                        .filter(CaseDocument::isThere)
                        .map(each -> DocumentView.of(each, file, reader))
                        .toList(),
                documents.stream()
                        .filter(each -> !each.isThere())
                        .map(each -> DocumentView.of(each, file, reader))
                        .toList());
    }
}
