package it.opposizioni.portal.informationrequest;

import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Call;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Complaint;
import it.opposizioni.portal.informationrequest.InformationRequestClient.MoreTime;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Reply;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Request;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summary;
import it.opposizioni.portal.layout.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Labels of the service's codes, and days with how far they are. A code that is new to us shows as it is. */
public final class RequestLabels {

    private final RequestTexts texts;
    private final ComplaintLabels complaints;
    private final Formats formats;
    private final LocalDate today;

    private RequestLabels(Lang lang, LocalDate today) {
        this.texts = Texts.of(RequestTexts.class, lang);
        this.complaints = ComplaintLabels.forAuthority(lang);
        this.formats = Formats.of(lang);
        this.today = today;
    }

    public static RequestLabels in(Lang lang, LocalDate today) {
        return new RequestLabels(lang, today);
    }

    /** Where it stands. That the operator is to come says more than that no reply is awaited. */
    public String state(Summary summary) {
        if (isSummoned(summary) && "ANSWERED".equals(summary.state())) {
            return texts.summoned();
        }
        return switch (summary.state()) {
            case "TO_ANSWER" -> texts.toAnswer();
            case "LATE" -> texts.late();
            case "ANSWERED" -> texts.stateAnswered();
            case "CLOSED" -> texts.stateClosed();
            default -> summary.state();
        };
    }

    public String tone(Summary summary) {
        return switch (summary.state()) {
            case "TO_ANSWER" -> "wait";
            case "LATE" -> "bad";
            default -> isSummoned(summary) ? "wait" : "";
        };
    }

    /** It is to come to a hearing: also on the day itself, whose hour is in words. */
    public boolean isSummoned(Summary summary) {
        return summary.isSummonedOn(today);
    }

    /** What to do about the hearing, or what became of it; empty where none was set. */
    public String hearing(Summary summary) {
        LocalDate day = summary.heardOn();
        if (day == null) {
            return "";
        }
        if (isSummoned(summary)) {
            return texts.hearingAhead(clock(day));
        }
        // a case can be over without it
        return day.isAfter(today) ? texts.hearingDropped(formats.date(day)) : texts.hearingPast(formats.date(day));
    }

    /** A day, and how many days are left or have passed: "martedì 15 dicembre 2026 (fra 5 giorni)". */
    public String clock(LocalDate day) {
        return day == null ? "" : texts.dayAndWhen(formats.date(day), when(day));
    }

    private String when(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return texts.today();
        }
        if (Math.abs(days) == 1) {
            return days == 1 ? texts.tomorrow() : texts.yesterday();
        }
        return days > 0 ? texts.inDays(days) : texts.daysAgo(-days);
    }

    /** That it is over, and how it ended where that is known. */
    public String over(Request request) {
        String outcome = request.summary().outcome();
        if (outcome == null) {
            return withoutDecision(request);
        }
        String goesOn = request.summary().continuedIn();
        return goesOn == null ? texts.overWith(outcome(outcome)) : texts.continuedAndDecided(goesOn, outcome(outcome));
    }

    private String outcome(String outcome) {
        return switch (outcome) {
            case "UPHELD" -> texts.upheld();
            case "NOT_UPHELD" -> texts.notUpheld();
            case "OUTSIDE_SCOPE" -> texts.outside();
            default -> outcome;
        };
    }

    /** A service of the release before does not say why nothing was decided. */
    private String withoutDecision(Request request) {
        Summary summary = request.summary();
        String goesOn = summary.continuedIn();
        if (goesOn == null) {
            return summary.archived() ? texts.archived() : texts.over();
        }
        if (summary.archived()) {
            return texts.continuedAndArchived(goesOn);
        }
        return request.replies().isEmpty() ? texts.continued(goesOn) : texts.continuedWithReplies(goesOn);
    }

    public String by(Reply reply) {
        return reply.by() == null ? texts.aReply() : texts.replyOf(reply.by());
    }

    public String when(Reply reply) {
        String time = formats.time(reply.at());
        return reply.late() ? texts.sentLate(time) : time;
    }

    /** What the authority decided; of the last one it may still have to. */
    public String answer(MoreTime extension, Request request) {
        if (extension.granted() == null) {
            boolean waits = request.summary().dueOn() != null
                    && !request.extensionPossible()
                    && extension.equals(request.extensions().getLast());
            return waits ? texts.extensionWaits(formats.date(extension.dueOn())) : texts.extensionLapsed();
        }
        return extension.granted()
                ? texts.extensionGranted(formats.date(extension.extendedTo()))
                : texts.extensionRefused(formats.date(extension.dueOn()));
    }

    public String call(Call call) {
        String number = call.callerNumber() == null ? texts.hidden() : formats.phone(call.callerNumber());
        return texts.call(formats.time(call.at(), call.partOfDay()), number, complaints.kind(call.kind()));
    }

    public String product(Complaint complaint) {
        return complaints.product(complaint.product());
    }

    public String stage(Complaint complaint) {
        return complaints.stage(complaint.stage());
    }

    public String evidence(Complaint complaint) {
        return switch (complaint.evidence() == null ? "" : complaint.evidence()) {
            case "LISTED" -> texts.listed();
            case "ORIGIN_CONFIRMED" -> texts.originConfirmed();
            case "NUMBER_ONLY" -> texts.numberOnly();
            case "" -> texts.evidenceOpen();
            default -> complaint.evidence();
        };
    }
}
