package it.opposizioni.portal.cases;

/** What complaint-service answers about the authority's own documents of the case {@link CaseAnswers#ID}. */
public final class DocumentAnswers {

    public static final String ID = "0199aaaa-0000-7000-8000-00000000d0c1";

    private DocumentAnswers() {}

    /** One of the reader's own, one of a colleague's, and one that was taken back. @param open whether one can be added now */
    public static String documents(boolean open) {
        return """
                {"caseId": "%s", "code": "FAS-2026-7K3M-Q9XD", "open": %s, "items": [%s,
                  {"id": "0199aaaa-0000-7000-8000-00000000d0c2", "title": "Parere", "type": "JPEG", "bytes": 1000, "sha256": "ab",
                   "by": {"subject": "bruno", "name": "Bruno Conti", "me": false}, "addedAt": "2026-11-23T09:00:00Z", "removable": false}],
                 "removed": [{"id": "0199aaaa-0000-7000-8000-00000000d0c3", "title": "Lettera sbagliata", "type": "PDF", "bytes": 10,
                  "sha256": "ab", "by": {"subject": "anna", "name": "Anna Neri", "me": true}, "addedAt": "2026-11-21T10:00:00Z",
                  "removable": false, "removedAt": "2026-11-21T11:00:00Z"}]}""".formatted(CaseAnswers.ID, open, document());
    }

    /** One of the reader's own. */
    public static String document() {
        return """
                {"id": "%s", "title": "Verbale <b>dell’ispezione</b>", "datedOn": "2026-11-19", "type": "PDF", "bytes": 1234567,
                 "sha256": "ab", "by": {"subject": "anna", "name": "Anna Neri", "me": true}, "addedAt": "2026-11-22T09:00:00Z",
                 "removable": true}""".formatted(ID);
    }
}
