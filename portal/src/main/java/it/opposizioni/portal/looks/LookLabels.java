package it.opposizioni.portal.looks;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.oversight.NumberPageTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class LookLabels {

    /** What has neither code, number nor name for the authority. */
    private static final Set<String> NAMELESS = Set.of("REPRESENTATION", "NUMBER_LIST");

    private final LookTexts texts;
    private final NumberPageTexts numbers;

    private LookLabels(Lang lang) {
        this.texts = Texts.of(LookTexts.class, lang);
        this.numbers = Texts.of(NumberPageTexts.class, lang);
    }

    static LookLabels in(Lang lang) {
        return new LookLabels(lang);
    }

    public String person(LookClient.Looker person) {
        if (person.me()) {
            return texts.me();
        }
        return person.name() == null ? texts.nameless(person.code()) : person.name();
    }

    /** As an address has it. */
    public String encoded(LookClient.Looker person) {
        return URLEncoder.encode(person.subject(), StandardCharsets.UTF_8);
    }

    public String role(String code) {
        return switch (code) {
            case "REGULATOR" -> texts.regulator();
            case "REGISTRAR" -> texts.registrar();
            default -> code;
        };
    }

    public String kind(String code) {
        return switch (code) {
            case "SUMMARY" -> texts.kindSummary();
            case "COMPLAINT" -> texts.kindComplaint();
            case "EVIDENCE" -> texts.kindEvidence();
            case "ATTACHMENTS" -> texts.kindAttachments();
            case "ATTACHMENT" -> texts.kindAttachment();
            case "MESSAGES" -> texts.kindMessages();
            case "OPINION" -> texts.kindOpinion();
            case "CASE" -> texts.kindCase();
            case "CASE_EXPORT" -> texts.kindCaseExport();
            case "NUMBER" -> texts.kindNumber();
            case "LOOKS" -> texts.kindLooks();
            case "OPPOSITION" -> texts.kindOpposition();
            case "HISTORY" -> texts.kindHistory();
            case "EXEMPTIONS" -> texts.kindExemptions();
            case "CERTIFICATE" -> texts.kindCertificate();
            case "REPRESENTATION" -> texts.kindRepresentation();
            case "NUMBER_LIST" -> texts.kindNumberList();
            case "NUMBER_LIST_LINES" -> texts.kindNumberListLines();
            case "CALL_LOG" -> texts.kindCallLog();
            case "CALL_LOGS" -> texts.kindCallLogs();
            case "ACTIVITY" -> texts.kindActivity();
            case "OBLIGATIONS" -> texts.kindObligations();
            case "CALLING_NUMBERS" -> texts.kindCallingNumbers();
            default -> code;
        };
    }

    /** Two services have a code for inspections: of a number, and of calls. */
    String purpose(LookSource source, String code) {
        return source == LookSource.COMPLAINTS && code.equals("INSPECTION")
                ? texts.ofNumber(numbers.forInspection())
                : purpose(code);
    }

    public String purposeOf(LookPanel panel, LookClient.Look look) {
        return purpose(panel.source(), look.purpose());
    }

    String purpose(String code) {
        return switch (code) {
            case "TO_BE_TAKEN_IN_CHARGE" -> texts.forTaking();
            case "UNDER_REVIEW" -> texts.forReview();
            case "CLOSED_CONSULTED" -> texts.forClosed();
            case "TOLD_AT_DESK" -> texts.forDesk();
            case "CASE_WORKED_ON" -> texts.forCase();
            case "LOOKS_CHECKED" -> texts.forCheck();
            case "COMPLAINT" -> texts.ofNumber(numbers.forComplaint());
            case "CASE" -> texts.ofNumber(numbers.forCase());
            case "REQUEST" -> texts.ofNumber(numbers.forRequest());
            case "INSPECTION" -> numbers.forInspection();
            case "SUPERVISION" -> texts.forSupervision();
            case "NUMBER_SEARCHED" -> texts.forSearch();
            case "CALL_JUDGED" -> texts.forJudging();
            case "HOLDER_HELPED" -> texts.forHolder();
            case "CERTIFICATE_ISSUED" -> texts.forCertificate();
            case "REQUEST_EXAMINED" -> texts.forRequest();
            case "REQUEST_CONSULTED" -> texts.forOldRequest();
            default -> code;
        };
    }

    /** What it is called; a number is masked. */
    public String subject(LookClient.Subject subject) {
        if (subject == null) {
            return "";
        }
        return Stream.of(subject.number(), subject.code(), subject.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> NAMELESS.contains(Objects.requireNonNullElse(subject.type(), ""))
                        ? texts.reference(reference(subject.id()))
                        : texts.gone());
    }

    /** The end of an id tells two of them apart; its beginning is the time. */
    private static String reference(UUID id) {
        String written = id.toString();
        return written.substring(written.lastIndexOf('-') + 1);
    }

    String source(String written) {
        return LookSource.of(written).map(this::source).orElse(written);
    }

    String source(LookSource source) {
        return switch (source) {
            case COMPLAINTS -> texts.inComplaints();
            case REGISTER -> texts.inRegister();
            case OPERATORS -> texts.inOperators();
        };
    }

    Map<String, String> sources() {
        return choices(Arrays.stream(LookSource.values()).map(LookSource::written), this::source);
    }

    Map<String, String> kinds() {
        return choices(Arrays.stream(LookSource.values()).flatMap(each -> each.kinds().stream()), this::kind);
    }

    Map<String, String> purposes() {
        return choices(Arrays.stream(LookSource.values()).flatMap(each -> each.purposes().stream()), this::purpose);
    }

    private static Map<String, String> choices(Stream<String> codes, UnaryOperator<String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        codes.forEach(code -> choices.put(code, words.apply(code)));
        return choices;
    }
}
