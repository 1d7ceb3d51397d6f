package it.opposizioni.operator.campaign;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions.Edge;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What consultations are made for. No campaign opens on an expired consultation (L. 5/2018 art. 1 c. 12). */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    private UUID id;

    private UUID operatorId;

    @Embedded
    private CampaignPlan plan;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private Instant createdAt;

    private Instant openedAt;

    private UUID openedWith;

    private Instant closedAt;

    private long version;

    protected Campaign() {}

    Campaign(UUID id, UUID operatorId, CampaignPlan plan, Instant now) {
        this.id = id;
        this.operatorId = operatorId;
        this.plan = plan.normalised();
        this.state = CampaignState.PLANNED;
        this.createdAt = now;
    }

    /** @throws DomainException 409 when it cannot be opened from here; whether it may, a live consultation decides */
    Edge<CampaignState, CampaignAction> open(LiveConsultations.Sealed consultation, Instant now) {
        Edge<CampaignState, CampaignAction> edge = apply(CampaignAction.OPENING);
        openedAt = now;
        openedWith = consultation.id();
        return edge;
    }

    /** @throws DomainException 409 when it is closed already */
    Edge<CampaignState, CampaignAction> close(Instant now) {
        Edge<CampaignState, CampaignAction> edge = apply(CampaignAction.CLOSURE);
        closedAt = now;
        return edge;
    }

    private Edge<CampaignState, CampaignAction> apply(CampaignAction action) {
        Edge<CampaignState, CampaignAction> edge = require(action);
        state = edge.to();
        version++;
        return edge;
    }

    /** @throws DomainException 409 when it is not possible from here */
    Edge<CampaignState, CampaignAction> require(CampaignAction action) {
        return CampaignTransitions.TABLE.require(state, action);
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    /** What it is made for. */
    CampaignPlan plan() {
        return plan;
    }

    /** For whom the operator, an outsourcer then, runs it; null when for itself. */
    public UUID principalId() {
        return plan.principalId();
    }

    public String name() {
        return plan.name();
    }

    public CampaignPurpose purpose() {
        return plan.purpose();
    }

    public CampaignMedium medium() {
        return plan.medium();
    }

    /** Who receives the numbers; null unless they are passed on. */
    public String recipient() {
        return plan.recipient();
    }

    public CampaignState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    UUID openedWith() {
        return openedWith;
    }

    Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
