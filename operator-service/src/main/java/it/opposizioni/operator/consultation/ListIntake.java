package it.opposizioni.operator.consultation;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.consultation.format.Compression;
import it.opposizioni.operator.consultation.format.HeaderLine;
import it.opposizioni.operator.consultation.format.ListFormat;
import it.opposizioni.operator.consultation.format.ListOpener;
import it.opposizioni.operator.consultation.format.OpenedList;
import it.opposizioni.operator.consultation.format.Peeked;
import it.opposizioni.operator.consultation.format.Signature;
import it.opposizioni.operator.consultation.index.CurrentRegister;
import it.opposizioni.operator.consultation.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.index.Registers;
import it.opposizioni.operator.consultation.list.ListLayout;
import it.opposizioni.operator.consultation.list.ListRefusedException;
import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;
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
class ListIntake {

    /** The list as it was sent, in the store. */
    static final String INPUT = "input";

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
    Consultation receive(Delivery delivery, InputStream body) {
        Registers registers = register.latest();
        Consultation consultation = consultations.begin(delivery);
        if (!consultation.is(ConsultationState.RECEIVING)) {
            return repeated(consultation, delivery, body);
        }
        try {
            return take(consultation, consultation.purpose().registerIn(registers), delivery, body);
        } catch (ListRefusedException e) {
            fail(consultation, e.reason().name(), e.line());
            throw ListProblems.of(e);
        } catch (DomainException e) {
            fail(consultation, Failure.NOT_ALLOWED.name(), null);
            throw e;
        } catch (IOException e) {
            Failure failure = Failure.of(e, delivery.repetitionOf() != null);
            if (failure != Failure.BROKEN_OFF) {
                LOG.errorf(e, "The list of consultation %s could not be taken", consultation.id());
            }
            fail(consultation, failure.name(), null);
            throw failure.problem();
        } catch (RuntimeException e) {
            fail(consultation, Failure.INTERNAL.name(), null);
            throw e;
        }
    }

    /** The same key again: the first answer, provided that the same is wished for the same list, column and campaign. */
    private Consultation repeated(Consultation known, Delivery delivery, InputStream body) {
        DigestingInput arriving = new DigestingInput(body, OutputStream.nullOutputStream());
        try {
            drain(arriving);
        } catch (IOException e) {
            throw Failure.of(e, delivery.repetitionOf() != null).problem();
        }
        if (!known.purpose().campaignId().equals(delivery.campaignId())
                || !delivery.wishes().equals(Wishes.of(known))
                || !delivery.columns().mayBe(known.list().layout())
                || !arriving.sha256().equals(known.list().sha256())) {
            throw IdempotencyKeys.reused();
        }
        return known;
    }

    private Consultation take(Consultation of, RegisterSnapshot snapshot, Delivery delivery, InputStream body)
            throws IOException {
        Peeked raw = Peeked.of(body);
        boolean ask = delivery.columns().ask();
        boolean plain = Signature.of(raw.head()) == Signature.TEXT;
        try (OutputStream copy = copy(of.id(), delivery, plain)) {
            DigestingInput arriving = new DigestingInput(raw, copy);
            Peeked sent = Peeked.of(arriving);
            requireGzip(delivery, sent);
            Peeked unzipped = opener.unzip(sent);
            Compression compression = unzipped == sent ? Compression.NONE : Compression.GZIP;
            if (!ask && Signature.of(unzipped.head()) == Signature.TEXT) {
                return compareArriving(of, snapshot, delivery, opener.text(unzipped, compression), arriving);
            }
            keeper.takeWhole(of, sent, arriving, plain);
            arriving.endCopy();
            return keeper.keep(of, delivery.columns(), arriving.bytes(), arriving.sha256());
        }
    }

    /**
     * The list as it was sent. Of one that is compared at once it may be lost, and nothing waits for it: it is there for a repetition
     * only. Whether compressed bytes can be compared at once is not known yet.
     */
    private OutputStream copy(UUID id, Delivery delivery, boolean plain) throws IOException {
        boolean needed = delivery.columns().ask() || !plain;
        return delivery.wishes().keepList() || needed
                ? store.create(id, INPUT, needed ? Durability.FORCED : Durability.LAZY)
                : OutputStream.nullOutputStream();
    }

    private static void requireGzip(Delivery delivery, Peeked sent) throws ListRefusedException {
        if (delivery.gzip() && Signature.of(sent.head()) != Signature.GZIP) {
            throw new ListRefusedException(Reason.BROKEN_COMPRESSION, 1);
        }
    }

    private Consultation compareArriving(
            Consultation of, RegisterSnapshot snapshot, Delivery delivery, OpenedList list, DigestingInput arriving)
            throws IOException {
        ListLayout layout = delivery.columns().in(list);
        Comparison comparison = comparer.compare(of, snapshot, list, layout, arriving::bytes);
        try {
            drain(arriving);
            arriving.endCopy();
            if (!delivery.wishes().keepList()) {
                store.discard(of.id(), INPUT);
            }
            ListFormat format = HeaderLine.of(list).names().size() > 1 ? ListFormat.CSV : ListFormat.TXT;
            Arrived arrived = new Arrived(
                    arriving.bytes(),
                    arriving.sha256(),
                    format,
                    list.compression(),
                    delivery.wishes().keepList());
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
