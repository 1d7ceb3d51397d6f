package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationContext;
import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.Outcome;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.ValidityPeriod;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.numbercheck.SharedRights.Permission;
import it.opposizioni.operator.consultation.receipt.ReceiptIssuer;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Seals handfuls of numbers, of many operators in one commit. Each is a consultation like one of a list: counted, with receipt,
 * evidence and validity of its own; its receipt is signed when somebody first asks for it. No event tells of it: who asked has the
 * answer in hand, and nobody else waits for one of thousands.
 */
@ApplicationScoped
public class NumberChecks {

    private final ConsultationRepository consultations;
    private final SharedRights rights;
    private final Seal seal;
    private final ReceiptIssuer receipts;
    private final ScreeningRecorder answers;
    private final Ids ids;
    private final Now now;

    NumberChecks(
            ConsultationRepository consultations,
            SharedRights rights,
            Seal seal,
            ReceiptIssuer receipts,
            ScreeningRecorder answers,
            Ids ids,
            Now now) {
        this.consultations = consultations;
        this.rights = rights;
        this.seal = seal;
        this.receipts = receipts;
        this.answers = answers;
        this.ids = ids;
        this.now = now;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * It is sealed as soon as the transaction commits.
     *
     * @param principalId null when the operator consulted for itself
     * @param validUntil the first instant at which it is good no more
     * @param compared answers about the numbers
     */
    public record Sealed(
            UUID consultationId,
            UUID principalId,
            Instant registerAsOf,
            Instant sealedAt,
            Instant validUntil,
            LocalDate lastValidDay,
            String receiptCode,
            ComparedWith compared)
            implements Outcome {}

    /** They may not. */
    public record Refused(DomainException why) implements Outcome {}

    /** @return in the order of the checks */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> seal(List<NumberCheck> checks, Registers registers) {
        Instant at = now.get();
        List<Permission> permissions = rights.consulted(checks, at);
        List<CheckedNumbers> compared = new ArrayList<>();
        List<Consultation> sealed = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            if (permissions.get(i).isGiven()) {
                ConsultationContext context = permissions.get(i).context();
                Consultation consultation = new Consultation(
                        ids.next(),
                        ConsultationKind.NUMBER_CHECK,
                        context,
                        null,
                        checks.get(i).askedAt());
                RegisterSnapshot register = consultation.purpose().registerIn(registers);
                var numbers =
                        new CheckedNumbers(checks.get(i), ComparedWith.of(register, consultation.principalOrSelf()));
                consultation.seal(register, numbers.counts(), at);
                sealed.add(consultation);
                compared.add(numbers);
            }
        }
        if (!sealed.isEmpty()) {
            keep(sealed, compared);
        }
        return outcomes(permissions, sealed, compared);
    }

    private void keep(List<Consultation> sealed, List<CheckedNumbers> compared) {
        List<String> codes =
                receipts.issueUnsigned(sealed.stream().map(seal::facts).toList());
        Map<SealedConsultation, ScreenedNumbers> evidence = new LinkedHashMap<>();
        for (int i = 0; i < sealed.size(); i++) {
            sealed.get(i).outcome().certified(codes.get(i));
            evidence.put(Seal.sealed(sealed.get(i)), compared.get(i));
        }
        consultations.insert(sealed);
        answers.keepNow(evidence);
    }

    private static List<Outcome> outcomes(
            List<Permission> permissions, List<Consultation> sealed, List<CheckedNumbers> compared) {
        List<Outcome> outcomes = new ArrayList<>(permissions.size());
        int next = 0;
        for (Permission permission : permissions) {
            if (permission.isGiven()) {
                Consultation c = sealed.get(next);
                outcomes.add(new Sealed(
                        c.id(),
                        c.onBehalfOf(),
                        c.registerAsOf(),
                        c.sealedAt(),
                        c.validUntil(),
                        ValidityPeriod.lastDay(c.validUntil()),
                        c.outcome().receiptCode(),
                        compared.get(next++).with()));
            } else {
                outcomes.add(new Refused(permission.refusal()));
            }
        }
        return outcomes;
    }
}
