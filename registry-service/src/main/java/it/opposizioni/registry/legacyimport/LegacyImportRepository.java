package it.opposizioni.registry.legacyimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.systemstate.Job;
import it.opposizioni.kit.systemstate.JobSource;
import it.opposizioni.registry.bulk.InvalidLine;
import it.opposizioni.registry.bulk.ReceivedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LegacyImportRepository implements PanacheRepositoryBase<LegacyImport, UUID>, JobSource {

    private static final UUID LARGEST = new UUID(-1L, -1L);

    private static final String ADD = """
            insert into legacy_import (id, state, imported_by, imported_at, effective_from, active_from, sha256, bytes, runs,
                received, invalid_lines, recorded, already_present)
            values (?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
            on conflict (sha256) where runs is not null and state <> 'CANCELLED' do nothing
            """;

    /** A worker of this very process has died with its connection, not with the process. */
    private static final String CLAIMABLE = """
            select id from legacy_import
            where state in ('RECEIVED', 'RUNNING') and (lease_until is null or lease_until < ? or worker = ?)
            order by id limit 1 for update skip locked
            """;

    private static final String ENDED = """
            select id from legacy_import i where state in ('COMPLETED', 'CANCELLED')
            and exists (select from legacy_import_block b where b.import_id = i.id)
            """;

    private static final String UNDER_WAY = """
            select id, state, imported_at, recorded + already_present, received - invalid_lines
            from legacy_import where state in ('RECEIVED', 'RUNNING') order by id
            """;

    private final Jdbc jdbc;

    LegacyImportRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Who sends a file, and since when its numbers were protected. */
    record Sender(String person, Instant now, Instant effectiveFrom, Instant activeFrom) {}

    /** @return false when the same file was imported before, or is being imported */
    boolean add(UUID id, Sender sender, ReceivedFile file, int runs) {
        return jdbc.update(
                        ADD,
                        id,
                        sender.person(),
                        sender.now(),
                        sender.effectiveFrom(),
                        sender.activeFrom(),
                        file.sha256(),
                        file.bytes(),
                        runs,
                        file.received(),
                        file.invalidLines())
                == 1;
    }

    void addInvalid(UUID id, List<InvalidLine> lines) {
        jdbc.batch("insert into legacy_import_invalid_line (import_id, line, code) values (?, ?, ?)", lines, invalid ->
                new Object[] {id, invalid.line(), invalid.code()});
    }

    List<InvalidLine> invalid(UUID id) {
        return jdbc.query(
                "select line, code from legacy_import_invalid_line where import_id = ? order by line",
                row -> new InvalidLine(row.getLong(1), row.getString(2)),
                id);
    }

    LegacyImport ofContent(String sha256) {
        return find("sha256 = ?1 and state <> ?2 and runs is not null", sha256, ImportState.CANCELLED)
                .singleResult();
    }

    /** The oldest that nobody works on, locked. */
    Optional<LegacyImport> claimable(UUID worker, Instant now) {
        return jdbc.first(CLAIMABLE, row -> row.getObject(1, UUID.class), now, worker)
                .map(this::findById);
    }

    Optional<LegacyImport> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that need their numbers no more, and still have them. */
    List<UUID> ended() {
        return jdbc.query(ENDED, row -> row.getObject(1, UUID.class));
    }

    /** Newest first; ids of version 7 grow with time. */
    List<LegacyImport> latest(Optional<UUID> after, int limit) {
        return find("id < ?1 order by id desc", after.orElse(LARGEST))
                .page(0, limit)
                .list();
    }

    @Override
    public List<Job> underWay() {
        return jdbc.query(
                UNDER_WAY,
                row -> new Job(
                        row.getObject(1, UUID.class),
                        "legacy-import",
                        ImportState.valueOf(row.getString(2)) == ImportState.RUNNING
                                ? Job.State.RUNNING
                                : Job.State.WAITING,
                        Jdbc.instant(row, 3),
                        row.getLong(4),
                        row.getLong(5)));
    }
}
