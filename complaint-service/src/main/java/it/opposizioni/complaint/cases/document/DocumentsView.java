package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.cases.document.DocumentedCases.DocumentedCase;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The authority's own documents of a case.
 *
 * @param open whether the reader can add one now
 * @param items in the order in which they were added
 * @param removed likewise, what was taken back: its content is gone
 */
@Schema(name = "CaseDocuments")
public record DocumentsView(
        UUID caseId, String code, boolean open, List<DocumentView> items, List<DocumentView> removed) {

    static DocumentsView of(List<CaseDocument> documents, DocumentedCase file, String reader) {
        return new DocumentsView(
                file.id(),
                file.code(),
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
