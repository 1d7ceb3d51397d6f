package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.complaint.history.History;
import it.opposizioni.portal.complaint.message.QuestionLabels;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.passedon.OtherAuthorities;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class ComplaintLabels {

    /** In the order in which people choose. */
    static final List<String> PRODUCTS = List.of(
            "ENERGY",
            "TELECOMMUNICATIONS",
            "INSURANCE",
            "FINANCE",
            "INVESTMENT",
            "HEALTH",
            "HOUSEHOLD",
            "TRAVEL",
            "MARKET_RESEARCH",
            "OTHER",
            "UNKNOWN");

    private static final List<String> STAGES = List.of(
            "FILED",
            "EVIDENCE_COLLECTED",
            "TAKEN_IN_CHARGE",
            "UNDER_INVESTIGATION",
            "CLOSED_UPHELD",
            "CLOSED_NOT_UPHELD",
            "CLOSED_OUTSIDE_SCOPE",
            "WITHDRAWN");

    private static final List<String> FINDINGS = List.of(
            "VIOLATION_LIKELY",
            "FOREIGN_CALLER",
            "CALLER_UNKNOWN",
            "INCOMPLETE",
            "IN_ACTIVATION",
            "EXEMPTED",
            "NOT_OPPOSED");

    /** No stage of the service's: the last one, as long as it is not known how the complaint will end. */
    static final String CLOSING = "CLOSING";

    private final ComplaintTexts texts;
    private final Formats formats;
    private final OtherAuthorities authorities;
    private final QuestionLabels questions;
    private final History history;
    private final boolean forReporter;

    private ComplaintLabels(Lang lang, boolean forReporter) {
        this.texts = Texts.of(ComplaintTexts.class, lang);
        this.formats = Formats.of(lang);
        this.authorities = OtherAuthorities.in(lang);
        this.questions = QuestionLabels.in(lang);
        this.history = History.in(lang);
        this.forReporter = forReporter;
    }

    /** In the words for the person who made the complaint. */
    public static ComplaintLabels in(Lang lang) {
        return new ComplaintLabels(lang, true);
    }

    /** In the words for the authority, which takes nobody's side. */
    public static ComplaintLabels forAuthority(Lang lang) {
        return new ComplaintLabels(lang, false);
    }

    /** Who called, and for whom they said: what tells a complaint from others. */
    public String callers(ComplaintClient.Summary summary) {
        List<String> numbers = summary.callerNumbers() == null ? List.of() : summary.callerNumbers();
        String callers = numbers.isEmpty()
                ? texts.hiddenCaller()
                : numbers.stream().map(ComplaintLabels::spaced).collect(Collectors.joining(", "));
        return summary.company() == null || summary.company().isBlank()
                ? callers
                : texts.callersFor(callers, summary.company());
    }

    /** For the authority: whom the evidence points at; null while it is not known. */
    public String accused(ComplaintClient.Accused accused) {
        if (accused == null || accused.name() == null && accused.number() == null) {
            return texts.accusedUnknown();
        }
        return accused.name() == null ? number(accused.number()) : accused.name();
    }

    /** Whom the evidence points at, in a list: a number is masked. */
    public String listedAccused(ComplaintClient.Accused accused) {
        return accused == null || accused.name() != null || accused.number() == null
                ? accused(accused)
                : masked(accused.number());
    }

    /** For the authority: for whom the call was made; empty where for nobody, or it is not known for whom. */
    public String principal(ComplaintClient.Accused accused) {
        if (accused == null || accused.principalId() == null) {
            return "";
        }
        return accused.principalName() == null ? texts.principalUnnamed() : accused.principalName();
    }

    /** Its number, when the last call came, when it was filed, and what the evidence says where it says something. */
    public String about(ComplaintClient.Summary summary) {
        String filed =
                texts.codeAndDays(summary.code(), formats.date(summary.lastCallAt()), formats.time(summary.filedAt()));
        return summary.assessment() == null || summary.assessment().equals("INCOMPLETE")
                ? filed
                : texts.filedAndFound(filed, finding(summary.assessment()));
    }

    String time(Instant at) {
        return formats.time(at);
    }

    public String stage(String code) {
        return switch (code) {
            case "FILED" -> texts.stageFiled();
            case "EVIDENCE_COLLECTED" -> texts.stageEvidence();
            case "TAKEN_IN_CHARGE" -> texts.stageTaken();
            case "UNDER_INVESTIGATION" -> texts.stageInvestigation();
            case "CLOSED_UPHELD" -> forReporter ? texts.stageUpheld() : texts.stageUpheldNeutral();
            case "CLOSED_NOT_UPHELD" -> texts.stageNotUpheld();
            case "CLOSED_OUTSIDE_SCOPE" -> texts.stageOutside();
            case "WITHDRAWN" -> texts.stageWithdrawn();
            case CLOSING -> texts.stageClosing();
            default -> code;
        };
    }

    /** @param passedOnTo who decides about it since it was closed; null for nobody else */
    public String stage(String code, String passedOnTo) {
        return passedOnTo == null ? stage(code) : authorities.closed(passedOnTo);
    }

    /** One of the stages that it has been at, or will be. */
    public String stageOf(ComplaintClient.Complaint complaint, String code) {
        return stage(code, code.equals(complaint.stage()) ? complaint.passedOnTo() : null);
    }

    /** The other authorities, and what they mean for who complained. */
    public OtherAuthorities authorities() {
        return authorities;
    }

    /** How far what reporters were asked is. */
    public QuestionLabels questions() {
        return questions;
    }

    /** What has happened to it, oldest first. */
    public List<History.Line> history(ComplaintClient.Complaint complaint) {
        return history.lines(complaint, this);
    }

    public String stageTone(String code) {
        return switch (code) {
            case "FILED", "EVIDENCE_COLLECTED" -> "wait";
            case "CLOSED_UPHELD" -> "ok";
            default -> "";
        };
    }

    /** All stages, in the order of a complaint's life. */
    public Map<String, String> stages() {
        return choices(this::stage, STAGES);
    }

    /** All findings, the most serious first. */
    public Map<String, String> findings() {
        return choices(this::finding, FINDINGS);
    }

    public Map<String, String> products() {
        return choices(this::product, PRODUCTS);
    }

    private static Map<String, String> choices(UnaryOperator<String> words, List<String> codes) {
        Map<String, String> choices = new LinkedHashMap<>();
        codes.forEach(code -> choices.put(code, words.apply(code)));
        return choices;
    }

    public String finding(String code) {
        return switch (code == null ? "INCOMPLETE" : code) {
            case "VIOLATION_LIKELY" -> texts.findingViolation();
            case "NOT_OPPOSED" -> texts.findingNotOpposed();
            case "IN_ACTIVATION" -> texts.findingActivation();
            case "EXEMPTED" -> texts.findingExempted();
            case "CALLER_UNKNOWN" -> texts.findingUnknown();
            case "FOREIGN_CALLER" -> texts.findingForeign();
            case "INCOMPLETE" -> texts.findingIncomplete();
            default -> code;
        };
    }

    public String findingTone(String code) {
        return "VIOLATION_LIKELY".equals(code) ? "bad" : code == null || code.equals("INCOMPLETE") ? "wait" : "";
    }

    public String actor(String code) {
        return switch (code) {
            case "REPORTER" -> texts.actorReporter();
            case "REGISTER" -> texts.actorRegister();
            case "REGULATOR" -> texts.actorRegulator();
            case "OPERATOR" -> texts.actorOperator();
            case "NOBODY" -> texts.actorNobody();
            default -> code;
        };
    }

    public String kind(String code) {
        return switch (code) {
            case "HUMAN" -> texts.kindHuman();
            case "RECORDED" -> texts.kindRecorded();
            case "SILENT" -> texts.kindSilent();
            default -> code;
        };
    }

    public String answer(Boolean given) {
        return given == null ? texts.unknown() : given ? texts.yes() : texts.no();
    }

    public String product(String code) {
        return switch (code == null ? "" : code) {
            case "ENERGY" -> texts.productEnergy();
            case "TELECOMMUNICATIONS" -> texts.productTelecommunications();
            case "INSURANCE" -> texts.productInsurance();
            case "FINANCE" -> texts.productFinance();
            case "INVESTMENT" -> texts.productInvestment();
            case "HEALTH" -> texts.productHealth();
            case "HOUSEHOLD" -> texts.productHousehold();
            case "TRAVEL" -> texts.productTravel();
            case "MARKET_RESEARCH" -> texts.productResearch();
            case "OTHER" -> texts.productOther();
            case "UNKNOWN" -> texts.unknown();
            default -> String.valueOf(code);
        };
    }

    /** The number that called, or why there is none. */
    String caller(String number, boolean unknown) {
        if (unknown) {
            return texts.numberUnknown();
        }
        return number == null || number.isEmpty() ? texts.hidden() : spaced(number);
    }

    public String caller(ComplaintClient.Call call) {
        return caller(call.callerNumber(), call.numberUnknown());
    }

    /** A telephone number as people write it; anything else as it is. */
    public String number(String written) {
        return spaced(written);
    }

    /** A telephone number in a list, while nobody has said what it is looked at for. */
    public String masked(String written) {
        return formats.masked(written);
    }

    static String spaced(String written) {
        return PhoneNumber.tryParse(written).map(PhoneNumber::spaced).orElse(written);
    }
}
