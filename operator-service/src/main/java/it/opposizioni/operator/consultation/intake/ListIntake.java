package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.consultation.ComparisonResult;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.cleanup.FailureRecorder;
import it.opposizioni.operator.consultation.comparison.ListComparer;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.HeaderLine;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.format.PeekableInputStream;
import it.opposizioni.operator.consultation.engine.format.Signature;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import it.opposizioni.operator.consultation.file.ReceivedList;
import it.opposizioni.operator.consultation.file.StoredList;
import it.opposizioni.operator.consultation.store.ListStore;
import it.opposizioni.operator.consultation.store.ListStore.Durability;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private final ListComparer comparer;
    private final Seal seal;
    private final CurrentRegister register;
    private final ListStore store;
    private final FailureRecorder failures;
    private final ListOpener opener;

    ListIntake(
            IntakeService transactions,
            StoredListIntake stored,
            ListComparer comparer,
            Seal seal,
            CurrentRegister register,
            ListStore store,
            FailureRecorder failures,
            ConsultationConfig config) {
        this.transactions = transactions;
        this.stored = stored;
        this.comparer = comparer;
        this.seal = seal;
        this.register = register;
        this.store = store;
        this.failures = failures;
        this.opener = new ListOpener(config.limits());
    }

    /** @throws DomainException the list was refused or did not arrive completely; then the consultation has failed, without a result */
    Consultation receive(UploadRequest request, InputStream body) {
        Registers registers = register.latest();
        Consultation consultation = transactions.begin(request);
        if (!consultation.is(ConsultationState.RECEIVING)) {
            return repeated(consultation, request, body);
        }
        try {
            return take(consultation, consultation.purpose().registerIn(registers), request, body);
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
        DigestingInputStream arriving = new DigestingInputStream(body, OutputStream.nullOutputStream());
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

    private Consultation take(Consultation of, RegisterSnapshot snapshot, UploadRequest request, InputStream body)
            throws IOException {
        PeekableInputStream raw = PeekableInputStream.of(body);
        boolean ask = request.columns().ask();
        boolean plain = Signature.of(raw.head()) == Signature.TEXT;
        try (OutputStream copy = copy(of.id(), request, plain)) {
            DigestingInputStream arriving = new DigestingInputStream(raw, copy);
            PeekableInputStream sent = PeekableInputStream.of(arriving);
            requireGzip(request, sent);
            PeekableInputStream unzipped = opener.unzip(sent);
            Compression compression = unzipped == sent ? Compression.NONE : Compression.GZIP;
            if (!ask && Signature.of(unzipped.head()) == Signature.TEXT) {
                return compareArriving(of, snapshot, request, opener.text(unzipped, compression), arriving);
            }
            stored.receive(of, sent, arriving, plain);
            arriving.endCopy();
            return stored.store(of, request.columns(), arriving.bytes(), arriving.sha256());
        }
    }

    /**
     * The list as it was sent. Of one that is compared at once it may be lost, and nothing waits for it: it is for a repetition
     * only. Whether compressed bytes can be compared at once is not known yet.
     */
    private OutputStream copy(UUID id, UploadRequest request, boolean plain) throws IOException {
        boolean needed = request.columns().ask() || !plain;
        return request.options().keepList() || needed
                ? store.create(id, StoredList.INPUT, needed ? Durability.FORCED : Durability.LAZY)
                : OutputStream.nullOutputStream();
    }

    private static void requireGzip(UploadRequest request, PeekableInputStream sent) throws ListRefusedException {
        if (request.gzip() && Signature.of(sent.head()) != Signature.GZIP) {
            throw new ListRefusedException(Reason.BROKEN_COMPRESSION, 1);
        }
    }

    private Consultation compareArriving(
            Consultation of,
            RegisterSnapshot snapshot,
            UploadRequest request,
            OpenedList list,
            DigestingInputStream arriving)
            throws IOException {
        ListLayout layout = request.columns().in(list);
        ComparisonResult comparison = comparer.compare(of, snapshot, list, layout, arriving::bytes);
        try {
            drain(arriving);
            arriving.endCopy();
            if (!request.options().keepList()) {
                store.discard(of.id(), StoredList.INPUT);
            }
            ListFormat format = HeaderLine.of(list).names().size() > 1 ? ListFormat.CSV : ListFormat.TXT;
            ReceivedList received = new ReceivedList(
                    arriving.bytes(),
                    arriving.sha256(),
                    format,
                    list.compression(),
                    request.options().keepList());
            Consultation sealed = seal.seal(of.id(), of.lease().attempt(), received, comparison);
            seal.recordNumbers(of.id(), comparison);
            return sealed;
        } catch (IOException | RuntimeException e) {
            comparison.numbers().close();
            throw e;
        }
    }

    /** What follows the end of a compressed list belongs to what was sent, and to its digest. */
    private static void drain(InputStream rest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (rest.read(chunk, 0, CHUNK) >= 0) {
            // only hashed
        }
    }
}
