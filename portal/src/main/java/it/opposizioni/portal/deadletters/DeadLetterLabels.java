package it.opposizioni.portal.deadletters;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.Map;
import java.util.function.Function;

/** What a message is about, and why it failed, in the reader's language. */
public record DeadLetterLabels(DeadLetterTexts texts) {

    private static final Map<String, Function<DeadLetterTexts, String>> SUBJECTS = Map.ofEntries(
            Map.entry("opposition", DeadLetterTexts::aboutOpposition),
            Map.entry("oppositions", DeadLetterTexts::aboutImport),
            Map.entry("registration", DeadLetterTexts::aboutOpposition),
            Map.entry("exemption", DeadLetterTexts::aboutExemption),
            Map.entry("line", DeadLetterTexts::aboutCode),
            Map.entry("operator", DeadLetterTexts::aboutOperator),
            Map.entry("mandate", DeadLetterTexts::aboutMandate),
            Map.entry("campaign", DeadLetterTexts::aboutCampaign),
            Map.entry("consultation", DeadLetterTexts::aboutConsultation),
            Map.entry("calling", DeadLetterTexts::aboutCallingNumber),
            Map.entry("obligation", DeadLetterTexts::aboutObligation),
            Map.entry("team", DeadLetterTexts::aboutInvitation),
            Map.entry("complaint", DeadLetterTexts::aboutComplaint),
            Map.entry("case", DeadLetterTexts::aboutComplaint),
            Map.entry("decision", DeadLetterTexts::aboutAct),
            Map.entry("act", DeadLetterTexts::aboutAct),
            Map.entry("caller", DeadLetterTexts::aboutEvidence),
            Map.entry("session", DeadLetterTexts::aboutSession));

    public static DeadLetterLabels in(Lang lang) {
        return new DeadLetterLabels(Texts.of(DeadLetterTexts.class, lang));
    }

    /** @param type as in {@code it.opposizioni.registry.opposition-registered.v1}; null when the message could not be read */
    public String about(String type) {
        String kind = type == null ? "" : type.replaceFirst("^it\\.opposizioni\\.[a-z]+\\.", "");
        return SUBJECTS.getOrDefault(kind.replaceFirst("-.*", ""), DeadLetterTexts::aboutSomethingElse)
                .apply(texts);
    }

    public String cause(String cause) {
        return switch (cause) {
            case "UNREADABLE" -> texts.causeUNREADABLE();
            case "REJECTED" -> texts.causeREJECTED();
            case "WITHHELD" -> texts.causeWITHHELD();
            case "UNDELIVERED" -> texts.causeUNDELIVERED();
            default -> texts.causeFAILED();
        };
    }

    public String service(String name) {
        return switch (name) {
            case "registry-service" -> texts.serviceRegistry();
            case "operator-service" -> texts.serviceOperator();
            case "complaint-service" -> texts.serviceComplaint();
            default -> texts.servicePortal();
        };
    }
}
