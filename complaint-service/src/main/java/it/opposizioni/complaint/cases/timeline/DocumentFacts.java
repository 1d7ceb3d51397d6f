package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.cases.document.CaseDocument;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.Entry;
import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which documents of its own the authority has added and taken back, as facts of a case's timeline. */
final class DocumentFacts {

    private static final Text ADDED =
            Text.of("L’autorità aggiunge un documento al fascicolo.", "The authority adds a document to the case.");
    private static final Text REMOVED =
            Text.of("L’autorità toglie un documento dal fascicolo.", "The authority takes a document out of the case.");

    private DocumentFacts() {}

    static List<Entry> of(List<CaseDocument> documents, Locale locale) {
        return documents.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(entry(each.addedAt(), "DOCUMENT_ADDED", ADDED, each, locale)),
                        Stream.ofNullable(each.removedAt())
                                .map(at -> entry(at, "DOCUMENT_REMOVED", REMOVED, each, locale))))
                .toList();
    }

    private static Entry entry(Instant at, String kind, Text text, CaseDocument document, Locale locale) {
        FactSource source = FactSource.AUTHORITY;
        return new Entry(
                at,
                null,
                kind,
                text.in(locale),
                source,
                source.label().in(locale),
                at,
                false,
                document.title(),
                null,
                0,
                null);
    }
}
