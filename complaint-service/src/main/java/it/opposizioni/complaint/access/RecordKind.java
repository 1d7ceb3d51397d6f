package it.opposizioni.complaint.access;

import java.util.Arrays;

/** What of somebody's can be looked at. */
public enum RecordKind {
    /** A line of a list: numbers, company and stage. */
    SUMMARY,
    COMPLAINT,
    EVIDENCE,
    /** Which attachments there are: what they are, how large, since when. */
    ATTACHMENTS,
    /** The content of one attachment. */
    ATTACHMENT,
    /**
     * What its reporter has told the authority since the filing. This release reads the kind, and still notes such looks as {@link
     * #COMPLAINT}: the release before cannot answer about accesses that have a kind unknown to it. The next release will note it.
     */
    MESSAGES,
    /** What its reporter thinks of how it was treated. */
    OPINION,
    /** The work of the authority on complaints against one caller; it names nobody who complained. */
    CASE,
    /** What is reported about a calling number; it concerns nobody who complained. */
    NUMBER,
    /** A case with all that belongs to it, taken out as one file. */
    CASE_EXPORT,
    /** Who has looked at what; it is about officials, and concerns nobody who complained. */
    LOOKS;

    /** @param noted what a release after this one looks at is told as a look at the complaint, of which it is a part */
    static RecordKind of(String noted) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(noted))
                .findFirst()
                .orElse(COMPLAINT);
    }
}
