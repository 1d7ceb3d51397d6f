package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A change of the data of a registered operator (DPR 26/2022 art. 5 c. 2). Its name and VAT number, which the registrar has approved,
 * cannot be changed. Nor may anything be removed that a registration needs.
 */
public final class DataChange {

    private static final Text REGISTERED = Text.of(
            "Nome e partita IVA sono quelli dell'iscrizione: per cambiarli scrivi al gestore.",
            "Name and VAT number are those of the registration: to change them, write to the registrar.");

    private DataChange() {}

    /**
     * @return whether anything is different now
     * @throws DomainException 422 naming each field that may not change, or is missing
     */
    public static boolean into(OperatorProfile profile, ApplicationSection section, Application changed, Instant now) {
        List<ApplicationField> before = profile.parts(section);
        if (section == ApplicationSection.COMPANY) {
            requireSame(profile, changed);
        }
        profile.take(section, changed.withRegistered(profile.name(), profile.vatNumber()), now);
        if (!profile.isComplete(section)) {
            throw DomainException.invalid(MissingFields.fields(profile, section));
        }
        return !before.equals(profile.parts(section));
    }

    /** What is not said stays. */
    private static void requireSame(OperatorProfile profile, Application changed) {
        List<FieldError> errors = new ArrayList<>();
        String name = OperatorProfile.clean(changed.name());
        if (name != null && !name.equals(profile.name())) {
            errors.add(new FieldError("/name", "REGISTERED", REGISTERED));
        }
        String vatNumber = changed.plainVatNumber();
        if (vatNumber != null && !Objects.equals(vatNumber, profile.vatNumber())) {
            errors.add(new FieldError("/vatNumber", "REGISTERED", REGISTERED));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }
}
