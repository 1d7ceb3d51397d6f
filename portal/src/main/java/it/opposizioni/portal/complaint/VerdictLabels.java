package it.opposizioni.portal.complaint;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What the evidence says, in words for the person who made the complaint, or for the authority. A code that is new to us shows as it is. */
final class VerdictLabels {

    private final VerdictTexts texts;
    private final ComplaintTexts complaints;
    private final Formats formats;
    private final boolean forReporter;

    VerdictLabels(Lang lang, boolean forReporter) {
        this.texts = Texts.of(VerdictTexts.class, lang);
        this.complaints = Texts.of(ComplaintTexts.class, lang);
        this.formats = Formats.of(lang);
        this.forReporter = forReporter;
    }

    /** What the evidence amounts to, in a sentence. */
    String inShort(String finding) {
        return switch (finding == null ? "INCOMPLETE" : finding) {
            case "VIOLATION_LIKELY" -> texts.shortViolation();
            case "NOT_OPPOSED" -> forReporter ? texts.shortNotOpposedInYourName() : texts.shortNotOpposed();
            case "IN_ACTIVATION" -> texts.shortActivation();
            case "EXEMPTED" -> texts.shortExempted();
            case "CALLER_UNKNOWN" -> texts.shortUnknown();
            case "FOREIGN_CALLER" -> texts.shortForeign();
            default -> texts.shortIncomplete();
        };
    }

    /** How strong the evidence is, and why. */
    String grade(String code) {
        return switch (code) {
            case "A" -> texts.gradeA();
            case "B" -> texts.gradeB();
            case "C" -> texts.gradeC();
            default -> code;
        };
    }

    String topic(String code) {
        return switch (code) {
            case "CALLED_NUMBER" -> forReporter ? texts.yourNumber() : texts.calledNumber();
            case "CALLER" -> texts.caller();
            case "COMPARISON" -> texts.comparison();
            default -> code;
        };
    }

    /** What a verdict's yes or no answers. */
    String question(String topic) {
        return switch (topic) {
            case "CALLED_NUMBER" -> texts.numberQuestion();
            case "CALLER" -> texts.callerQuestion();
            case "COMPARISON" -> texts.comparisonQuestion();
            default -> "";
        };
    }

    String verdict(String answer) {
        return switch (answer) {
            case "YES" -> texts.yes();
            case "NO" -> texts.no();
            default -> texts.open();
        };
    }

    String calls(List<ComplaintClient.Call> calls, boolean all) {
        return all && calls.size() > 1
                ? texts.ofAllCalls()
                : calls.stream()
                        .map(call -> texts.ofCall(formats.time(call.at(), call.partOfDay())))
                        .collect(Collectors.joining(" "));
    }

    String proof(Evidence.Proof proof) {
        return switch (proof == null ? "" : proof.kind()) {
            case "OPPOSITION" -> texts.proofOpposition();
            case "REGISTER_ENTRIES" -> texts.proofRegisterEntries();
            case "DECLARATION" -> texts.proofDeclaration(ComplaintLabels.spaced(proof.reference()));
            case "RECEIPT" -> texts.proofReceipt(proof.reference());
            default -> "";
        };
    }

    String saysWho(String source, Instant when) {
        return complaints.saysWho(source, formats.time(when));
    }
}
