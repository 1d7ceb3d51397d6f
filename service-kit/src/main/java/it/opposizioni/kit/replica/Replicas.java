package it.opposizioni.kit.replica;

import io.quarkus.arc.All;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.kit.stream.Watermarks;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The copies of this service as the registrar sees them, compares them and has them built again. */
@ApplicationScoped
public class Replicas {

    private static final Logger LOG = Logger.getLogger(Replicas.class);

    private static final Text COMPARING =
            Text.of("Un confronto di questa copia è già in corso.", "A comparison of this copy is under way already.");

    private static final Text REBUILDING =
            Text.of("Questa copia si sta già ricostruendo.", "This copy is being built again already.");

    private final Repairs repairs;
    private final ReplicaStates states;
    private final Watermarks watermarks;
    private final List<ReplicaIndex> indexes;

    Replicas(Repairs repairs, ReplicaStates states, Watermarks watermarks, @All List<ReplicaIndex> indexes) {
        this.repairs = repairs;
        this.states = states;
        this.watermarks = watermarks;
        this.indexes = indexes;
    }

    @Transactional
    public List<ReplicaState> list() {
        return repairs.copies().stream().map(this::state).toList();
    }

    /**
     * Asks the publisher for the digests of everything.
     *
     * @param by who wants it
     * @throws DomainException 404 when there is no such copy, 409 while another comparison of it is under way
     */
    @Transactional
    public ReplicaState compare(String name, String by) {
        ReplicaCopy copy = require(name);
        states.lock(name);
        if (states.comparingSince(name).isPresent()) {
            throw new DomainException(CommonProblems.REPLICA_BUSY, COMPARING);
        }
        LOG.infof("%s compares the copy %s", by, name);
        repairs.compare(copy, "on demand");
        return state(copy);
    }

    /**
     * Asks the publisher for everything. The copy serves meanwhile.
     *
     * @param by who wants it
     * @throws DomainException 404 when there is no such copy, 409 while it is being built again
     */
    @Transactional
    public ReplicaState rebuild(String name, String by) {
        ReplicaCopy copy = require(name);
        states.lock(name);
        if (states.rebuild(name).isPresent()) {
            throw new DomainException(CommonProblems.REPLICA_BUSY, REBUILDING);
        }
        LOG.infof("%s builds the copy %s again", by, name);
        repairs.rebuild(copy, "on demand");
        return state(copy);
    }

    /** When the last comparison with the publisher was finished; empty before the first. */
    @Transactional
    public Optional<Instant> lastCompared(String name) {
        return states.lastComparison(name).map(ReplicaState.Comparison::at);
    }

    private ReplicaCopy require(String name) {
        return repairs.copies().stream()
                .filter(copy -> copy.replica().equals(name))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private ReplicaState state(ReplicaCopy copy) {
        String name = copy.replica();
        return new ReplicaState(
                name,
                copy.publisher(),
                watermarks.known(copy.subscriber()).map(Watermark::asOf).orElse(null),
                states.openDifferences(name),
                states.lastComparison(name).orElse(null),
                states.comparingSince(name).orElse(null),
                states.rebuild(name).orElse(null),
                indexes.stream()
                        .filter(index -> index.replica().equals(name))
                        .flatMap(index -> index.lastCheck().stream())
                        .map(check -> new ReplicaState.IndexCheck(check.at(), check.differences()))
                        .findFirst()
                        .orElse(null));
    }
}
