package it.opposizioni.operator.consultation.query;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.operator.campaign.Campaign;
import it.opposizioni.operator.campaign.LiveConsultations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers campaigns about the lists that were compared for them; checks of single numbers do not count. */
@ApplicationScoped
class CampaignConsultations implements LiveConsultations {

    private static final String NEWEST = """
            select p.id, c.id, c.sealed_at, c.valid_until
            from unnest(?, ?, ?) as p (id, operator_id, principal_id) cross join lateral (
                select id, sealed_at, valid_until from consultation
                where campaign_id = p.id and operator_id = p.operator_id and on_behalf_of is not distinct from p.principal_id
                and state = 'SEALED' and kind = 'LIST' order by valid_until desc, id desc limit 1
            ) c
            """;

    private final Jdbc database;

    CampaignConsultations(Jdbc database) {
        this.database = database;
    }

    private record Newest(UUID campaignId, Sealed consultation) {}

    @Override
    public Map<UUID, Sealed> newestOf(Collection<Campaign> campaigns) {
        return database
                .query(
                        NEWEST,
                        CampaignConsultations::read,
                        ids(campaigns, Campaign::id),
                        ids(campaigns, Campaign::operatorId),
                        ids(campaigns, Campaign::principalId))
                .stream()
                .collect(Collectors.toMap(Newest::campaignId, Newest::consultation));
    }

    private static UUID[] ids(Collection<Campaign> campaigns, Function<Campaign, UUID> id) {
        return campaigns.stream().map(id).toArray(UUID[]::new);
    }

    private static Newest read(ResultSet row) throws SQLException {
        return new Newest(
                row.getObject(1, UUID.class),
                new Sealed(row.getObject(2, UUID.class), Jdbc.instant(row, 3), Jdbc.instant(row, 4)));
    }
}
