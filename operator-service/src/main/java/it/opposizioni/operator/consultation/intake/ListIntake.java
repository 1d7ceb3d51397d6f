package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.FileStore.Durability;
import it.opposizioni.kit.store.NewFile;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.RegisterFreshness;
import it.opposizioni.operator.consultation.cleanup.FailureRecorder;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.format.PeekableInputStream;
import it.opposizioni.operator.consultation.engine.format.Signature;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Receives a list from its first byte. Text whose columns are known is compared, hashed and written while it arrives, against one
 * state of the register, up to the seal; anything else is stored first, and compared afterwards. Outside of any transaction, because a
 * list may take minutes.
 */
@ApplicationScoped
class ListIntake {

    private static final Logger LOG = Logger.getLogger(ListIntake.class);
    private static final int CHUNK = 64 << 10;

    private final IntakeService transactions;
    private final StoredListIntake stored;
    private final ArrivingListIntake arrivals;
    private final CurrentRegister register;
    private final RegisterFreshness freshness;
    private final FileStore store;
    private final FailureRecorder failures;
    private final ListOpener opener;

    ListIntake(
            IntakeService transactions,
            StoredListIntake stored,
            ArrivingListIntake arrivals,
            CurrentRegister register,
            RegisterFreshness freshness,
            FileStore store,
            FailureRecorder failures,
            ConsultationConfig config) {
        this.transactions = transactions;
        this.stored = stored;
        this.arrivals = arrivals;
        this.register = register;
        this.freshness = freshness;
        this.store = store;
        this.failures = failures;
        this.opener = new ListOpener(config.limits());
    }

    /** @throws DomainException the list was refused or did not arrive completely; then the consultation has failed, without a result */
    Consultation receive(UploadRequest request, InputStream body) {
        Optional<Registers> registers = register.latestIfKnown();
        Consultation consultation = transactions.begin(request);
        if (!consultation.is(ConsultationState.RECEIVING)) {
            return repeated(consultation, request, body);
        }
        try {
            return take(
                    consultation,
                    registers.map(consultation.purpose()::registerIn).filter(freshness::allows),
                    request,
                    body);
        } catch (IOException | RuntimeException e) {
            UploadFailure failure = UploadFailure.of(e, request.isRepetition());
            if (failure.is(ConsultationFailure.INTERNAL) || failure.is(ConsultationFailure.LIST_GONE)) {
                LOG.errorf(e, "The list of consultation %s could not be received", consultation.id());
            }
            failures.record(consultation, failure);
            throw failure.problem();
        }
    }

    /** The same key again: the first answer, provided that list, column, campaign and options are the same. */
    private Consultation repeated(Consultation known, UploadRequest request, InputStream body) {
        DigestingInputStream arriving = new DigestingInputStream(body, NewFile.nowhere());
        try {
            drain(arriving);
        } catch (IOException e) {
            throw UploadFailure.of(e, request.isRepetition()).problem();
        }
        if (!known.purpose().campaignId().equals(request.campaignId())
                || !request.options().equals(UploadOptions.of(known))
                || !request.columns().mayBe(known.list().layout())
                || !arriving.sha256().equals(known.list().sha256())) {
            throw IdempotencyKeys.reused();
        }
        return known;
    }

    /** @param snapshot empty when the register is too old: the list is stored, and waits for it */
    private Consultation take(
            Consultation of, Optional<RegisterSnapshot> snapshot, UploadRequest request, InputStream body)
            throws IOException {
        PeekableInputStream raw = PeekableInputStream.of(body);
        boolean storedFirst = request.columns().ask() || snapshot.isEmpty();
        boolean plain = Signature.of(raw.head()) == Signature.TEXT;
        try (NewFile copy = copy(of.id(), storedFirst || !plain)) {
            DigestingInputStream arriving = new DigestingInputStream(raw, copy);
            PeekableInputStream sent = PeekableInputStream.of(arriving);
            requireGzip(request, sent);
            PeekableInputStream unzipped = opener.unzip(sent);
            Compression compression = unzipped == sent ? Compression.NONE : Compression.GZIP;
            if (!storedFirst && Signature.of(unzipped.head()) == Signature.TEXT) {
                OpenedList list = opener.text(unzipped, compression);
                return arrivals.compare(of, snapshot.get(), request.columns(), list, arriving);
            }
            stored.receive(of, sent, arriving, plain);
            arriving.endCopy();
            return stored.store(of, request.columns(), arriving.bytes(), arriving.sha256());
        }
    }

    /**
     * The list as it was sent, also of one that is not to be retained: should the register become too old before the seal, it is compared
     * again. Until then the copy of one that is compared at once may be lost, and nothing waits for it. Whether compressed bytes can be
     * compared at once is not known yet.
     */
    private NewFile copy(UUID id, boolean storedFirst) throws IOException {
        return store.create(id, StoredList.INPUT, storedFirst ? Durability.FORCED : Durability.LAZY);
    }

    private static void requireGzip(UploadRequest request, PeekableInputStream sent) throws ListRefusedException {
        if (request.gzip() && Signature.of(sent.head()) != Signature.GZIP) {
            throw new ListRefusedException(Reason.BROKEN_COMPRESSION, 1);
        }
    }

    /** What follows the end of a compressed list belongs to what was sent, and to its digest. */
    static void drain(InputStream rest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (rest.read(chunk, 0, CHUNK) >= 0) {
            // only hashed
        }
    }
}
