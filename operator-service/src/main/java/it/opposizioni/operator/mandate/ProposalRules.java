package it.opposizioni.operator.mandate;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.Days;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What cannot be proposed; every mistake is named at once. */
@ApplicationScoped
class ProposalRules {

    private static final Text NO_OUTSOURCER = Text.of(
            "Non è un operatore attivo che chiama per conto di altri.",
            "It is no active operator that calls for others.");
    private static final Text NOT_YOU =
            Text.of("Il tuo operatore non chiama per conto di altri.", "Your operator does not call for others.");
    private static final Text NO_PRINCIPAL = Text.of("Non è un operatore attivo.", "It is no active operator.");
    private static final Text ITSELF =
            Text.of("Il mandato va dato a un altro operatore.", "A mandate goes to another operator.");
    private static final Text NOT_DECLARED =
            Text.of("L'outsourcer non ha dichiarato questo numero.", "The outsourcer does not declare this number.");
    private static final Text ENDS_BEFORE =
            Text.of("L'ultimo giorno viene prima del primo.", "The last day comes before the first.");
    private static final Text PAST = Text.of("L'ultimo giorno è passato.", "The last day has passed.");

    private final OperatorService operators;
    private final CallingNumberService numbers;

    ProposalRules(OperatorService operators, CallingNumberService numbers) {
        this.operators = operators;
        this.numbers = numbers;
    }

    /**
     * @return the numbers of the mandate
     * @throws DomainException 422
     */
    Set<ShownNumber> requireSound(MandateProposal proposal, Mandate.Parties parties, LocalDate today) {
        Days.within(proposal.from(), "/from");
        Days.within(proposal.until(), "/until");
        List<FieldError> errors = new ArrayList<>();
        Map<String, ShownNumber> read = read(proposal.callingNumbers(), errors);
        if (parties.outsourcerId().equals(parties.principalId())) {
            errors.add(new FieldError(proposal.otherSide(), "ITSELF", ITSELF));
        } else {
            checkParties(proposal.otherSide(), parties, errors);
        }
        if (errors.isEmpty()) {
            Set<ShownNumber> declared = numbers.declaredBy(parties.outsourcerId(), read.values());
            read.forEach((pointer, number) -> {
                if (!declared.contains(number)) {
                    errors.add(new FieldError(pointer, "NOT_DECLARED", NOT_DECLARED));
                }
            });
        }
        if (proposal.until() != null && proposal.until().isBefore(proposal.from())) {
            errors.add(new FieldError("/until", "ENDS_BEFORE_IT_BEGINS", ENDS_BEFORE));
        } else if (proposal.until() != null && proposal.until().isBefore(today)) {
            errors.add(new FieldError("/until", "PAST", PAST));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new LinkedHashSet<>(read.values());
    }

    private static Map<String, ShownNumber> read(List<String> spellings, List<FieldError> errors) {
        Map<String, ShownNumber> read = new LinkedHashMap<>();
        for (int i = 0; i < spellings.size(); i++) {
            String pointer = "/callingNumbers/" + i;
            try {
                read.put(pointer, ShownNumber.parse(spellings.get(i)));
            } catch (InvalidPhoneNumberException e) {
                errors.add(new FieldError(pointer, e.code(), e.detail()));
            }
        }
        return read;
    }

    private void checkParties(String pointer, Mandate.Parties parties, List<FieldError> errors) {
        boolean callsForOthers = operators
                .findActive(parties.outsourcerId())
                .filter(Operator::callsForOthers)
                .isPresent();
        if (!callsForOthers) {
            boolean oneself = parties.outsourcerId().equals(parties.proposedBy());
            errors.add(new FieldError(pointer, "NO_OUTSOURCER", oneself ? NOT_YOU : NO_OUTSOURCER));
        } else if (operators.findActive(parties.principalId()).isEmpty()) {
            errors.add(new FieldError(pointer, "NO_PRINCIPAL", NO_PRINCIPAL));
        }
    }
}
