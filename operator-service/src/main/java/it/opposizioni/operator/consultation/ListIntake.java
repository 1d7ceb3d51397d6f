package it.opposizioni.operator.consultation;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.index.CurrentRegister;
import it.opposizioni.operator.consultation.index.Exemptions;
import it.opposizioni.operator.consultation.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.list.ComparedWith;
import it.opposizioni.operator.consultation.list.GuardedGzip;
import it.opposizioni.operator.consultation.list.ListComparison;
import it.opposizioni.operator.consultation.list.ListCounts;
import it.opposizioni.operator.consultation.list.ListLayout;
import it.opposizioni.operator.consultation.list.ListLimits;
import it.opposizioni.operator.consultation.list.ListOptions;
import it.opposizioni.operator.consultation.list.ListOutputs;
import it.opposizioni.operator.consultation.list.ListProgress;
import it.opposizioni.operator.consultation.list.ListRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes a list from its first byte to the seal. It is compared, hashed and written while it arrives, against one state of the
 * register; outside of any transaction, because a list may take minutes.
 */
@ApplicationScoped
class ListIntake {

    private static final Logger LOG = Logger.getLogger(ListIntake.class);
    private static final int CHUNK = 64 << 10;
    private static final Text REUSED = Text.of(
            "La chiave è già stata usata per un'altra lista o campagna: usane una nuova.",
            "The key was used for another list or campaign: use a new one.");
    private static final Text BROKEN_OFF = Text.of(
            "La lista non è arrivata per intero: inviala di nuovo.", "The list did not arrive whole: send it again.");

    private final ConsultationService consultations;
    private final CurrentRegister register;
    private final ListStore store;
    private final ConsultationConfig config;

    ListIntake(
            ConsultationService consultations, CurrentRegister register, ListStore store, ConsultationConfig config) {
        this.consultations = consultations;
        this.register = register;
        this.store = store;
        this.config = config;
    }

    /** What comes with a list. */
    record Delivery(UUID operatorId, UUID campaignId, String key, boolean compressed) {}

    /** @throws DomainException the list was refused or broken off; the consultation has failed then, without a result */
    Consultation receive(Delivery delivery, InputStream body) {
        RegisterSnapshot snapshot = register.latest();
        Consultation consultation =
                consultations.begin(delivery.operatorId(), delivery.campaignId(), delivery.key(), snapshot);
        DigestingInput arriving = new DigestingInput(body);
        if (!consultation.isReceiving()) {
            return repeated(consultation, delivery, arriving);
        }
        try {
            Comparison comparison = compare(consultation.id(), snapshot, arriving, delivery.compressed());
            return consultations.seal(consultation.id(), comparison);
        } catch (ListRefusedException e) {
            fail(consultation.id(), e.reason().name(), e.line());
            throw ListProblems.of(e);
        } catch (DomainException e) {
            fail(consultation.id(), Failure.NOT_ALLOWED.name(), null);
            throw e;
        } catch (IOException e) {
            fail(consultation.id(), Failure.BROKEN_OFF.name(), null);
            throw new DomainException(CommonProblems.INVALID_BODY, BROKEN_OFF);
        } catch (RuntimeException e) {
            fail(consultation.id(), Failure.INTERNAL.name(), null);
            throw e;
        }
    }

    /** The same key again: the first answer, provided that it is the same list for the same campaign. */
    private Consultation repeated(Consultation known, Delivery delivery, DigestingInput arriving) {
        try {
            drain(arriving);
        } catch (IOException e) {
            throw new DomainException(CommonProblems.INVALID_BODY, BROKEN_OFF);
        }
        if (!known.campaignId().equals(delivery.campaignId())
                || !arriving.sha256().equals(known.inputSha256())) {
            throw new DomainException(CommonProblems.IDEMPOTENCY_KEY_REUSED, REUSED);
        }
        return known;
    }

    private Comparison compare(UUID id, RegisterSnapshot snapshot, DigestingInput arriving, boolean compressed)
            throws IOException {
        ListLimits limits = config.limits();
        InputStream list = compressed ? new GuardedGzip(arriving, limits) : arriving;
        ListCounts counts;
        DigestingOutput callable = create(id, ConsultationFile.Name.CALLABLE);
        DigestingOutput opposed = create(id, ConsultationFile.Name.OPPOSED);
        DigestingOutput invalid = create(id, ConsultationFile.Name.INVALID);
        try (OutputStream _ = callable;
                OutputStream _ = opposed;
                OutputStream _ = invalid) {
            ListOutputs outputs = new ListOutputs(callable, opposed, OutputStream.nullOutputStream(), invalid);
            ComparedWith with = new ComparedWith(snapshot, Exemptions.none(), snapshot.asOf());
            ListOptions options = new ListOptions(ListLayout.FIRST_COLUMN, limits, 1);
            counts = new ListComparison(with, outputs, options, heartbeat(id, arriving)).run(list);
            drain(arriving);
        }
        return new Comparison(
                counts,
                arriving.bytes(),
                arriving.sha256(),
                List.of(
                        callable.file(ConsultationFile.Name.CALLABLE),
                        opposed.file(ConsultationFile.Name.OPPOSED),
                        invalid.file(ConsultationFile.Name.INVALID)));
    }

    private DigestingOutput create(UUID id, ConsultationFile.Name file) throws IOException {
        return new DigestingOutput(store.create(id, file));
    }

    private ListProgress heartbeat(UUID id, DigestingInput arriving) {
        long interval = config.heartbeat().toNanos();
        long[] next = {System.nanoTime() + interval};
        return soFar -> {
            if (System.nanoTime() - next[0] > 0) {
                consultations.beat(id, soFar, arriving.bytes());
                next[0] = System.nanoTime() + interval;
            }
        };
    }

    /** What follows the end of a compressed list belongs to what was sent, and to its digest. */
    private static void drain(InputStream rest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (rest.read(chunk, 0, CHUNK) >= 0) {
            // only hashed
        }
    }

    private void fail(UUID id, String reason, Long line) {
        try {
            consultations.fail(id, reason, line);
            store.discard(id);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "Consultation %s could not be marked as failed; the sweep will do it", id);
        }
    }
}
