package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.CampaignService;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationContext;
import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.ConsultingRights;
import it.opposizioni.operator.consultation.ConsultingRights.Request;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.receipt.ReceiptIssuer.Signing;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Seals quick checks, of many operators in one commit. Each is a consultation like that of a list: counted, with receipt, evidence and
 * validity of its own; its receipt is signed when somebody first asks for it. It has no event: its caller has the answer in hand, and
 * nobody else waits for one of thousands.
 */
@ApplicationScoped
class NumberChecks {

    private final ConsultationRepository consultations;
    private final CampaignService campaigns;
    private final ConsultingRights rights;
    private final Seal seal;
    private final ScreeningRecorder evidence;
    private final Ids ids;
    private final Now now;

    NumberChecks(
            ConsultationRepository consultations,
            CampaignService campaigns,
            ConsultingRights rights,
            Seal seal,
            ScreeningRecorder evidence,
            Ids ids,
            Now now) {
        this.consultations = consultations;
        this.campaigns = campaigns;
        this.rights = rights;
        this.seal = seal;
        this.evidence = evidence;
        this.ids = ids;
        this.now = now;
    }

    /** The outcome of one check. */
    public sealed interface CheckOutcome {}

    /** It is sealed as soon as the transaction commits. */
    public record Sealed(Consultation consultation, ComparedWith compared) implements CheckOutcome {}

    /** The operator may not consult. */
    public record Refused(DomainException why) implements CheckOutcome {}

    /** A check with its campaign: either the context or the reason against it is null. */
    private record Prepared(NumberCheck check, ConsultationContext context, DomainException refusal) {

        static Prepared of(NumberCheck check, Campaign campaign) {
            if (campaign == null || !campaign.operatorId().equals(check.operatorId())) {
                return new Prepared(check, null, DomainException.notFound());
            }
            try {
                return new Prepared(check, ConsultingRights.context(campaign, check.onBehalfOf()), null);
            } catch (DomainException refusal) {
                return new Prepared(check, null, refusal);
            }
        }

        Request request() {
            return new Request(check.operatorId(), context == null ? null : context.principalId(), refusal);
        }
    }

    /** @return in the order of the checks */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CheckOutcome> seal(List<NumberCheck> checks, Registers registers) {
        Instant at = now.get();
        List<Prepared> prepared = prepare(checks);
        List<Optional<DomainException>> refusals =
                rights.consulted(prepared.stream().map(Prepared::request).toList(), at);
        List<CheckOutcome> outcomes = new ArrayList<>(checks.size());
        Map<Consultation, CheckedNumbers> sealed = new LinkedHashMap<>();
        for (int i = 0; i < checks.size(); i++) {
            if (refusals.get(i).isPresent()) {
                outcomes.add(new Refused(refusals.get(i).get()));
            } else {
                Consultation consultation = begin(prepared.get(i));
                RegisterSnapshot register = consultation.purpose().registerIn(registers);
                ComparedWith with = ComparedWith.of(register, consultation.principalOrSelf());
                CheckedNumbers numbers = new CheckedNumbers(checks.get(i), with);
                consultation.seal(register, numbers.counts(), at);
                sealed.put(consultation, numbers);
                outcomes.add(new Sealed(consultation, with));
            }
        }
        if (!sealed.isEmpty()) {
            store(sealed);
        }
        return outcomes;
    }

    private List<Prepared> prepare(List<NumberCheck> checks) {
        Map<UUID, Campaign> known =
                campaigns.byId(checks.stream().map(NumberCheck::campaignId).collect(Collectors.toSet()));
        return checks.stream()
                .map(check -> Prepared.of(check, known.get(check.campaignId())))
                .toList();
    }

    private Consultation begin(Prepared prepared) {
        return new Consultation(
                ids.next(),
                ConsultationKind.NUMBER_CHECK,
                prepared.context(),
                null,
                prepared.check().askedAt());
    }

    private void store(Map<Consultation, CheckedNumbers> sealed) {
        List<Consultation> all = List.copyOf(sealed.keySet());
        seal.certify(all, Signing.ON_REQUEST);
        consultations.insert(all);
        Map<SealedConsultation, ScreenedNumbers> numbers = new LinkedHashMap<>();
        sealed.forEach((consultation, checked) -> numbers.put(Seal.forEvidence(consultation), checked));
        evidence.recordWithSeal(numbers);
    }
}
