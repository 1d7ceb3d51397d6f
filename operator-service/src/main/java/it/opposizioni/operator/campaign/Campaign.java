package it.opposizioni.operator.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What consultations are made for. */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String name;

    @Enumerated(EnumType.STRING)
    private CampaignPurpose purpose;

    private String recipient;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Campaign() {}

    Campaign(UUID id, UUID operatorId, CampaignPlan plan, Instant now) {
        this.id = id;
        this.operatorId = operatorId;
        this.name = plan.name().strip();
        this.purpose = plan.purpose();
        this.recipient = plan.recipient() == null ? null : plan.recipient().strip();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    String name() {
        return name;
    }

    CampaignPurpose purpose() {
        return purpose;
    }

    String recipient() {
        return recipient;
    }

    Instant createdAt() {
        return createdAt;
    }
}
