package it.opposizioni.operator.campaign;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What consultations are made for. No campaign opens on a dead consultation (L. 5/2018 art. 1 c. 12). */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "principal_id")
    private UUID principalId;

    private String name;

    @Enumerated(EnumType.STRING)
    private CampaignPurpose purpose;

    @Enumerated(EnumType.STRING)
    private CampaignMedium medium;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_with")
    private UUID openedWith;

    @Column(name = "closed_at")
    private Instant closedAt;

    private long version;

    protected Campaign() {}

    Campaign(UUID id, UUID operatorId, CampaignPlan plan, Instant now) {
        this.id = id;
        this.operatorId = operatorId;
        this.principalId = plan.principalId();
        this.name = plan.name().strip();
        this.purpose = plan.purpose();
        this.medium = plan.mediumOrTelephone();
        this.recipient = plan.recipient() == null ? null : plan.recipient().strip();
        this.state = CampaignState.PLANNED;
        this.createdAt = now;
    }

    /** @throws DomainException 409 when it cannot be opened from here; whether it may, a live consultation decides */
    CampaignTransitions.Step open(LiveConsultations.Sealed consultation, Instant now) {
        CampaignTransitions.Step step = apply(CampaignAction.OPENING);
        openedAt = now;
        openedWith = consultation.id();
        return step;
    }

    /** @throws DomainException 409 when it is closed already */
    CampaignTransitions.Step close(Instant now) {
        CampaignTransitions.Step step = apply(CampaignAction.CLOSURE);
        closedAt = now;
        return step;
    }

    private CampaignTransitions.Step apply(CampaignAction action) {
        CampaignTransitions.Step step = stepFor(action);
        state = step.to();
        version++;
        return step;
    }

    CampaignTransitions.Step stepFor(CampaignAction action) {
        return CampaignTransitions.find(state, action)
                .orElseThrow(() -> new DomainException(
                        OperatorProblems.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                        "La campagna è nello stato %s: da qui questo passaggio non esiste.",
                                        "The campaign is in the state %s: from there this step does not exist.")
                                .with(state)));
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    /** For whom the operator, an outsourcer then, runs it; null when for itself. */
    public UUID principalId() {
        return principalId;
    }

    public String name() {
        return name;
    }

    public CampaignPurpose purpose() {
        return purpose;
    }

    public CampaignMedium medium() {
        return medium;
    }

    /** Who receives the numbers; null unless they are passed on. */
    public String recipient() {
        return recipient;
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
