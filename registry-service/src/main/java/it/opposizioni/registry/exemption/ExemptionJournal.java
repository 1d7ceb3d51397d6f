package it.opposizioni.registry.exemption;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.exemption.ExemptionEvents.Told;
import it.opposizioni.registry.exemption.ExemptionsInForce.Changed;
import it.opposizioni.registry.history.ActChannel;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.holder.ActingDelegate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records a change of an exemption in its two places: the append-only history and the events. */
@ApplicationScoped
class ExemptionJournal {

    private static final String REMEMBER = """
            insert into exemption_history
            (exemption_id, version, change, at, opposition_id, number, operator_id, valid_from, valid_until, event_id, delegation_id,
                channel, received_at, desk_request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** What comes first to an exemption is that it is granted, or taken back; what comes next ends it. */
    private static final String OF_NUMBER = """
            select h.exemption_id, h.opposition_id, h.operator_id, h.version,
                row_number() over (partition by h.exemption_id order by h.version) > 1, h.at, h.valid_from, h.valid_until
            from exemption e join exemption_history h on h.exemption_id = e.id
            where e.number = ? order by h.at, h.exemption_id, h.version
            """;

    private static final String ACTS = """
            select exemption_id, change, channel, received_at, desk_request_id, delegation_id
            from exemption_history where exemption_id = any (?) order by exemption_id, version
            """;

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final ActingDelegate acting;

    ExemptionJournal(Jdbc jdbc, Outbox outbox, ActingDelegate acting) {
        this.acting = acting;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** @param ground null for what its holder asked for, signed in */
    void granted(Exemption exemption, Told told, Ground ground) {
        UUID event = outbox.append(ExemptionEvents.granted(exemption, told));
        remember(ExemptionChange.GRANTED, exemption, exemption.grantedAt(), event, ground);
    }

    /** @param ground null for what its holder asked for, signed in, and for what nobody asked for */
    void ended(Exemption exemption, Told told, Ground ground) {
        UUID event = outbox.append(ExemptionEvents.ended(exemption, told));
        remember(ExemptionChange.of(exemption.endReason()), exemption, exemption.endedAt(), event, ground);
    }

    /** Only told: the history has had its end from the beginning. */
    void expired(Exemption exemption, Told told) {
        outbox.append(ExemptionEvents.expired(exemption, told));
    }

    void recovered(Exemption exemption, Instant knownAt) {
        UUID event = outbox.append(ExemptionEvents.granted(exemption, Told.NOBODY));
        remember(ExemptionChange.RECOVERED, exemption, knownAt, event, null);
    }

    void endRecovered(Exemption exemption) {
        UUID event = outbox.append(ExemptionEvents.ended(exemption, Told.NOBODY));
        remember(ExemptionChange.RECOVERED, exemption, exemption.endedAt(), event, null);
    }

    List<Changed> of(PhoneNumber number) {
        return jdbc.query(
                OF_NUMBER,
                row -> new Changed(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        row.getBoolean(5),
                        Jdbc.instant(row, 6),
                        Jdbc.instant(row, 7),
                        Jdbc.instant(row, 8)),
                number.digits());
    }

    /** What happened to each and who asked for it, oldest first. */
    Map<UUID, List<ExemptionAct>> acts(Collection<UUID> exemptions) {
        return jdbc
                .query(ACTS, row -> Map.entry(row.getObject(1, UUID.class), act(row)), (Object)
                        exemptions.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static ExemptionAct act(ResultSet row) throws SQLException {
        return ExemptionAct.of(ExemptionChange.valueOf(row.getString(2)), ground(row));
    }

    /** A row of a delegate names the delegation and no channel. */
    private static Ground ground(ResultSet row) throws SQLException {
        String channel = row.getString(3);
        UUID delegation = row.getObject(6, UUID.class);
        if (channel != null) {
            return new Ground(
                    ActChannel.valueOf(channel), Jdbc.instant(row, 4), row.getObject(5, UUID.class), delegation);
        }
        return delegation == null ? null : Ground.ofDelegate(delegation);
    }

    /** Under which it was asked for: now, or when a job carries out what was asked for before. */
    private UUID delegation(ExemptionChange change, Ground ground) {
        return ground != null && ground.delegationId() != null
                ? ground.delegationId()
                : acting.delegation().filter(_ -> change.isAskedFor()).orElse(null);
    }

    private void remember(ExemptionChange change, Exemption exemption, Instant at, UUID event, Ground ground) {
        ExemptionPeriod period = exemption.period();
        jdbc.update(
                REMEMBER,
                exemption.id(),
                exemption.version(),
                change.name(),
                at,
                exemption.oppositionId(),
                exemption.number().digits(),
                exemption.operatorId(),
                period.from(),
                period.until(),
                event,
                delegation(change, ground),
                ground == null || ground.delegationId() != null
                        ? null
                        : ground.channel().name(),
                ground == null ? null : ground.receivedAt(),
                ground == null ? null : ground.requestId());
    }
}
