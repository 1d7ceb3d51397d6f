package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.operator.consultation.engine.index.ExemptionCheck;
import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import it.opposizioni.operator.consultation.engine.index.PartCheck;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Compares the indexes of both media with the tables of one moment, part by part. Lists are compared and changes go on meanwhile: a
 * register that is held never changes, and its memory is read as a list reads it.
 */
@ApplicationScoped
class IndexComparison {

    private static final Logger LOG = Logger.getLogger(IndexComparison.class);

    /** Each time something else may have changed just before. */
    private static final int ATTEMPTS = 20;

    private final IndexLoader loader;
    private final ReplicaReader reader;

    IndexComparison(IndexLoader loader, ReplicaReader reader) {
        this.loader = loader;
        this.reader = reader;
    }

    /** @return how many entries differ; empty while the tables are the register of no instant, for then no index is of them */
    OptionalLong differences() {
        long[] found = {-1};
        for (int attempt = 0; found[0] < 0 && attempt < ATTEMPTS; attempt++) {
            loader.catchUp();
            reader.inSnapshot(snapshot -> {
                Registers registers = loader.sameAs(snapshot.state()).orElse(null);
                if (registers != null) {
                    found[0] = compare(snapshot, registers);
                }
            });
        }
        return found[0] < 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    private static long compare(ReplicaSnapshot snapshot, Registers registers) throws SQLException, IOException {
        ExemptionCheck exemptions = new ExemptionCheck(registers.telephone());
        List<KeyRange> parts = PartCheck.parts();
        long differences = 0;
        for (int part = 0; part < parts.size(); part++) {
            PartCheck telephone = PartCheck.of(registers.telephone(), part);
            PartCheck post = PartCheck.of(registers.post(), part);
            Map<Exempted, ExemptionPeriods> periods = new HashMap<>();
            snapshot.part(
                    parts.get(part),
                    (number, calls, mail) -> {
                        if (calls) {
                            telephone.expectOpposed(number);
                        }
                        if (mail) {
                            post.expectOpposed(number);
                        }
                    },
                    (operator, number, period) -> {
                        telephone.expectExempted(number);
                        post.expectExempted(number);
                        periods.merge(new Exempted(operator, number), period, ExemptionPeriods::and);
                    });
            periods.forEach((exempted, all) -> exemptions.expect(exempted.operator(), exempted.number(), all));
            differences += named(parts.get(part), telephone.differences() + post.differences());
        }
        return differences + exemptions.differences();
    }

    private record Exempted(UUID operator, long number) {}

    private static long named(KeyRange part, long differences) {
        if (differences > 0) {
            LOG.errorf(
                    "The register's index differs from its table in %d entries of the range %d to %d",
                    differences, part.from(), part.to());
        }
        return differences;
    }
}
