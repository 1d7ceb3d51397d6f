package it.opposizioni.registry.bulk;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the numbers of files that are not dealt with yet, encrypted, in the database: so that any process of the service can go on with
 * a job, and what belongs together is one commit. Its tables are named after the first kind of job that there was.
 *
 * <p>A number is any that is not negative; what a job knows besides a phone number stands in its lowest digits.
 */
@ApplicationScoped
public class NumberStore implements EncryptedColumns {

    /** Of a block, about 40 kB: each run that is merged holds one. */
    private static final int NUMBERS = 16_384;

    private static final Text BROKEN_OFF = Text.of(
            "Il file è rimasto fermo troppo a lungo: invialo di nuovo.",
            "The file stood still for too long: send it again.");

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final BulkConfig config;
    private final LongWork longWork;
    private final Now now;

    NumberStore(Jdbc jdbc, PersonalData personalData, BulkConfig config, LongWork longWork, Now now) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.config = config;
        this.longWork = longWork;
        this.now = now;
    }

    private record Block(int number, byte[] numbers) {}

    @Transactional
    void begin(UUID id) {
        jdbc.update(
                "insert into legacy_import_upload (id, alive_until) values (?, ?)",
                id,
                now.get().plus(config.uploadPatience()));
    }

    /** @throws DomainException 409 when it was silent for so long that it counts as broken off */
    @Transactional
    void stayAlive(UUID id) {
        int known = jdbc.update(
                "update legacy_import_upload set alive_until = ? where id = ?",
                now.get().plus(config.uploadPatience()),
                id);
        requireUpload(known);
    }

    /** In the transaction in which its job begins. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID id) {
        requireUpload(jdbc.update("delete from legacy_import_upload where id = ?", id));
    }

    private static void requireUpload(int known) {
        if (known == 0) {
            throw new DomainException(CommonProblems.CONFLICT, BROKEN_OFF);
        }
    }

    /** @param ascending the first {@code count} are a run */
    @Transactional
    void add(UUID id, int run, long[] ascending, int count) {
        stayAlive(id);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < count; from += NUMBERS) {
            blocks.add(new Block(blocks.size(), NumberBlock.encode(ascending, from, Math.min(count, from + NUMBERS))));
        }
        jdbc.batch(
                "insert into legacy_import_block (import_id, run, block, numbers) values (?, ?, ?, ?)",
                blocks,
                block -> new Object[] {
                    id, run, block.number(), personalData.encrypt(block.numbers(), context(id, run, block.number()))
                });
    }

    /** Empty after the run's last block. */
    public Optional<NumberBlock> block(UUID id, int run, int block) {
        return jdbc.first(
                        "select numbers from legacy_import_block where import_id = ? and run = ? and block = ?",
                        row -> row.getBytes(1),
                        id,
                        run,
                        block)
                .map(bytes -> new NumberBlock(personalData.decrypt(bytes, context(id, run, block))));
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.bytes(
                "legacy_import_block",
                "numbers",
                List.of("import_id", "run", "block"),
                row -> context(row.getObject("import_id", UUID.class), row.getInt("run"), row.getInt("block"))));
    }

    private static byte[] context(UUID id, int run, int block) {
        return "legacy-import/%s/%d/%d".formatted(id, run, block).getBytes(StandardCharsets.US_ASCII);
    }

    /** Deletes the numbers of an upload or a job. */
    @Transactional
    public void discard(UUID id) {
        longWork.allow(LongWork.SWEEP);
        jdbc.update("delete from legacy_import_upload where id = ?", id);
        jdbc.update("delete from legacy_import_block where import_id = ?", id);
    }

    /** Uploads that have been silent for too long. */
    List<UUID> silentUploads() {
        return jdbc.query(
                "select id from legacy_import_upload where alive_until < ?",
                row -> row.getObject(1, UUID.class),
                now.get());
    }

    /** Deletes such an upload, unless it has moved on since. */
    @Transactional
    void abandon(UUID id) {
        longWork.allow(LongWork.SWEEP);
        if (jdbc.update("delete from legacy_import_upload where id = ? and alive_until < ?", id, now.get()) == 1) {
            jdbc.update("delete from legacy_import_block where import_id = ?", id);
        }
    }
}
