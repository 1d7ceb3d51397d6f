package it.opposizioni.operator.operator;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a registered operator tells anew of itself (DPR 26/2022 art. 5 c. 2). Who it is, its name and VAT number, the registrar has
 * approved: that is not told anew. Nor may anything be taken back that a registration needs.
 */
final class Change {

    private static final Text REGISTERED = Text.of(
            "Nome e partita IVA sono quelli dell'iscrizione: per cambiarli scrivi al gestore.",
            "Name and VAT number are those of the registration: to change them, write to the registrar.");

    private Change() {}

    /**
     * @return whether anything is different now
     * @throws DomainException 422 naming each field that may not change, or is missing
     */
    static boolean into(Dossier dossier, Section section, Application told, Instant now) {
        List<Part> before = dossier.parts(section);
        if (section == Section.COMPANY) {
            requireSame(dossier, told);
        }
        dossier.take(section, told.of(dossier.name(), dossier.vatNumber()), now);
        if (!dossier.isComplete(section)) {
            throw DomainException.invalid(Gaps.fields(dossier, section));
        }
        return !before.equals(dossier.parts(section));
    }

    /** What is not said stays. */
    private static void requireSame(Dossier dossier, Application told) {
        List<FieldError> errors = new ArrayList<>();
        String name = Dossier.clean(told.name());
        if (name != null && !name.equals(dossier.name())) {
            errors.add(new FieldError("/name", "REGISTERED", REGISTERED));
        }
        String vatNumber = told.plainVatNumber();
        if (vatNumber != null && !Objects.equals(vatNumber, dossier.vatNumber())) {
            errors.add(new FieldError("/vatNumber", "REGISTERED", REGISTERED));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }
}
