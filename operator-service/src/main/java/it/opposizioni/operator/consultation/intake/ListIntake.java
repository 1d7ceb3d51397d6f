package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationFailure;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ListProblems;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.comparison.ComparisonResult;
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
import it.opposizioni.operator.consultation.store.ListStore;
import it.opposizioni.operator.consultation.store.ListStore.Durability;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes a list from its first byte. Text whose columns are known is compared, hashed and written while it arrives, against one state
 * of the register, up to the seal; anything else is kept first, and compared afterwards. Outside of any transaction, because a list
 * may take minutes.
 */
@ApplicationScoped
public class ListIntake {

    /** The list as it was sent, in the store. */
    public static final String INPUT = "input";

    private static final Logger LOG = Logger.getLogger(ListIntake.class);
    private static final int CHUNK = 64 << 10;

    private final ConsultationService consultations;
    private final ListKeeper keeper;
    private final ListComparer comparer;
    private final Seal seal;
    private final CurrentRegister register;
    private final ListStore store;
    private final ListOpener opener;

    ListIntake(
            ConsultationService consultations,
            ListKeeper keeper,
            ListComparer comparer,
            Seal seal,
            CurrentRegister register,
            ListStore store,
            ConsultationConfig config) {
        this.consultations = consultations;
        this.keeper = keeper;
        this.comparer = comparer;
        this.seal = seal;
        this.register = register;
        this.store = store;
        this.opener = new ListOpener(config.limits());
    }

    /** @throws DomainException the list was refused or broken off; the consultation has failed then, without a result */
    Consultation receive(UploadRequest request, InputStream body) {
        Registers registers = register.latest();
        Consultation consultation = consultations.begin(request);
        if (!consultation.is(ConsultationState.RECEIVING)) {
            return repeated(consultation, request, body);
        }
        try {
            return take(consultation, consultation.purpose().registerIn(registers), request, body);
        } catch (ListRefusedException e) {
            fail(consultation, e.reason().name(), e.line());
            throw ListProblems.of(e);
        } catch (DomainException e) {
            fail(consultation, ConsultationFailure.NOT_ALLOWED.name(), null);
            throw e;
        } catch (IOException e) {
            ConsultationFailure failure = ConsultationFailure.of(e, request.repetitionOf() != null);
            if (failure != ConsultationFailure.BROKEN_OFF) {
                LOG.errorf(e, "The list of consultation %s could not be taken", consultation.id());
            }
            fail(consultation, failure.name(), null);
            throw failure.problem();
        } catch (RuntimeException e) {
            fail(consultation, ConsultationFailure.INTERNAL.name(), null);
            throw e;
        }
    }

    /** The same key again: the first answer, provided that the same is wished for the same list, column and campaign. */
    private Consultation repeated(Consultation known, UploadRequest request, InputStream body) {
        DigestingInputStream arriving = new DigestingInputStream(body, OutputStream.nullOutputStream());
        try {
            drain(arriving);
        } catch (IOException e) {
            throw ConsultationFailure.of(e, request.repetitionOf() != null).problem();
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
            keeper.takeWhole(of, sent, arriving, plain);
            arriving.endCopy();
            return keeper.keep(of, request.columns(), arriving.bytes(), arriving.sha256());
        }
    }

    /**
     * The list as it was sent. Of one that is compared at once it may be lost, and nothing waits for it: it is there for a repetition
     * only. Whether compressed bytes can be compared at once is not known yet.
     */
    private OutputStream copy(UUID id, UploadRequest request, boolean plain) throws IOException {
        boolean needed = request.columns().ask() || !plain;
        return request.options().keepList() || needed
                ? store.create(id, INPUT, needed ? Durability.FORCED : Durability.LAZY)
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
                store.discard(of.id(), INPUT);
            }
            ListFormat format = HeaderLine.of(list).names().size() > 1 ? ListFormat.CSV : ListFormat.TXT;
            ReceivedList arrived = new ReceivedList(
                    arriving.bytes(),
                    arriving.sha256(),
                    format,
                    list.compression(),
                    request.options().keepList());
            Consultation sealed = seal.seal(of.id(), of.work().attempt(), arrived, comparison);
            seal.handOn(of.id(), comparison);
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

    private void fail(Consultation of, String reason, Long line) {
        try {
            if (consultations.fail(of.id(), of.work().attempt(), reason, line)) {
                store.discard(of.id());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "Consultation %s could not be marked as failed; the sweep will take what is left", of.id());
        }
    }
}
