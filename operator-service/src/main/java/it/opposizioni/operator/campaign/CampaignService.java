package it.opposizioni.operator.campaign;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.campaign.LiveConsultations.Sealed;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Campaigns of the caller's operator, and of nobody else. */
@ApplicationScoped
public class CampaignService {

    /** As many as the first reminder comes before the end; see the obligations. */
    private static final int DAYS_OF_WARNING = 5;

    private static final Text NO_MANDATE = Text.of(
            "Non hai un mandato accettato e valido di questo operatore: proponilo, o chiedi che lo accetti.",
            "You have no accepted and valid mandate of this operator: propose one, or ask it to accept.");
    private static final Text NEVER_CONSULTED = Text.of(
            "Nessuna lista di questa campagna è stata confrontata con il registro. Carica la lista (POST /v1/consultations?campaign=%1$s) e poi apri la campagna.",
            "No list of this campaign has been compared with the register. Upload the list (POST /v1/consultations?campaign=%1$s), then open the campaign.");
    private static final Text EXPIRED = Text.of(
            "La consultazione di questa campagna valeva fino al %2$s. Carica di nuovo la lista (POST /v1/consultations?campaign=%1$s) e poi apri la campagna.",
            "This campaign's consultation was valid until %2$s. Upload the list again (POST /v1/consultations?campaign=%1$s), then open the campaign.");

    private final CampaignRepository campaigns;
    private final LiveConsultations consultations;
    private final OperatorService operators;
    private final MandateService mandates;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;

    CampaignService(
            CampaignRepository campaigns,
            LiveConsultations consultations,
            OperatorService operators,
            MandateService mandates,
            Outbox outbox,
            Ids ids,
            Now now) {
        this.campaigns = campaigns;
        this.consultations = consultations;
        this.operators = operators;
        this.mandates = mandates;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    @Transactional
    Campaign create(Caller caller, CampaignPlan plan) {
        UUID operatorId = caller.requireOperatorId();
        operators.requireActiveUntilCommit(operatorId);
        plan.requireSound();
        Instant at = now.get();
        if (plan.principalId() != null && !mandates.willPermit(operatorId, plan.principalId(), Rome.day(at))) {
            throw DomainException.invalid("/principalId", "NO_MANDATE", NO_MANDATE);
        }
        Campaign campaign = new Campaign(ids.next(), operatorId, plan, at);
        campaigns.persist(campaign);
        return campaign;
    }

    /**
     * @throws DomainException 409 without a live consultation of this campaign, saying why and what to do; 409 when it is open or
     *     closed, or when the mandate no longer holds
     */
    @Transactional
    Campaign open(Caller caller, UUID id) {
        UUID operatorId = caller.requireOperatorId();
        operators.requireActiveUntilCommit(operatorId);
        Campaign campaign = campaigns.lock(id, operatorId).orElseThrow(DomainException::notFound);
        campaign.require(CampaignAction.OPENING);
        Instant at = now.get();
        if (campaign.principalId() != null && !mandates.permits(operatorId, campaign.principalId(), Rome.day(at))) {
            throw new DomainException(OperatorProblems.CAMPAIGN_WITHOUT_MANDATE, NO_MANDATE);
        }
        campaign.open(requireLive(campaign, at), at)
                .event()
                .ifPresent(type -> outbox.append(CampaignEvents.of(type, campaign, at)));
        return campaign;
    }

    private Sealed requireLive(Campaign campaign, Instant at) {
        Optional<Sealed> newest =
                Optional.ofNullable(consultations.newestOf(List.of(campaign)).get(campaign.id()));
        return newest.filter(c -> c.isLiveAt(at)).orElseThrow(() -> {
            LocalDate lastDay = newest.map(Sealed::lastDay).orElse(null);
            Text why = (lastDay == null ? NEVER_CONSULTED : EXPIRED).with(campaign.id(), lastDay);
            String code = lastDay == null ? "NEVER_CONSULTED" : "CONSULTATION_OVER";
            return new DomainException(OperatorProblems.CAMPAIGN_WITHOUT_LIVE_CONSULTATION, why)
                    .with(new FieldError("", code, why));
        });
    }

    /** Allowed to a suspended operator too: from now on nobody is called for it. */
    @Transactional
    Campaign close(Caller caller, UUID id) {
        Campaign campaign = campaigns.lock(id, caller.requireOperatorId()).orElseThrow(DomainException::notFound);
        Instant at = now.get();
        campaign.close(at).event().ifPresent(type -> outbox.append(CampaignEvents.of(type, campaign, at)));
        return campaign;
    }

    @Transactional
    Page<CampaignView> list(Caller caller, Set<CampaignState> states, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        List<Campaign> found = campaigns.list(caller.requireOperatorId(), states, before, limit + 1);
        Map<UUID, Sealed> newest = consultations.newestOf(found);
        return Page.of(found, limit, c -> c.id().toString()).map(c -> view(c, newest.get(c.id())));
    }

    /** @throws DomainException 404 when there is none, or it is another operator's */
    @Transactional
    public Campaign require(UUID id, UUID operatorId) {
        return campaigns.find(id, operatorId).orElseThrow(DomainException::notFound);
    }

    /** Of any operator: for callers that ask about many at once, and check {@link Campaign#operatorId} themselves. */
    @Transactional
    public Map<UUID, Campaign> byId(Set<UUID> ids) {
        return campaigns.find("id in ?1", ids).stream().collect(Collectors.toMap(Campaign::id, campaign -> campaign));
    }

    /** Those that the operator has planned or opened, for itself or for a principal. */
    @Transactional
    public List<Campaign> notClosed(UUID operatorId) {
        return campaigns.notClosed(operatorId);
    }

    /** Of each campaign the consultation that is or was valid for longest; see {@link LiveConsultations}. */
    @Transactional
    public Map<UUID, Sealed> newestConsultations(List<Campaign> some) {
        return consultations.newestOf(some);
    }

    @Transactional
    CampaignView view(Campaign campaign) {
        return view(campaign, consultations.newestOf(List.of(campaign)).get(campaign.id()));
    }

    private CampaignView view(Campaign campaign, Sealed newest) {
        Instant at = now.get();
        Optional<Sealed> live = Optional.ofNullable(newest).filter(c -> c.isLiveAt(at));
        boolean safe = live.filter(
                        c -> c.isLiveAt(Rome.endOfDayAfter(at, DAYS_OF_WARNING).minusMillis(1)))
                .isPresent();
        return CampaignView.of(
                campaign,
                nameOf(campaign.principalId()),
                live.orElse(null),
                campaign.state() == CampaignState.OPEN && !safe);
    }

    private String nameOf(UUID id) {
        return id == null ? null : operators.nameOf(id);
    }
}
