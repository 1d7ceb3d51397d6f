package it.opposizioni.operator.campaign;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.operator.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Campaigns of the caller's operator, and of nobody else. */
@ApplicationScoped
public class CampaignService {

    private final CampaignRepository campaigns;
    private final OperatorService operators;
    private final Ids ids;
    private final Now now;

    CampaignService(CampaignRepository campaigns, OperatorService operators, Ids ids, Now now) {
        this.campaigns = campaigns;
        this.operators = operators;
        this.ids = ids;
        this.now = now;
    }

    @Transactional
    Campaign create(Caller caller, CampaignPlan plan) {
        UUID operatorId = caller.requireOperatorId();
        operators.requireActiveUntilCommit(operatorId);
        plan.requireSound();
        Campaign campaign = new Campaign(ids.next(), operatorId, plan, now.get());
        campaigns.persist(campaign);
        return campaign;
    }

    @Transactional
    Page<Campaign> list(Caller caller, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(campaigns.list(caller.requireOperatorId(), before, limit + 1), limit, c -> c.id().toString());
    }

    /** @throws DomainException 404 when there is none, or it is another operator's */
    @Transactional
    public Campaign require(UUID id, UUID operatorId) {
        return campaigns.find(id, operatorId).orElseThrow(DomainException::notFound);
    }
}
