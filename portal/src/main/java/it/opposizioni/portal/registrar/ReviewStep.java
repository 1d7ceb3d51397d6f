package it.opposizioni.portal.registrar;

import it.opposizioni.portal.application.ApplicationTexts;
import it.opposizioni.portal.clients.CompanyClient.HistoryStep;
import it.opposizioni.portal.layout.Formats;
import java.util.List;
import java.util.stream.Stream;

/** One step in the life of an operator, in words. */
record ReviewStep(String title, String when, String by, List<String> reasons, String tone) {

    static ReviewStep of(HistoryStep step, RegistrarTexts texts, ApplicationTexts parts, Formats formats) {
        return new ReviewStep(
                step.section() == null
                        ? title(step.state(), texts)
                        : texts.stepChanged(ReviewSection.label(step.section(), parts)),
                formats.time(step.at()),
                by(step.by(), texts),
                reasons(step, parts),
                isSetback(step) ? "bad" : "done");
    }

    /** What an operator reported of itself while it was suspended is none. */
    private static boolean isSetback(HistoryStep step) {
        return step.section() == null && ("SUSPENDED".equals(step.state()) || "REVOKED".equals(step.state()));
    }

    private static List<String> reasons(HistoryStep step, ApplicationTexts parts) {
        Stream<String> bySection = step.reasons().stream()
                .map(reason -> ReviewSection.label(reason.section(), parts) + ": " + reason.reason());
        return Stream.concat(Stream.ofNullable(step.reason()), bySection).toList();
    }

    private static String title(String state, RegistrarTexts texts) {
        return switch (state == null ? "" : state) {
            case "DRAFT" -> texts.stepDRAFT();
            case "APPLIED" -> texts.stepAPPLIED();
            case "RETURNED" -> texts.stepRETURNED();
            case "ACTIVE" -> texts.stepACTIVE();
            case "SUSPENDED" -> texts.stepSUSPENDED();
            case "LAPSED" -> texts.stepLAPSED();
            case "REVOKED" -> texts.stepREVOKED();
            default -> state;
        };
    }

    /** Who it was by role: names of people do not belong here. */
    private static String by(String actor, RegistrarTexts texts) {
        return switch (actor == null ? "" : actor) {
            case "REGISTRAR", "registrar" -> texts.byRegistrar();
            case "REGULATOR", "regulator" -> texts.byRegulator();
            case "OPERATOR", "operator" -> texts.byOperator();
            case "" -> "";
            default -> texts.bySystem();
        };
    }
}
