package it.opposizioni.portal.complaint.history;

import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What has happened to a complaint: the stages that it reached, and what was done in its cases. */
public final class History {

    private final HistoryTexts texts;
    private final Formats formats;

    private History(Lang lang) {
        this.texts = Texts.of(HistoryTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static History in(Lang lang) {
        return new History(lang);
    }

    /**
     * @param when it happened; of a stage also who brought it there
     * @param reason of the authority, or of who has withdrawn; null where none was given
     * @param note what it means for who complained; null where the title says it all
     */
    public record Line(Instant at, String title, String when, String reason, String note) {}

    /** Oldest first. */
    public List<Line> lines(ComplaintClient.Complaint complaint, ComplaintLabels words) {
        return Stream.concat(
                        complaint.timeline().stream().map(step -> line(step, complaint, words)),
                        complaint.caseUpdates().stream().map(this::line))
                .sorted(Comparator.comparing(Line::at))
                .toList();
    }

    private Line line(ComplaintClient.StageStep step, ComplaintClient.Complaint complaint, ComplaintLabels words) {
        String when = formats.time(step.at()) + " – " + words.actor(step.actor());
        return new Line(step.at(), words.stageOf(complaint, step.stage()), when, step.reason(), null);
    }

    private Line line(CaseUpdate update) {
        String who = Objects.requireNonNullElseGet(update.operator(), texts::caller);
        return switch (update.kind()) {
            case "INFORMATION_REQUESTED" -> line(update, texts.asked(who), null);
            case "OPERATOR_REPLIED" -> line(update, texts.replied(who), null);
            case "HEARING_SET" -> line(update, texts.hearing(who), texts.hearingNote());
            case "ARCHIVED" -> line(update, texts.archived(who), texts.archivedNote());
            default -> line(update, update.kind(), null);
        };
    }

    private Line line(CaseUpdate update, String title, String note) {
        return new Line(update.at(), title, formats.time(update.at()), null, note);
    }
}
