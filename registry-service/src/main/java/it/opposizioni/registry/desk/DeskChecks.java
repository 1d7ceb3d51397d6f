package it.opposizioni.registry.desk;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.kit.time.WorkingDays;
import it.opposizioni.registry.exemption.ExemptionActs;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.AssistedOppositions.Standing;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what came to the desk can be done. */
@ApplicationScoped
class DeskChecks {

    private static final Text NOT_A_LINE =
            Text.of("Solo linee italiane, fisse o mobili.", "Only Italian lines, fixed or mobile.");
    private static final Text NO_TAX_CODE = Text.of(
            "Il codice fiscale non è valido: controlla i caratteri.",
            "The tax code is not valid: check its characters.");
    private static final Text FUTURE = Text.of("Non può essere nel futuro.", "It cannot lie in the future.");
    private static final Text TOO_OLD = Text.of(
            "È arrivata da più di %s giorni: controlla la data.", "It came more than %s days ago: check the date.");

    private static final Text NOT_ONE_MEDIUM =
            Text.of("Indica che cosa togliere: telefonate o posta.", "State what is to end: calls or post.");
    private static final Text WHOLE = Text.of(
            "Così esce tutto il numero. Per togliere solo le telefonate o solo la posta c’è un’altra richiesta.",
            "This ends all of it. There is another request to end calls alone, or post alone.");

    private static final Text NO_COMPANY = Text.of("Indica l’azienda.", "State the company.");

    private final DeskConfig config;
    private final ExemptionActs exemptions;
    private final OppositionLookup oppositions;
    private final WorkingDays workingDays;

    DeskChecks(DeskConfig config, ExemptionActs exemptions, OppositionLookup oppositions) {
        this.config = config;
        this.exemptions = exemptions;
        this.oppositions = oppositions;
        this.workingDays = WorkingDays.of(config.daysOff(), config.holidays());
    }

    /** What an entry means. @param dueOn the last day to record it */
    record Checked(TaxCode taxCode, Set<Medium> media, Instant receivedAt, LocalDate dueOn) {}

    /** Nothing is entered that came so long ago. */
    boolean isTooOld(Instant receivedAt, Instant now) {
        return receivedAt.isBefore(now.minus(config.oldest()));
    }

    /** @throws DomainException 422 with all that is wrong */
    Checked check(DeskRequestKind kind, DeskEntry entry, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        PhoneNumber number = entry.number();
        // a list has a word for each of its numbers instead
        if (number != null && !number.isSubscriberLine()) {
            errors.add(new FieldError("/number", "NOT_A_LINE", NOT_A_LINE));
        }
        Optional<TaxCode> taxCode = TaxCode.tryParse(entry.holder().taxCode());
        if (taxCode.isEmpty()) {
            errors.add(new FieldError("/holder/taxCode", "TAX_CODE", NO_TAX_CODE));
        }
        if (entry.receivedAt().isAfter(now)) {
            errors.add(new FieldError("/receivedAt", "FUTURE", FUTURE));
        } else if (isTooOld(entry.receivedAt(), now)) {
            errors.add(new FieldError(
                    "/receivedAt", "TOO_OLD", TOO_OLD.with(config.oldest().toDays())));
        }
        if (kind.isAboutCompany() && entry.operatorId() == null) {
            errors.add(new FieldError("/operatorId", "REQUIRED", NO_COMPANY));
        }
        checkMedia(kind, entry, errors);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        LocalDate dueOn = workingDays.nextAfter(Rome.day(entry.receivedAt()));
        // what PostgreSQL keeps
        Instant receivedAt = entry.receivedAt().truncatedTo(ChronoUnit.MICROS);
        return new Checked(taxCode.orElseThrow(), entry.opposed(), receivedAt, dueOn);
    }

    /** A holder who wants to end one medium must not lose both (DPR 26/2022 art. 3 c. 1). */
    private static void checkMedia(DeskRequestKind kind, DeskEntry entry, List<FieldError> errors) {
        if (kind == DeskRequestKind.MEDIUM_WITHDRAWAL && entry.singleMedium().isEmpty()) {
            errors.add(new FieldError("/media", "ONE_MEDIUM", NOT_ONE_MEDIUM));
        } else if (kind == DeskRequestKind.WITHDRAWAL && entry.media() != null) {
            errors.add(new FieldError("/media", "NOT_EXPECTED", WHOLE));
        }
    }

    /**
     * @param media of a withdrawal of one medium, that one
     * @param standing what the number has in the register
     */
    Optional<DeskObstacle> obstacle(
            DeskRequestKind kind, Collection<Medium> media, Optional<Standing> standing, DeskHolder holder) {
        if (kind == DeskRequestKind.OPPOSITION) {
            return standing.filter(number -> number.holder() != null && !isOf(number, holder))
                    .map(_ -> DeskObstacle.NOT_THE_HOLDER);
        }
        if (standing.isEmpty()) {
            return Optional.of(DeskObstacle.NOT_REGISTERED);
        }
        Standing number = standing.get();
        if (number.holder() == null) {
            return Optional.of(DeskObstacle.NOT_CLAIMED);
        }
        if (!isOf(number, holder)) {
            return Optional.of(DeskObstacle.NOT_THE_HOLDER);
        }
        if (number.leaving()) {
            return Optional.of(DeskObstacle.LEAVING);
        }
        return kind == DeskRequestKind.MEDIUM_WITHDRAWAL ? obstacle(number, media) : Optional.empty();
    }

    private static Optional<DeskObstacle> obstacle(Standing number, Collection<Medium> leaving) {
        if (number.mediumLeaving()) {
            return Optional.of(DeskObstacle.MEDIUM_LEAVING);
        }
        return number.media().containsAll(leaving) ? Optional.empty() : Optional.of(DeskObstacle.MEDIUM_NOT_OPPOSED);
    }

    /** What stands against the approval of a request by this registrar on this day. */
    Optional<DeskObstacle> obstacle(
            DeskRequest request, Optional<Standing> standing, DeskHolder holder, String registrar, LocalDate today) {
        return request.isEnteredBy(registrar)
                ? Optional.of(DeskObstacle.SECOND_PERSON)
                : obstacle(request.kind(), request.media(), standing, holder)
                        .or(() -> refusedExemption(request, today));
    }

    /** The company, the period or what the number allows may have changed since it was proposed. */
    private Optional<DeskObstacle> refusedExemption(DeskRequest request, LocalDate today) {
        if (request.kind() != DeskRequestKind.EXEMPTION) {
            return Optional.empty();
        }
        return oppositions
                .standing(request.number())
                .flatMap(number -> exemptions.refusal(number, request.exemptionFrom(today)))
                .map(DeskObstacle::of);
    }

    private static boolean isOf(Standing number, DeskHolder holder) {
        return holder.key().equals(number.holder());
    }
}
