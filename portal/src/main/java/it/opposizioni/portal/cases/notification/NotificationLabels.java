package it.opposizioni.portal.cases.notification;

import it.opposizioni.portal.cases.notification.NotificationClient.Attempt;
import it.opposizioni.portal.cases.notification.NotificationClient.Own;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How far an act is, in words. A code that is new to us shows as it is. */
public final class NotificationLabels {

    private static final String DONE = "done";
    private static final String BAD = "bad";

    private final NotificationTexts texts;
    private final Formats formats;

    private NotificationLabels(Lang lang) {
        this.texts = Texts.of(NotificationTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static NotificationLabels in(Lang lang) {
        return new NotificationLabels(lang);
    }

    /** @param tone done or bad @param more what else is to be known; empty for nothing */
    public record Step(String title, String when, String tone, String more) {}

    /** Drafted, signed, sent, accepted, delivered: those that have come, with their days. */
    public List<Step> steps(Attempt attempt) {
        return steps(
                new Own(
                        attempt.way(),
                        attempt.signed(),
                        attempt.stage(),
                        attempt.sentAt(),
                        attempt.acceptedAt(),
                        attempt.endedAt(),
                        null,
                        attempt.servedOn()),
                attempt.reason(),
                attempt.overdue());
    }

    /** The same for the operator, which is not told why what was sent before did not arrive. */
    public List<Step> steps(Own own) {
        return steps(own, null, false);
    }

    private List<Step> steps(Own own, String reason, boolean overdue) {
        if (!"CERTIFIED_MAIL".equals(own.way())) {
            return List.of(new Step(texts.served(way(own.way())), formats.date(own.servedOn()), DONE, ""));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(own.signed() ? texts.signed() : texts.notSigned(), "", DONE, ""));
        if (own.sentAt() == null && !"FAILED".equals(own.stage())) {
            steps.add(new Step(texts.prepared(), "", "", ""));
        }
        add(steps, texts.sent(), own.sentAt());
        add(steps, texts.accepted(), own.acceptedAt());
        switch (own.stage()) {
            case "NOT_CERTIFIED" -> steps.add(new Step(texts.notCertified(), "", BAD, ""));
            case "DELAYED" -> steps.add(new Step(texts.delayed(), "", "", ""));
            case "FAILED" -> steps.add(new Step(texts.failed(), formats.time(own.endedAt()), BAD, why(reason)));
            case "DELIVERED" -> add(steps, texts.delivered(), own.endedAt());
            case null, default -> {
                // nothing besides
            }
        }
        if (overdue) {
            steps.add(new Step(texts.noReceipt(), "", BAD, ""));
        }
        return steps;
    }

    private void add(List<Step> steps, String title, Instant at) {
        if (at != null) {
            steps.add(new Step(title, formats.time(at), DONE, ""));
        }
    }

    private String why(String reason) {
        return switch (reason) {
            case "ADDRESSEE" -> texts.noAddressee();
            case "DOMAIN" -> texts.noDomain();
            case "VIRUS" -> texts.virus();
            case "NOT_SENT" -> texts.notSent();
            case null, default -> "";
        };
    }

    /** What the link to the signed file that was served says. @param format PDF or P7M */
    public String downloadServed(String format) {
        return "P7M".equals(format) ? texts.downloadServedEnvelope() : texts.downloadServed();
    }

    public String way(String code) {
        return switch (code) {
            case "CERTIFIED_MAIL" -> texts.certifiedMail();
            case "REGISTERED_LETTER" -> texts.registeredLetter();
            case "IN_PERSON" -> texts.inPerson();
            case "OTHER" -> texts.otherWay();
            default -> code;
        };
    }

    /** That an official can note. */
    public List<Choice> waysByHand() {
        return List.of(
                Choice.of("REGISTERED_LETTER", texts.registeredLetter()),
                Choice.of("IN_PERSON", texts.inPerson()),
                Choice.of("OTHER", texts.otherWay()));
    }
}
