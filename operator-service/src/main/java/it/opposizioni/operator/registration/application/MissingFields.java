package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields that an application still lacks. No operator is registered without all of them (DPR 26/2022 art. 5). */
public final class MissingFields {

    private static final Text INCOMPLETE = Text.of(
            "L'istanza non è completa: mancano ancora alcune sezioni.",
            "The application is not complete: some sections are still missing.");
    private static final Text RETURNED = Text.of(
            "Il gestore ha rinviato questa sezione: correggila e salvala.",
            "The registrar has given this section back: correct and save it.");

    private MissingFields() {}

    /** @throws DomainException 422 naming each section that is missing, or was given back and not corrected */
    public static void requireNone(OperatorProfile profile) {
        List<FieldError> errors = Arrays.stream(ApplicationSection.values())
                .flatMap(section -> ofSection(profile, section))
                .toList();
        if (!errors.isEmpty()) {
            throw new DomainException(OperatorProblems.APPLICATION_INCOMPLETE, INCOMPLETE).with(errors);
        }
    }

    private static Stream<FieldError> ofSection(OperatorProfile profile, ApplicationSection section) {
        String pointer = "/sections/" + section;
        if (!profile.isComplete(section)) {
            return Stream.of(new FieldError(pointer, "INCOMPLETE", words(section)));
        }
        return profile.reason(section) == null
                ? Stream.empty()
                : Stream.of(new FieldError(pointer, "RETURNED", RETURNED));
    }

    /** The same field by field, for an application in one request. */
    public static List<FieldError> fields(OperatorProfile profile) {
        return Arrays.stream(ApplicationSection.values())
                .filter(section -> !profile.isComplete(section))
                .flatMap(section -> fields(profile, section).stream())
                .toList();
    }

    /** The fields that an incomplete section lacks. */
    public static List<FieldError> fields(OperatorProfile profile, ApplicationSection section) {
        return missing(profile.parts(section))
                .map(part -> new FieldError(part.pointer(), "REQUIRED", words(section)))
                .toList();
    }

    private static Stream<ApplicationField> missing(List<ApplicationField> parts) {
        List<ApplicationField> missing =
                parts.stream().filter(part -> part.value() == null).toList();
        // every field is filled in and that is still not enough: one of the answers must be yes
        return missing.isEmpty() ? parts.stream().limit(1) : missing.stream();
    }

    private static Text words(ApplicationSection section) {
        return switch (section) {
            case COMPANY ->
                Text.of(
                        "Dell'azienda servono nome, sede, contatto e partita IVA.",
                        "Of the company, name, seat, contact and VAT number are needed.");
            case REPRESENTATIVE ->
                Text.of(
                        "Del rappresentante legale servono nome, codice fiscale ed e-mail.",
                        "Of the legal representative, name, tax code and e-mail are needed.");
            case PEC -> Text.of("Serve l'indirizzo PEC.", "The certified e-mail address is needed.");
            case ROC ->
                Text.of(
                        "Chi chiama, per sé o per altri, deve essere iscritto al ROC: indica il numero.",
                        "Who calls, for itself or for others, must be in the ROC: give the number.");
            case ACTIVITY ->
                Text.of(
                        "Di' chi fa le chiamate: l'azienda, altri per lei, o l'azienda per altri; almeno uno.",
                        "Say who makes the calls: the company, others for it, or the company for others; at least one.");
            case DECLARATION -> Text.of("Serve la dichiarazione.", "The declaration is needed.");
        };
    }
}
