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
     * What its reporter has told the authority since the filing. Expand: this release reads it, and notes such looks as {@link #COMPLAINT}, because
     * the release before answers about nobody's accesses among which there is a kind that it does not know. The next one notes it.
     */
    MESSAGES,
    /** What its reporter thinks of how it was treated. */
    OPINION,
    /** The work of the authority on complaints against one caller, which names none of those who complained. */
    CASE,
    /** What is reported about a calling number, which is nobody's who complained. */
    NUMBER,
    /** A case with all that belongs to it, taken out as one file. */
    CASE_EXPORT,
    /** Who has looked at what; about officials, and nobody's who complained. */
    LOOKS;

    /** @param noted what a release after this one looks at is told as a look at the complaint, of which it is a part */
    static RecordKind of(String noted) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(noted))
                .findFirst()
                .orElse(COMPLAINT);
    }
}
