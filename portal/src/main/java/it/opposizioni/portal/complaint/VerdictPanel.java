package it.opposizioni.portal.complaint;

import it.opposizioni.portal.layout.Page;
import java.util.List;

/**
 * What the evidence says, as the pages of a complaint begin: three questions with their answers, and what they amount to.
 *
 * @param grade how strong the evidence is, and why; empty while some of it is missing
 */
public record VerdictPanel(List<VerdictRow> rows, String inShort, String grade) {

    /** In the words for the person who made the complaint; null when the evidence could not be had. */
    static VerdictPanel forReporter(ComplaintClient.Complaint complaint, Evidence evidence, Page page) {
        return of(complaint, evidence, new VerdictLabels(page.lang(), true), page);
    }

    /** The same, for a registrar who reads it out to the person; null when the evidence could not be had. */
    public static VerdictPanel readOut(ComplaintClient.Complaint complaint, Evidence evidence, Page page) {
        return forReporter(complaint, evidence == null ? null : evidence.withoutHistory(), page);
    }

    /** In the words for the authority, which takes nobody's side; null when the evidence could not be had. */
    public static VerdictPanel forAuthority(ComplaintClient.Complaint complaint, Evidence evidence, Page page) {
        return of(
                complaint,
                evidence == null ? null : evidence.withRegisterEntries(),
                new VerdictLabels(page.lang(), false),
                page);
    }

    private static VerdictPanel of(
            ComplaintClient.Complaint complaint, Evidence evidence, VerdictLabels words, Page page) {
        if (evidence == null) {
            return null;
        }
        List<VerdictRow> rows = evidence.verdicts().stream()
                .map(verdict -> VerdictRow.of(verdict, complaint, words, page))
                .toList();
        boolean graded = evidence.complete() && evidence.grade() != null;
        return new VerdictPanel(
                rows, words.inShort(evidence.assessment()), graded ? words.grade(evidence.grade()) : "");
    }
}
