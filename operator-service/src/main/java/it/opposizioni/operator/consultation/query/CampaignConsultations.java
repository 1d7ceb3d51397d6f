package it.opposizioni.operator.consultation.query;

import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.LiveConsultations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finds the consultations of campaigns: those of lists, made for the campaign and its principal. A quick check is none of them. */
@ApplicationScoped
class CampaignConsultations implements LiveConsultations {

    private static final String NEWEST = """
        select p.id, c.id as consultation_id, c.sealed_at, c.valid_until from campaign p cross join lateral (
            select id, sealed_at, valid_until from consultation
            where campaign_id = p.id and operator_id = p.operator_id and on_behalf_of is not distinct from p.principal_id
            and state = 'SEALED' and kind = 'LIST' order by valid_until desc, id desc limit 1
        ) c where p.id in ?1
        """;

    private final EntityManager database;

    CampaignConsultations(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Sealed> newestOf(Collection<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return Map.of();
        }
        return database
                .unwrap(Session.class)
                .createNativeQuery(NEWEST, Object[].class)
                .setParameter(1, campaigns.stream().map(Campaign::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Sealed((UUID) row[1], (Instant) row[2], (Instant) row[3])));
    }
}
