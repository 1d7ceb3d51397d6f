package it.opposizioni.portal.recovery;

import it.opposizioni.portal.deadletters.DeadLetterLabels;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.recovery.RecoveryClient.Recovery;
import it.opposizioni.portal.recovery.RecoveryClient.Row;
import java.util.List;
import java.util.stream.Collectors;

/** What is missing and who knows it, in the reader's language. */
record RecoveryLabels(RecoveryTexts texts, DeadLetterLabels names) {

    static RecoveryLabels in(Lang lang) {
        return new RecoveryLabels(Texts.of(RecoveryTexts.class, lang), DeadLetterLabels.in(lang));
    }

    public String service(String name) {
        return names.service(name);
    }

    /** @param kind of a letter: the event that it tells */
    public String letters(String kind) {
        return names.about(kind);
    }

    public String row(Row row) {
        return switch (row.kind()) {
            case "OPPOSITION" -> texts.rowOpposition();
            case "OPPOSITION_ENDED" -> texts.rowOppositionEnded();
            case "EXEMPTION" -> texts.rowExemption();
            case "EXEMPTION_ENDED" -> texts.rowExemptionEnded();
            default -> texts.rowOther();
        };
    }

    public String details(List<String> details) {
        return details.stream()
                .map(detail -> detail.equals("POST") ? texts.post() : texts.telephone())
                .collect(Collectors.joining(", "));
    }

    public String ending(Recovery ended) {
        return "TAKEN_BACK".equals(ended.ending()) ? texts.endedTakenBack() : texts.endedAbandoned();
    }
}
